; A time without a time zone
;
; `2006-01-02 15:04:05` written from `time.Now()` is the local time of whichever machine this runs on, and it is read
; back as UTC. Rows and tokens shift by hours when the host moves, and twice a year an hour is missing or comes twice.
;
; severity: info
; confidence: medium
; precision: 4 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, of which 1 is surely right
; see: https://pkg.go.dev/time#Parse

((call_expression
   function: (selector_expression operand: (call_expression function: (_) @_now arguments: (argument_list) @_none) @time field: (_) @_format)
   arguments: (argument_list . (interpreted_string_literal) @_layout .)) @hint
  (#resolves-to? @_now "time.Now")
  (#eq? @_format "Format")
  (#match? @_layout "^\"2006-01-02[ T]15:04(:05(\\.0+)?)?\"$")
  (#not-inside? @hint "binary_expression")
  (#not-in-function-named? @hint "(?i)log|print|render|name|title|file|backup|report|display")
  (#not-passed-to? @hint "fmt.*" "log.*" "*.Printf" "*.Infof" "*.Println")
  (#set! message "`{hint}` says no zone: write `time.Now().UTC()`, or `time.RFC3339`")
  (#set! fix.title "Write it in UTC")
  (#set! fix.safety "suggested")
  (#replace! @time "{time}.UTC()"))

((call_expression
   function: (selector_expression operand: (call_expression function: (_) @_now arguments: (argument_list) @_none) @time field: (_) @_format)
   arguments: (argument_list . (selector_expression) @_layout .)) @hint
  (#resolves-to? @_now "time.Now")
  (#eq? @_format "Format")
  (#resolves-to? @_layout "time.DateTime" "time.ANSIC" "time.Stamp")
  (#not-inside? @hint "binary_expression")
  (#not-in-function-named? @hint "(?i)log|print|render|name|title|file|backup|report|display")
  (#not-passed-to? @hint "fmt.*" "log.*" "*.Printf" "*.Infof" "*.Println")
  (#set! message "`{hint}` says no zone: write `time.Now().UTC()`, or `time.RFC3339`")
  (#set! fix.title "Write it in UTC")
  (#set! fix.safety "suggested")
  (#replace! @time "{time}.UTC()"))

; Read in the zone of whichever machine this runs on.
((call_expression function: (_) @callee arguments: (argument_list (_) (selector_expression) @zone .)) @hint
  (#resolves-to? @callee "time.ParseInLocation")
  (#resolves-to? @zone "time.Local")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|ui|tui)/")
  (#set! message "`{zone}` is the zone of whichever machine this runs on: name the zone that the text was written in")
  (#set! fix.title "Read it as UTC")
  (#set! fix.safety "suggested")
  (#replace! @zone "time.UTC"))

;! bad
; func save(db *sql.DB, id int) error {
; 	_, err := db.Exec("UPDATE users SET seen_at = $1 WHERE id = $2", time.Now().Format("2006-01-02 15:04:05"), id)
;                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! fixed
; func save(db *sql.DB, id int) error {
; 	_, err := db.Exec("UPDATE users SET seen_at = $1 WHERE id = $2", time.Now().UTC().Format("2006-01-02 15:04:05"), id)
; 	return err
; }
;! bad
; order := Order{CreatedAt: time.Now().Format(time.DateTime)}
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; order := Order{CreatedAt: time.Now().UTC().Format(time.DateTime)}
;! bad
; at, err := time.ParseInLocation("2006-01-02 15:04", text, time.Local)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; at, err := time.ParseInLocation("2006-01-02 15:04", text, time.UTC)
;! bad
; func stamp() string {
; 	row.UpdatedAt = time.Now().Format("2006-01-02T15:04:05")
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! fixed
; func stamp() string {
; 	row.UpdatedAt = time.Now().UTC().Format("2006-01-02T15:04:05")
; 	if
;! good
; order := Order{CreatedAt: time.Now().Format(time.RFC3339)}
; order.Day = time.Now().Format("2006-01-02")
;! good
; order := Order{CreatedAt: time.Now().UTC().Format("2006-01-02 15:04:05")}
;! good
; func logName() string {
; 	return "backup-" + time.Now().Format("2006-01-02 15:04") + ".tar"
; }
;! good
; fmt.Println(time.Now().Format("2006-01-02 15:04:05"), "started")
; at, err := time.Parse(time.RFC3339, text)
