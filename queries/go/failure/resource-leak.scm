; What is opened is never closed
;
; Each call keeps a connection or a file open until the garbage collector comes by, or for good: under load the pool or
; the system's limit runs out, and every call fails. Close it with `defer` as soon as the error is checked.
;
; severity: warning
; confidence: medium
; precision: new patterns 34/37 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (files that stay open on purpose, loops that end); then gated by some of these; 3/3 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 5/6 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more
; cwe: 772 404
; see: https://pkg.go.dev/net/http#Response
; precision: new patterns: bodies that are read 8/9, then gated by the wrong one; rows left open by a return 5/5; `defer` in a loop 7/8 (readers kept for later), then gated by it; files and tickers as info, 5 read, 2 right, tickers then gated; on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 3/3 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 5/6 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more
; precision: warnings that were new when all of them were read: 90/108 of 123 (what stays open on purpose, loops that end there, rows that are closed), 88/90 once these were gated, two right ones lost, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million

; The body of an answer.
((short_var_declaration left: (expression_list . (identifier) @response . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Head" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.PostForm" "net/http.Client.Do" "net/http.DefaultClient.Get" "net/http.DefaultClient.Post" "net/http.DefaultClient.Do")
  (#match? @response "(?i)^\\w*(res|resp|response|r|result|answer|rsp)$")
  (#not-function-matches? @hint "(?i)Body\\.Close\\b|return [^\\n]*\\b(res|resp|response|r|rsp|result|answer)\\.Body\\b|\\.Close\\(\\)|close_?(body|resp\\w*)\\(|return [^\\n]*\\b(res|resp|response|r|rsp)\\s*(,|\\n|$)|return &?\\w+\\{[^}]*(res|resp|response|Body)|\\bdrain\\w*\\(|(read|decode|handle|parse|check)\\w*\\(\\w*(res|resp|response)[,)]|(?-i:[a-z])\\w*\\(\\w*(res|resp|response)\\.Body[,)](?-i:\\n|[^.])|Body: |<- ?(res|resp)|= (res|resp|response)(\\.Body)?\\n|(?-i:[A-Z])\\w+\\((res|resp|response)[,)]|(Reader|Stream|Closer)\\w*\\(\\w*\\.Body")
  (#function-matches? @hint "\\b\\w*(res|resp|response|r|result|answer|rsp)\\.(StatusCode|Status|Body|Header)\\b")
  (#set! message "`{response}.Body` is never closed: `defer {response}.Body.Close()` once the error is checked"))

((short_var_declaration left: (expression_list . (identifier) @_blank . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.Do" "net/http.DefaultClient.Do")
  (#set! message "The answer of `{callee}` is dropped with its body open: take it, and close its `Body`"))

; Rows of a query.
((short_var_declaration left: (expression_list . (identifier) @rows . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  . (if_statement condition: (binary_expression operator: "!=" right: (nil))) @_checked
  (#resolves-to? @callee "database/sql.*.Query" "database/sql.*.QueryContext" "github.com/jmoiron/sqlx.*.Queryx" "github.com/jmoiron/sqlx.*.QueryxContext" "github.com/jmoiron/sqlx.*.Query" "github.com/jackc/pgx.*.Query" "github.com/jackc/pgx/pgxpool.*.Query" "db.Query" "db.QueryContext" "DB.Query" "s.db.Query" "r.db.Query")
  (#match? @rows "(?i)rows?$|^(res|result|results|r)$")
  (#not-function-matches? @hint "\\.Close\\(|return \\w*([rR]ows|res|result)\\b|[sS]can\\w*\\((ctx, )?rows|Collect\\w*\\(|rows:|= rows\\n|\\(rows[,)]|Rows: ")
  (#function-matches? @hint "\\.Next\\(\\)")
  (#set! message "`{rows}` is never closed, and keeps its connection: `defer {rows}.Close()` once the error is checked")
  (#set! fix.title "Close it with `defer`")
  (#set! fix.safety "suggested")
  (#insert-line-after! @_checked "defer {rows}.Close()"))

((short_var_declaration left: (expression_list . (identifier) @rows . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "database/sql.*.Query" "database/sql.*.QueryContext" "github.com/jmoiron/sqlx.*.Queryx" "github.com/jmoiron/sqlx.*.QueryxContext" "github.com/jmoiron/sqlx.*.Query" "github.com/jackc/pgx.*.Query" "github.com/jackc/pgx/pgxpool.*.Query" "db.Query" "db.QueryContext" "DB.Query" "s.db.Query" "r.db.Query")
  (#match? @rows "(?i)rows?$|^(res|result|results|r)$")
  (#not-function-matches? @hint "\\.Close\\(|return \\w*([rR]ows|res|result)\\b|[sS]can\\w*\\((ctx, )?rows|Collect\\w*\\(|rows:|= rows\\n|\\(rows[,)]|Rows: ")
  (#function-matches? @hint "\\.Next\\(\\)")
  (#set! message "`{rows}` is never closed, and keeps its connection: `defer {rows}.Close()` once the error is checked"))

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

; A file, in a function that returns something else.
((short_var_declaration left: (expression_list . (identifier) @file . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "os.Open")
  (#match? @file "^(f|file|fh|in|input|src|fd)$")
  (#function-matches? @hint "\\breturn\\b")
  (#not-function-matches? @hint "\\.Close\\b|return [^\\n]*\\b(f|file|fh|in|input|src|fd)\\b *([,)}]|\\n|$)|[fF]ile: |Reader: |[rR]: |= (f|file|in)\\n|\\.Fd\\(|\\{ *(f|file|in)\\b|(?i)\\b(new|open|load)\\w*\\((f|file|in|input|src|fd)\\)\\s*(\\n[^\\n]*){0,3}return|Attrs|<- ?f|append\\(\\w+, f\\)|close")
  (#function-matches? @hint "\\b(f|file|fh|in|input|src|fd)\\.(Stat|Read|ReadAt|Seek)\\(|(io|ioutil)\\.(ReadAll|Copy)\\([^)\\n]*\\b(f|file|fh|in|input|src|fd)\\)|json\\.NewDecoder\\((f|file|fh|in|input|src|fd)\\)\\.Decode|bufio\\.New(Scanner|Reader)\\(")
  (#set! message "`{file}` is never closed: `defer {file}.Close()` once the error is checked"))

; `defer` in a loop waits for the function's end.
((statement_list (defer_statement (call_expression function: (selector_expression operand: (_) @opened field: (_) @_close) @callee)) @hint) @_block
  (#eq? @_close "Close")
  (#in-loop? @hint)
  (#match? @opened "(?i)^(f|file|fh|in|out|src|dst|rc|rows|resp|res|response|r|reader|\\w*file)(\\.Body)?$")
  (#not-function-matches? @hint "for \\{\\s*select|\\bAccept\\(")
  (#not-inside? @hint "select_statement")
  (#not-match? @_block "(?s)\\n\\s*(return|break)\\b[^\\n{]*(\\{[^}]*\\})?\\s*$")
  (#not-match? @_block "\\] = (f|file|in|out|src|r)\\b|append\\(\\w+, (f|file|in|out|src|r)\\)|body = ")
  (#not-commented? @hint "(?i)retry|only on return|closed|until")
  (#not-uses-element? @opened)
  (#set! message "`defer` waits for the function's end, so each round keeps `{opened}` open: close it in a function of its own, or at the round's end"))

; Closed before it is known to be there.
((short_var_declaration left: (expression_list . (identifier) @response . (identifier) @_error .) right: (expression_list . (call_expression)))
  . (defer_statement (call_expression function: (selector_expression operand: (selector_expression operand: (identifier) @_response field: (_) @_body) field: (_) @_close))) @hint
  (#eq? @response @_response)
  (#eq? @_body "Body")
  (#eq? @_close "Close")
  (#match? @_error "(?i)err")
  (#set! message "`{response}` is nil when the call failed, and this ends the program: check `{_error}` first"))

((short_var_declaration left: (expression_list . (identifier) @rows . (identifier) @_error .) right: (expression_list . (call_expression function: (_) @_query)))
  . (defer_statement (call_expression function: (selector_expression operand: (identifier) @_rows field: (_) @_close))) @hint
  (#eq? @rows @_rows)
  (#eq? @_close "Close")
  (#match? @_error "(?i)err")
  (#method? @_query "Query" "QueryContext" "Queryx" "QueryxContext")
  (#set! message "`{rows}` is nil when the query failed, and this ends the program: check `{_error}` first"))

; A deadline's timer, and all that waits for the context.
((short_var_declaration left: (expression_list . (identifier) @context . (identifier) @_cancel .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_cancel "_")
  (#resolves-to? @callee "context.WithCancel" "context.WithTimeout" "context.WithDeadline")
  (#not-file-kind? "test")
  (#set! message "Nobody can end `{context}` before its time, and what it holds stays: take the function, and `defer` it"))

; A goroutine that nobody will listen to any more.
((short_var_declaration left: (expression_list . (identifier) @channel .) right: (expression_list . (call_expression function: (identifier) @_make arguments: (argument_list . (channel_type) .)) .)) @hint
  (go_statement (call_expression function: (func_literal body: (block (statement_list (send_statement channel: (identifier) @_sends) .)))))
  (select_statement) @_select
  (#eq? @_make "make")
  (#eq? @channel @_sends)
  (#match? @_select "\\.Done\\(\\)|time\\.After\\(")
  (#not-match? @_select "(?s)(Done\\(\\)|After\\([^\\n]*\\)):\\s*\\n(\\s*[^c\\s][^\\n]*\\n)*\\s*<-\\s*\\w+")
  (#not-file-kind? "test")
  (#set! message "When the other branch wins, the goroutine waits for a reader of `{channel}` for good: give the channel room for one, `make(…, 1)`"))

; A prepared statement, a connection, an archive.
((short_var_declaration left: (expression_list . (identifier) @opened . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "database/sql.*.Prepare" "database/sql.*.PrepareContext" "net.Dial" "net.DialTimeout" "crypto/tls.Dial" "archive/zip.OpenReader" "github.com/jmoiron/sqlx.*.Preparex")
  (#match? @opened "^(stmt|statement|st|conn|c|zr|zipReader|archive|zipFile|reader|z)$")
  (#not-function-matches? @hint "\\.Close\\b|return [^\\n]*\\b(stmt|statement|st|conn|c|zr|zipReader|archive|zipFile|reader|z)\\b|= (stmt|statement|st|conn|c|zr|zipReader|archive|reader|z)\\n|: *(stmt|statement|st|conn|c|zr|zipReader|archive|reader|z)[,}\\n]|\\b\\w+\\((stmt|statement|conn|c|zr|zipReader|archive|reader|z)[,)]|<- ?(conn|c)\\b|go \\w+|\\{ *(conn|c|stmt)[,}]|, (conn|c|zr|stmt)[,)]")
  (#function-matches? @hint "\\b(stmt|statement|st|conn|c|zr|zipReader|archive|zipFile|reader|z)\\.(\\w+)\\b")
  (#not-file-kind? "test")
  (#set! message "`{opened}` is never closed: `defer {opened}.Close()` once the error is checked"))

; The body of an answer.
((short_var_declaration left: (expression_list . (identifier) @response . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Head" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.PostForm" "net/http.Client.Do" "net/http.DefaultClient.Get" "net/http.DefaultClient.Post" "net/http.DefaultClient.Do")
  (#match? @response "(?i)^\\w*(res|resp|response|r|result|answer|rsp)$")
  (#not-function-matches? @hint "(?i)Body\\.Close\\(|\\.Close\\(\\)|close_?(body|resp\\w*)\\(|return [^\\n]*\\b(res|resp|response|r|rsp)\\s*(,|\\n|$)|return (res|resp|response|r|rsp)\\.Body\\b|return &?\\w+\\{[^}]*(res|resp|response|Body)|\\bdrain\\w*\\(|(read|decode|handle|parse|check)\\w*\\((\\w+, )*\\w*(res|resp|response)\\s*[,)]|Body: |<- ?(res|resp)|= (res|resp|response)(\\.Body)?\\n|(?-i:[A-Z])\\w+\\((res|resp|response)[,)]|(Reader|Stream|Closer)\\w*\\(\\w*\\.Body")
  (#function-matches? @hint "\\b\\w*(res|resp|response|r|result|answer|rsp)\\.(StatusCode|Status|Body|Header)\\b")
  (#set! message "`{response}.Body` is never closed: `defer {response}.Body.Close()` once the error is checked"))

; A way out of the loop that leaves the rows open: at their end they close themselves.
((for_statement (call_expression function: (selector_expression operand: (identifier) @rows field: (_) @_next))
   body: (block (statement_list (if_statement consequence: (block (statement_list (return_statement) @hint .))))))
  (#eq? @_next "Next")
  (#value-matches? @rows "\\.(Query|Queryx|QueryContext|QueryxContext)\\(")
  (#not-function-matches? @hint "(?i)defer[^\\n]*\\.Close\\(|defer func|[cC]lose\\w*\\(\\w*rows")
  (#not-function-matches? @hint "\\{\\s*(_ = )?\\w*rows\\.Close\\(\\)\\s*return")
  (#function-matches? @hint "\\.Close\\(|return \\w*([rR]ows|res|result)\\b|rows:|urls|Query")
  (#set! message "`{rows}` stays open on this way out, and keeps its connection: `defer {rows}.Close()` once the error is checked"))

; What is deferred in a loop waits for the function's end.
((statement_list (defer_statement (call_expression function: (selector_expression operand: (_) @_opened field: (_) @_close)) @_call) @hint) @_block
  (#eq? @_close "Close")
  (#in? @hint "loop_over")
  (#in-loop? @hint)
  ; What was open before the loop, and a loop that ends with what it looked for.
  (#not-uses-element? @_opened)
  (#not-match? @_block "(?s)\\n\\s*(return|break)\\b[^\\n{]*(\\{[^}]*\\})?\\s*$")
  (#not-function-matches? @hint "append\\(\\w+, &?\\w+\\{[^}\\n]*: *(f|fp|fh|fd|file|reader|r|rc|w|conn)\\b")
  (#not-function-matches? @hint "\\[\\w+\\] = \\w+\\n|append\\(\\w+, (f|file|reader|r|rc|w|conn|closer)\\)|MultiReader|MultiWriter")
  (#not-file-kind? "test")
  (#not-commented? @hint)
  ; Kept for later.
  (#match? @_opened "^\\w+$")
  (#not-match? @_block "append\\(\\w+, \\w+\\)|\\bgo func\\b")
  (#set! message "`{_call}` waits for the end of the function, not of the loop: all stay open until then, so close it in a function of its own"))

; Closed at the end, and on no way out before it.
((short_var_declaration left: (expression_list . (identifier) @file . (identifier)) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
   . (if_statement) @_next
  (#resolves-to? @callee "os.Create" "os.OpenFile" "os.Open" "os.CreateTemp")
  (#not-followed-by? @_next @file "Close")
  (#function-matches? @hint "\\.Close\\(\\)")
  (#not-function-matches? @hint "(?i)defer[^\\n]*\\.Close\\(|defer func|defer \\w+\\(|[cC]lose\\w*\\(\\w*(f|file|out)\\b|return [^\\n]*\\b(f|file|out|in|src|dst)\\s*(,|\\n|$)|&?\\w+\\{[^}]*(f|file|out)\\b|: (f|file|out),")
  (#function-matches? @hint "return [^\\n]*err")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{file}` stays open when an error ends this early: `defer {file}.Close()`, and look at the error of a last `Close`"))

; A ticker that nobody stops.
((short_var_declaration left: (expression_list . (identifier) @ticker .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "time.NewTicker")
  (#not-function-matches? @hint "(?i)\\w*tick\\w*\\.Stop\\(|\\bt\\w*\\.Stop\\(|return \\w*tick\\w*|: \\w*tick\\w*|\\.Stop\\b")
  (#function-matches? @hint "\\.C\\b")
  (#function-matches? @hint "\\breturn\\b|ctx\\.Done")
  (#in-function? @hint)
  (#not-in-function-named? @hint "^main$")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{ticker}` runs on when this returns, and so does what waits for it: `defer {ticker}.Stop()`, and end with the context"))

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
; 	if err != nil {
; 		return
; 	}
; 	for rows.Next() {
; 		count++
; 	}
; 	if
;! fixed
; package users
; import "database/sql"
; func names(db *sql.DB) {
; 	rows, err := db.Query("SELECT name FROM users WHERE active")
; 	if err != nil {
; 		return
; 	}
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
;! bad
; package api
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func count(client *http.Client, url string) (int, error) {
; 	resp, err := client.Get(url)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return 0, err
; 	}
; 	var v struct{ N int }
; 	err = json.NewDecoder(resp.Body).Decode(&v)
; 	return v.N, err
; }
;! bad
; package api
; import "net/http"
; func get(client *http.Client, url string) (*Thing, error) {
; 	resp, err := client.Get(url)
; 	defer resp.Body.Close()
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return nil, err
; 	}
; 	return decode(resp.Body)
; }
;! good
; package api
; import "net/http"
; func get(client *http.Client, url string) (*Thing, error) {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer resp.Body.Close()
; 	return decode(resp.Body)
; }
;! bad
; package files
; import "os"
; func size(path string) (int64, error) {
; 	f, err := os.Open(path)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return 0, err
; 	}
; 	info, err := f.Stat()
; 	if err != nil {
; 		return 0, err
; 	}
; 	return info.Size(), nil
; }
; func all(paths []string) error {
; 	for _, path := range paths {
; 		file, err := os.Open(path)
; 		if err != nil {
; 			return err
; 		}
; 		defer file.Close()
;   ^^^^^^^^^^^^^^^^^^
; 		process(file)
; 	}
; 	return nil
; }
;! good
; package files
; import "os"
; func open(path string) (*os.File, error) {
; 	f, err := os.Open(path)
; 	if err != nil {
; 		return nil, err
; 	}
; 	if _, err := f.Stat(); err != nil {
; 		return nil, err
; 	}
; 	return f, nil
; }
; func all(paths []string) error {
; 	for _, path := range paths {
; 		err := func() error {
; 			file, err := os.Open(path)
; 			if err != nil {
; 				return err
; 			}
; 			defer file.Close()
; 			return process(file)
; 		}()
; 		if err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! bad
; package work
; import "context"
; func child(parent context.Context) context.Context {
; 	ctx, _ := context.WithTimeout(parent, time.Minute)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return ctx
; }
; func first(ctx context.Context) (string, error) {
; 	ch := make(chan string)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	go func() { ch <- slow() }()
; 	select {
; 	case v := <-ch:
; 		return v, nil
; 	case <-ctx.Done():
; 		return "", ctx.Err()
; 	}
; }
;! good
; package work
; import "context"
; func do(parent context.Context) (string, error) {
; 	ctx, cancel := context.WithTimeout(parent, time.Minute)
; 	defer cancel()
; 	ch := make(chan string, 1)
; 	go func() { ch <- slow() }()
; 	select {
; 	case v := <-ch:
; 		return v, nil
; 	case <-ctx.Done():
; 		return "", ctx.Err()
; 	}
; }
;! bad
; package store
; import "database/sql"
; func rename(db *sql.DB, names map[int]string) error {
; 	stmt, err := db.Prepare("UPDATE teams SET name = $1 WHERE id = $2")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	for id, name := range names {
; 		if _, err := stmt.Exec(name, id); err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! good
; package store
; import "database/sql"
; func prepare(db *sql.DB) (*sql.Stmt, error) {
; 	stmt, err := db.Prepare("UPDATE teams SET name = $1 WHERE id = $2")
; 	if err != nil {
; 		return nil, err
; 	}
; 	return stmt, nil
; }
;! bad
; package archive
; import "os"
; func urls(ctx context.Context, db *sql.DB) ([]string, error) {
; 	rows, err := db.QueryContext(ctx, `SELECT url FROM attachments WHERE open`)
; 	if err != nil {
; 		return nil, err
; 	}
; 	for rows.Next() {
; 		if err := rows.Scan(&u); err != nil {
; 			return nil, err
;    ^^^^^^^^^^^^^^^
; 		}
; 	}
; 	rows.Close()
; 	return urls, rows.Err()
; }
; func merge(names []string) error {
; 	for _, name := range names {
; 		f, err := os.Open(name)
; 		if err != nil {
; 			return err
; 		}
; 		defer f.Close()
;   ^^^^^^^^^^^^^^^
; 		use(f)
; 	}
; 	return nil
; }
; func pack(name string) error {
; 	out, err := os.Create(name)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	if err := fill(out); err != nil {
; 		return err
; 	}
; 	return out.Close()
; }
;! good
; package archive
; import "os"
; func urls(ctx context.Context, db *sql.DB) ([]string, error) {
; 	rows, err := db.QueryContext(ctx, `SELECT url FROM attachments WHERE open`)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
; 		if err := rows.Scan(&u); err != nil {
; 			return nil, err
; 		}
; 	}
; 	return urls, rows.Err()
; }
; func merge(names []string) error {
; 	for _, name := range names {
; 		err := func() error {
; 			f, err := os.Open(name)
; 			if err != nil {
; 				return err
; 			}
; 			defer f.Close()
; 			return use(f)
; 		}()
; 		if err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
; func pack(name string) error {
; 	out, err := os.Create(name)
; 	if err != nil {
; 		return err
; 	}
; 	defer out.Close()
; 	return fill(out)
; }
;! bad
; package jobs
; import "time"
; func refresh() {
; 	ticker := time.NewTicker(time.Minute)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	for range ticker.C {
; 		if reload() {
; 			return
; 		}
; 	}
; }
;! good
; package jobs
; import "time"
; func refresh(ctx context.Context) {
; 	ticker := time.NewTicker(time.Minute)
; 	defer ticker.Stop()
; 	for {
; 		select {
; 		case <-ticker.C:
; 			reload()
; 		case <-ctx.Done():
; 			return
; 		}
; 	}
; }
;! good
; package web
; import (
; 	"io"
; 	"net/http"
; )
; func closing(next http.Handler, closers ...io.Closer) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		for _, closer := range closers {
; 			defer closer.Close()
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! good
; package assets
; import "archive/zip"
; func accounts(files []*zip.File) ([]byte, error) {
; 	for _, file := range files {
; 		if file.Name != "accounts.json" {
; 			continue
; 		}
; 		f, err := file.Open()
; 		if err != nil {
; 			return nil, err
; 		}
; 		defer f.Close()
; 		return io.ReadAll(f)
; 	}
; 	return nil, nil
; }
;! good
; package digest
; import "os"
; func open(paths []string) ([]job, error) {
; 	var jobs []job
; 	for _, path := range paths {
; 		fp, err := os.Open(path)
; 		if err != nil {
; 			return nil, err
; 		}
; 		defer fp.Close()
; 		jobs = append(jobs, job{name: path, reader: fp})
; 	}
; 	return jobs, run(jobs)
; }
;! good
; package wal
; func open(names []string) ([]*Segment, error) {
; 	var segments []*Segment
; 	for _, name := range names {
; 		segment := NewSegment(name)
; 		if err := segment.Open(); err != nil {
; 			return nil, err
; 		}
; 		defer segment.Close()
; 		segments = append(segments, segment)
; 	}
; 	return compact(segments)
; }
;! good
; package store
; import "database/sql"
; func names(db *sql.DB) ([]string, error) {
; 	rows, err := db.Query("SELECT name FROM teams")
; 	if err != nil {
; 		return nil, err
; 	}
; 	var names []string
; 	for rows.Next() {
; 		var name string
; 		err := rows.Scan(&name)
; 		if err != nil {
; 			_ = rows.Close()
; 			return nil, err
; 		}
; 		names = append(names, name)
; 	}
; 	return names, rows.Err()
; }
