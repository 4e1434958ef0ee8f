; A caller chooses what is called
;
; Every exported method is within reach, those that delete and those that answer secrets too. Take the function from a
; map of the few that callers may choose.
;
; severity: warning
; confidence: high
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 470

((call_expression function: (_) @callee arguments: (argument_list . (_) @name .)) @hint
  (#method? @callee "MethodByName" "FieldByName")
  (#tainted? @name)
  (#not-function-mentions? @name "(?i)^(allowed\\w*|valid\\w*|whitelist\\w*|permitted\\w*)$")
  (#set! message "A caller chooses with `{name}` what `{callee}` finds: choose from a map of what may be called"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @name .)) @hint
  (#resolves-to? @callee "plugin.*.Lookup")
  (#tainted? @name)
  (#set! message "A caller chooses with `{name}` what `{callee}` finds: choose from a map of what may be called"))

; The environment, which other programs are started with.
((call_expression function: (_) @callee arguments: (argument_list . (_) @name . (_) .)) @hint
  (#resolves-to? @callee "os.Setenv" "syscall.Setenv")
  (#tainted? @name)
  (#set! message "A caller chooses which variable is set, `PATH` and `LD_PRELOAD` too: choose from a list"))

;! bad
; package rpc
; import (
; 	"net/http"
; 	"reflect"
; )
; func call(w http.ResponseWriter, r *http.Request) {
; 	method := reflect.ValueOf(service).MethodByName(r.FormValue("method"))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	method.Call(nil)
; }
;! bad
; package rpc
; import (
; 	"net/http"
; 	"os"
; )
; func set(w http.ResponseWriter, r *http.Request) {
; 	if err := os.Setenv(r.FormValue("name"), r.FormValue("value")); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusBadRequest)
; 	}
; }
;! bad
; package rpc
; import (
; 	"reflect"
; 	"github.com/gin-gonic/gin"
; )
; func field(c *gin.Context, row Row) {
; 	value := reflect.ValueOf(row).FieldByName(c.Query("field"))
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.JSON(200, value.Interface())
; }
;! bad
; package rpc
; import (
; 	"net/http"
; 	"reflect"
; )
; func call(w http.ResponseWriter, r *http.Request) {
; 	name := r.URL.Query().Get("op")
; 	method := reflect.ValueOf(&service).MethodByName(name)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package rpc
; import "net/http"
; func call(w http.ResponseWriter, r *http.Request) {
; 	do, ok := operations[r.FormValue("method")]
; 	if !ok {
; 		http.Error(w, "unknown method", http.StatusBadRequest)
; 		return
; 	}
; 	do(w)
; }
;! good
; package rpc
; import "reflect"
; func name(value reflect.Value) reflect.Value { return value.FieldByName("Name") }
;! good
; package rpc
; import "os"
; func set(level string) error { return os.Setenv("LOG_LEVEL", level) }
;! good
; package rpc
; import "reflect"
; func each(t reflect.Type, value reflect.Value) {
; 	for i := 0; i < t.NumField(); i++ {
; 		show(value.FieldByName(t.Field(i).Name))
; 	}
; }
