; What is opened is never closed
;
; Each call keeps a connection or a file open until the garbage collector comes by, or for good: under load the pool or
; the system's limit runs out, and every call fails. Close it with `defer` as soon as the error is checked.
;
; severity: warning
; confidence: medium
; precision: 3/3 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 5/6 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more
; cwe: 772 404
; see: https://pkg.go.dev/net/http#Response

; The body of an answer.
((short_var_declaration left: (expression_list . (identifier) @response . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Head" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.PostForm" "net/http.Client.Do" "net/http.DefaultClient.Get" "net/http.DefaultClient.Post" "net/http.DefaultClient.Do")
  (#match? @response "(?i)^\\w*(res|resp|response|r|result|answer|rsp)$")
  (#not-function-matches? @hint "(?i)Body\\.Close\\(|\\.Close\\(\\)|close_?(body|resp\\w*)\\(|return [^\\n]*\\b(res|resp|response|r|rsp)\\s*(,|\\n|$)|return &?\\w+\\{[^}]*(res|resp|response|Body)|\\bdrain\\w*\\(|(read|decode|handle|parse|check)\\w*\\(\\w*(res|resp|response)\\b|Body: |<- ?(res|resp)|= (res|resp|response)(\\.Body)?\\n|(?-i:[A-Z])\\w+\\((res|resp|response)[,)]|(Reader|Stream|Closer)\\w*\\(\\w*\\.Body")
  (#function-matches? @hint "\\b\\w*(res|resp|response|r|result|answer|rsp)\\.(StatusCode|Status|Body|Header)\\b")
  (#set! message "`{response}.Body` is never closed: `defer {response}.Body.Close()` once the error is checked"))

((short_var_declaration left: (expression_list . (identifier) @_blank . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.Do" "net/http.DefaultClient.Do")
  (#set! message "The answer of `{callee}` is dropped with its body open: take it, and close its `Body`"))

; Rows of a query.
((short_var_declaration left: (expression_list . (identifier) @rows . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "database/sql.*.Query" "database/sql.*.QueryContext" "github.com/jmoiron/sqlx.*.Queryx" "github.com/jmoiron/sqlx.*.QueryxContext" "github.com/jmoiron/sqlx.*.Query" "github.com/jackc/pgx.*.Query" "github.com/jackc/pgx/pgxpool.*.Query" "db.Query" "db.QueryContext" "DB.Query" "s.db.Query" "r.db.Query")
  (#match? @rows "(?i)rows?$|^(res|result|results|r)$")
  (#not-function-matches? @hint "\\.Close\\(|return \\w*([rR]ows|res|result)\\b|[sS]can\\w*\\((ctx, )?rows|Collect\\w*\\(|rows:|= rows\\n|\\(rows[,)]|Rows: ")
  (#function-matches? @hint "\\.Next\\(\\)")
  (#set! message "`{rows}` is never closed, and keeps its connection: `defer {rows}.Close()` once the error is checked")
  (#set! fix.title "Close it with `defer`")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "defer {rows}.Close()"))

; A file.
((short_var_declaration left: (expression_list . (identifier) @file . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "os.Open" "os.Create" "os.OpenFile")
  (#not-eq? @file "_")
  (#match? @file "(?i)^(f|file|fh|in|out|src|dst|input|output|fd|\\w*file)$")
  (#not-function-matches? @hint "\\.Close\\(|return |[fF]ile: |[wW]riter: |[oO]ut: |SetOutput|= (f|file|out|in)\\n|os\\.Std(out|err) =|\\.Fd\\(|&?\\w+\\{|[nN]ew(Log|File|Store|Client|Server|Conn|Handler|Sink|Out|Sync|Multi)\\w*\\(|log_?file")
  (#function-matches? @hint "io\\.(Copy|ReadAll)|\\.(Read|Write|WriteString)\\(|bufio\\.")
  (#set! message "`{file}` is never closed: `defer {file}.Close()` once the error is checked")
  (#set! fix.title "Close it with `defer`")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "defer {file}.Close()"))

;! bad
; package weather
; import "net/http"
; func ping(client *http.Client, url string) error {
; 	resp, err := client.Get(url)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	log.Print(resp.StatusCode)
; 	return nil
; }
;! bad
; package users
; import "database/sql"
; func names(db *sql.DB) {
; 	rows, err := db.Query("SELECT name FROM users WHERE active")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	for rows.Next() {
; 		count++
; 	}
; 	if
;! fixed
; package users
; import "database/sql"
; func names(db *sql.DB) {
; 	rows, err := db.Query("SELECT name FROM users WHERE active")
; 	defer rows.Close()
; 	for rows.Next() {
; 		count++
; 	}
; 	if
;! good
; package weather
; import "net/http"
; func ping(client *http.Client, url string) error {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	return check(resp.StatusCode)
; }
