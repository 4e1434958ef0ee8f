; Everybody waits for one slow call
;
; The lock is held until the function returns, and meanwhile another machine is asked: while it is slow or silent, every
; request that needs the lock stands still. Copy what is needed, unlock, and call then.
;
; severity: warning
; confidence: medium
; precision: 1/1 warning, 6 info read of 14, 6 right, on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go, nats-server 2.10.27
; precision: warnings that were new when all of them were read: 5/6 (unlocked for the time), 5/5 once gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 833 1088
; see: https://pkg.go.dev/sync#Mutex
; list calls: net/http.Get net/http.Post net/http.PostForm net/http.Head net/http.Client.Do net/http.Client.Get net/http.Client.Post net/http.Client.PostForm net/http.DefaultClient.Do net/http.*.Do net/smtp.SendMail

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<calls>")
  (#function-matches? @hint "\\.R?Lock\\(\\)")
  (#behind? @hint "defer_statement" "(?i)\\.R?Unlock\\(\\)")
  (#not-inside? @hint "go_statement" "defer_statement")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "(?i)refresh|renew|token|login|authenticat|limit|once|serial")
  ; Unlocked for the time.
  (#not-behind? @hint "expression_statement" "\\.R?Unlock\\(\\)$")
  (#set! message "`{callee}` is waited for with the lock held, and so does everybody who needs it: call it before locking"))

((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "time.Sleep")
  (#function-matches? @hint "\\.R?Lock\\(\\)")
  (#behind? @hint "defer_statement" "(?i)\\.R?Unlock\\(\\)")
  (#not-inside? @hint "go_statement" "defer_statement" "func_literal")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` sleeps with the lock held, and everybody who needs it waits: unlock first"))

; The other end of a connection may read as slowly as it likes.
((call_expression function: (_) @callee) @hint
  (#method? @callee "WriteJSON" "WriteMessage")
  (#function-matches? @hint "\\.R?Lock\\(\\)")
  (#behind? @hint "defer_statement" "(?i)\\.R?Unlock\\(\\)")
  (#in-loop? @hint)
  (#imports? "github.com/gorilla/websocket" "github.com/gofiber/websocket")
  (#not-function-matches? @hint "SetWriteDeadline|WithTimeout")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "One client that reads slowly stops `{callee}` for all, with the lock held: set a write deadline, or give each a channel"))

;! bad
; package names
; import "net/http"
; func (c *Names) Team(id string) (string, error) {
; 	c.mu.Lock()
; 	defer c.mu.Unlock()
; 	resp, err := http.Get(c.base + id)
;               ^^^^^^^^^^^^^^^^^^^^^
; 	return read(resp, err)
; }
;! bad
; package names
; import (
; 	"net/http"
; 	"sync"
; )
; type Rates struct {
; 	mu	 sync.RWMutex
; 	client *http.Client
; }
; func (c *Rates) Load(req *http.Request) error {
; 	c.mu.Lock()
; 	defer c.mu.Unlock()
; 	if c.stale() {
; 		resp, err := c.client.Do(req)
;                ^^^^^^^^^^^^^^^^
; 		if err != nil {
; 			return err
; 		}
; 		return c.read(resp)
; 	}
; 	return nil
; }
;! bad
; package hub
; import "github.com/gorilla/websocket"
; func (h *Hub) Send(ev Event) {
; 	h.mu.Lock()
; 	defer h.mu.Unlock()
; 	for conn := range h.clients {
; 		if err := conn.WriteJSON(ev); err != nil {
;             ^^^^^^^^^^^^^^^^^^
; 			delete(h.clients, conn)
; 		}
; 	}
; }
; func broken( {
;! bad
; package jobs
; import "time"
; func (q *Queue) drain() {
; 	q.mu.Lock()
; 	defer q.mu.Unlock()
; 	for len(q.jobs) > 0 {
; 		q.run()
; 		time.Sleep(time.Second)
;   ^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! good
; package names
; import "net/http"
; func (c *Names) Team(id string) (string, error) {
; 	c.mu.Lock()
; 	name, ok := c.names[id]
; 	c.mu.Unlock()
; 	if ok {
; 		return name, nil
; 	}
; 	resp, err := c.client.Get(c.base + id)
; 	return read(resp, err)
; }
;! good
; package names
; import "net/http"
; func (c *Names) Fetch(req *http.Request) error {
; 	resp, err := c.client.Do(req)
; 	if err != nil {
; 		return err
; 	}
; 	c.mu.Lock()
; 	defer c.mu.Unlock()
; 	c.last = resp.Header.Get("Etag")
; 	return nil
; }
;! good
; package names
; import "net/http"
; func (c *Names) Later(req *http.Request) {
; 	c.mu.Lock()
; 	defer c.mu.Unlock()
; 	go func() {
; 		c.report(c.client.Do(req))
; 	}()
; }
;! good
; package names
; import "net/http"
; func (c *Names) Release(req *http.Request) (*http.Response, error) {
; 	defer c.done()
; 	return c.client.Do(req)
; }
;! good
; package rest
; import (
; 	"net/http"
; 	"sync"
; )
; type Client struct {
; 	mu sync.RWMutex
; 	c  *http.Client
; }
; func (api *Client) Call(req *http.Request) (*http.Response, error) {
; 	api.mu.RLock()
; 	defer api.mu.RUnlock()
; 	c := api.c
; 	api.mu.RUnlock()
; 	resp, err := c.Do(req)
; 	api.mu.RLock()
; 	return resp, err
; }
