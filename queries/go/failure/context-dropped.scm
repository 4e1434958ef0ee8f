; A handler works on after its caller has gone
;
; The request carries a context that ends when the caller hangs up or a deadline passes. A call on
; `context.Background()` never learns of it: queries and calls to other services run on for nobody, and pile up when the
; service is slow already.
;
; severity: info
; confidence: high
; precision: new patterns: 1/2 warnings (one cancelled by other means, then gated), the info one for queries then gated by what begins a transaction, on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 2/4 surely right on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, and 12 more for a given `ctx`; hence info
; precision: warnings that were new when all of them were read: of requests, 15/49 (those not right are handed to what takes the context, or returned), 15/15 once these were gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 400
; see: https://pkg.go.dev/net/http#Request.Context
; regex waits: (?i)(^|\.)(query\w*|exec\w*|find\w*|get\w*|load\w*|list\w*|fetch\w*|select\w*|search\w*|count\w*|do|NewRequestWithContext|WithTimeout|WithDeadline|insert\w*|update\w*|delete\w*|create\w*|save\w*|begin\w*|ping\w*|set\w*|scan\w*|generate\w*|call\w*)$
; regex outlives: (?i)shutdown|close|stop|trace|\blog|metric|signal|background|WithoutCancel|Enqueue|Publish|exec\.
; regex detached: (?i)go func|detach|outlive|websocket|upgrade|hijack

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_background) @hint (_)))
  (#resolves-to? @_background "context.Background" "context.TODO")
  (#function-matches? @hint "^func\\b[^{]*\\br \\*http\\.Request\\b")
  (#not-in? @hint "goroutine")
  (#match? @callee "<waits>")
  (#not-match? @callee "<outlives>")
  (#not-function-matches? @hint "<detached>")
  (#not-commented? @hint)
  (#set! message "`{hint}` outlives the caller: pass `r.Context()`")
  (#set! fix.title "Pass `r.Context()`")
  (#set! fix.safety "suggested")
  (#replace! @hint "r.Context()"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_background) @hint (_)))
  (#resolves-to? @_background "context.Background" "context.TODO")
  (#function-matches? @hint "^func\\b[^{]*\\bc \\*gin\\.Context\\b")
  (#not-in? @hint "goroutine")
  (#match? @callee "<waits>")
  (#not-match? @callee "<outlives>")
  (#not-function-matches? @hint "<detached>")
  (#not-commented? @hint)
  (#set! message "`{hint}` outlives the caller: pass `c.Request.Context()`")
  (#set! fix.title "Pass `c.Request.Context()`")
  (#set! fix.safety "suggested")
  (#replace! @hint "c.Request.Context()"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_background) @hint (_)))
  (#resolves-to? @_background "context.Background" "context.TODO")
  (#function-matches? @hint "^func\\b[^{]*\\bc \\*?echo\\.Context\\b")
  (#not-in? @hint "goroutine")
  (#match? @callee "<waits>")
  (#not-match? @callee "<outlives>")
  (#not-function-matches? @hint "<detached>")
  (#not-commented? @hint)
  (#set! message "`{hint}` outlives the caller: pass `c.Request().Context()`")
  (#set! fix.title "Pass `c.Request().Context()`")
  (#set! fix.safety "suggested")
  (#replace! @hint "c.Request().Context()"))

; A context is given, and another one is made.
((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_background) @hint (_)))
  (#resolves-to? @_background "context.Background" "context.TODO")
  (#function-matches? @hint "^func\\b[^{]*\\(ctx context\\.Context\\b")
  (#not-in? @hint "goroutine")
  (#not-inside? @hint "defer_statement" "go_statement")
  (#not-match? @callee "(?i)shutdown|close|stop|trace|\\blog|metric|signal|background|WithoutCancel|Unlock|Release|Rollback|clean|delete|remove|cancel")
  (#not-function-matches? @hint "(?i)go func|detach|outlive|ctx = context|<-ctx\\.Done|defer|ctx\\.Err")
  (#not-commented? @hint)
  (#set! severity "info")
  (#set! message "`{hint}` ignores the deadline of `ctx`: pass `ctx`")
  (#set! fix.title "Pass `ctx`")
  (#set! fix.safety "suggested")
  (#replace! @hint "ctx"))

; A request that learns nothing of the deadline.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_method)) @hint
  (#resolves-to? @callee "net/http.NewRequest")
  (#function-matches? @hint "^func\\b[^{]*\\bctx context\\.Context\\b")
  (#not-function-matches? @hint "WithContext\\(|\\.Clone\\(ctx|ctxhttp|httptest|(?i:cancel)")
  (#not-in? @hint "goroutine")
  (#not-file-kind? "test")
  ; Whoever sends it gives it the context.
  (#not-function-matches? @hint "\\(ctx, (\\w+, )?(\\w*[rR]eq(uest)?[,)]|r\\))|return \\w*[rR]eq(uest)?, ")
  (#set! severity "warning")
  (#set! message "The request ignores the deadline of `ctx`: make it with `http.NewRequestWithContext`")
  (#set! fix.title "Pass `ctx`")
  (#set! fix.safety "suggested")
  (#replace! @callee "http.NewRequestWithContext")
  (#replace! @_method "ctx, {_method}"))

; A query that learns nothing of the deadline.
((call_expression function: (selector_expression operand: (_) @_db field: (_) @_method) @callee arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal) (identifier)] @_query)) @hint
  (#any-of? @_method "Query" "QueryRow" "Exec" "Prepare" "Queryx" "QueryRowx" "NamedExec" "MustExec")
  (#match? @_db "(?i)(^|\\.)_?(db|sqldb|database|conn)$")
  (#not-match? @_query "(?i)^(ctx|c|context)$|ctx$")
  (#function-matches? @hint "^func\\b[^{]*\\bctx context\\.Context\\b")
  (#imports? "database/sql" "github.com/jmoiron/sqlx")
  (#file-matches? "\\.(Query|QueryRow|Exec|Get|Select)Context\\(")
  (#not-in? @hint "goroutine")
  (#not-inside? @hint "defer_statement")
  (#not-file-kind? "test")
  (#set! message "`{callee}` ignores the deadline of `ctx`: use `{callee}Context`"))

;! bad
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.QueryContext(context.Background(), "SELECT id FROM users")
;                               ^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.QueryContext(r.Context(), "SELECT id FROM users")
; }
;! bad
; func (h *Handler) list(c *gin.Context) {
; 	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
;                                     ^^^^^^^^^^^^^^^^^^^^
; 	defer cancel()
; 	users, err := h.users.Find(ctx)
; }
;! fixed
; func (h *Handler) list(c *gin.Context) {
; 	ctx, cancel := context.WithTimeout(c.Request.Context(), 5*time.Second)
; 	defer cancel()
; 	users, err := h.users.Find(ctx)
; }
;! bad
; func (s *Store) Load(ctx context.Context, id int) (*User, error) {
; 	return s.users.Find(context.TODO(), id)
;                      ^^^^^^^^^^^^^^
; }
;! fixed
; func (s *Store) Load(ctx context.Context, id int) (*User, error) {
; 	return s.users.Find(ctx, id)
; }
;! bad
; func list(c echo.Context) error {
; 	users, err := store.Find(context.Background(), c.Param("id"))
;                           ^^^^^^^^^^^^^^^^^^^^
; 	if
; }
;! fixed
; func list(c echo.Context) error {
; 	users, err := store.Find(c.Request().Context(), c.Param("id"))
; 	if
; }
;! good
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.QueryContext(r.Context(), "SELECT id FROM users WHERE active")
; }
;! good
; func create(w http.ResponseWriter, r *http.Request) {
; 	go func() {
; 		if err := mailer.Send(context.Background(), user); err != nil {
; 			log.Print(err)
; 		}
; 	}()
; }
;! good
; func main() {
; 	db, err := pgxpool.New(context.Background(), dsn)
; 	ctx := context.Background()
; }
;! good
; func stop(w http.ResponseWriter, r *http.Request) {
; 	server.Shutdown(context.Background())
; 	// The audit must be written even if the caller hangs up.
; 	audit.Write(context.Background(), entry)
; }
;! bad
; package geo
; import (
; 	"context"
; 	"net/http"
; )
; func (c *Client) Lookup(ctx context.Context, u string) (Point, error) {
; 	req, err := http.NewRequest(http.MethodGet, u, nil)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return Point{}, err
; 	}
; 	return c.read(c.http.Do(req))
; }
;! fixed
; package geo
; import (
; 	"context"
; 	"net/http"
; )
; func (c *Client) Lookup(ctx context.Context, u string) (Point, error) {
; 	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
; 	if err != nil {
; 		return Point{}, err
; 	}
; 	return c.read(c.http.Do(req))
; }
;! bad
; package store
; import "database/sql"
; func (s *Store) Name(ctx context.Context, id int) *sql.Row {
; 	return s.db.QueryRowContext(ctx, "SELECT name FROM teams WHERE id = $1", id)
; }
; func (s *Store) Touch(ctx context.Context, id int) error {
; 	_, err := s.db.Exec("UPDATE teams SET seen = now() WHERE id = $1", id)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! good
; package geo
; import (
; 	"context"
; 	"database/sql"
; 	"net/http"
; )
; func (c *Client) Lookup(ctx context.Context, u string) (Point, error) {
; 	req, err := http.NewRequest(http.MethodGet, u, nil)
; 	if err != nil {
; 		return Point{}, err
; 	}
; 	req = req.WithContext(ctx)
; 	return c.read(c.http.Do(req))
; }
; func (c *Client) Name(u string) (*http.Request, error) {
; 	return http.NewRequest(http.MethodGet, u, nil)
; }
; func (s *Store) Touch(ctx context.Context, id int) error {
; 	_, err := s.db.ExecContext(ctx, "UPDATE teams SET seen = now() WHERE id = $1", id)
; 	return err
; }
;! good
; package geo
; import (
; 	"context"
; 	"net/http"
; )
; func (c *Client) Point(ctx context.Context, u string) (Point, error) {
; 	req, err := http.NewRequest(http.MethodGet, u, nil)
; 	if err != nil {
; 		return Point{}, err
; 	}
; 	return c.read(c.do(ctx, req, "point"))
; }
;! good
; package store
; import (
; 	"context"
; 	"net/http"
; )
; func (s *Store) newRequest(ctx context.Context, u string) (*http.Request, error) {
; 	req, err := http.NewRequest(http.MethodGet, u, nil)
; 	if err != nil {
; 		return nil, err
; 	}
; 	req.Header.Set("User-Agent", agent(ctx))
; 	return req, nil
; }
; func (c *Client) nonce(ctx context.Context, u string) (string, error) {
; 	r, err := http.NewRequest(http.MethodHead, u, nil)
; 	if err != nil {
; 		return "", err
; 	}
; 	return c.header(c.doNoRetry(ctx, r))
; }
