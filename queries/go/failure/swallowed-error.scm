; An error is thrown away
;
; What should have been written, sent or read did not happen, and the program goes on as if it had: rows are missing,
; values are empty, and nothing in the log says since when. Handle the error, or return it.
;
; severity: warning
; confidence: high
; precision: new patterns 4/4 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 15 new notes read, all right as to the fact; 4/7 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); then gated by what was just made and by certificates that are read next, the 3 wrong ones; first set: 10/13 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; then gated by mocks, answers that say what failed, and results that are asked for nil, which leaves the 10; before: 10/12 of 22 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, 12 of the 22 in docker; then gated by `os.DevNull` and renames, the 2 wrong ones; 12/13 on 48 packages before
; cwe: 390 391
; see: https://go.dev/blog/errors-are-values
; precision: new warning patterns: rows left out 2/2, errors overwritten 2/2, a delete of gorm 1/1, `recover` 0/1 (meant so, then info where no request is served) on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 4/7 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); then gated by what was just made and by certificates that are read next, the 3 wrong ones; first set: 10/13 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; then gated by mocks, answers that say what failed, and results that are asked for nil, which leaves the 10; before: 10/12 of 22 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, 12 of the 22 in docker; then gated by `os.DevNull` and renames, the 2 wrong ones; 12/13 on 48 packages before
; precision: warnings that were new when all of them were read: 5/6 (the version of a schema that is not there yet), 4/4 once gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million

; `if err != nil { }`.
((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) consequence: (block) @_body !alternative) @hint
  (#match? @error "(?i)err")
  (#match? @_body "^\\{\\s*\\}$")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "The error is swallowed: return `{error}`, or handle it")
  (#set! fix.title "Log `{error}`")
  (#set! fix.safety "suggested")
  (#replace! @_body "{{\n\tlog.Print({error})\n}")
  (#insert-import! "import \"log\""))

((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) consequence: (block (comment) @comment) @_body !alternative) @hint
  (#match? @error "(?i)err")
  (#empty? @_body)
  (#match? @comment "(?i)^/[/*]+\\s*((todo|fixme|xxx|hack)\\b.*|(should |need to |we (should|could|need to) )?(handle|log) (the |this |any |all )?(errors?|failures?|it)?( (here|later|properly|appropriately|gracefully|as needed))*|error handling( (here|code|logic))*|(your )?error handling( code)? here)\\W*$")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "The error is swallowed: return `{error}`, or handle it"))

; A write whose result nobody looks at.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee
    "database/sql.*.Exec" "database/sql.*.ExecContext" "database/sql.*.Commit" "github.com/jmoiron/sqlx.*.Exec" "github.com/jmoiron/sqlx.*.NamedExec"
    "github.com/jmoiron/sqlx.*.Commit" "github.com/jmoiron/sqlx.*.ExecContext" "github.com/jackc/pgx*.Exec" "github.com/jackc/pgx*.Commit" "os.WriteFile" "io/ioutil.WriteFile"
    "encoding/json.Unmarshal" "encoding/xml.Unmarshal" "encoding/json.NewDecoder.Decode" "net/smtp.SendMail"
    "db.Exec" "db.ExecContext" "tx.Exec" "tx.ExecContext" "tx.Commit" "DB.Exec")
  (#not-inside? @hint "defer_statement")
  (#not-in-error-handler? @hint)
  (#not-calls? @hint "Error")
  ; What was made just before can be read again.
  (#not-function-matches? @hint "(\\w+), (_|err) :?= json\\.Marshal\\([^\\n]*\\n\\s*(if err[^}]*\\}\\s*)?json\\.Unmarshal\\(")
  (#not-match? @hint "(?i)Unmarshal\\(.*\\berr\\w*\\)$")
  (#not-imports? "gorm.io/gorm" "github.com/jinzhu/gorm")
  (#not-commented? @hint)
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "`{callee}` can fail, and nothing looks: check the error it returns"))

((expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_))) @hint)
  (#resolves-to? @callee
    "gorm.io/gorm.*.Create" "gorm.io/gorm.*.Save" "gorm.io/gorm.*.Delete" "gorm.io/gorm.*.Updates" "gorm.io/gorm.*.Update"
    "gorm.io/gorm.*.Exec" "gorm.io/gorm.*.CreateInBatches" "github.com/jinzhu/gorm.*.Create" "github.com/jinzhu/gorm.*.Save" "github.com/jinzhu/gorm.*.Delete"
    "github.com/jinzhu/gorm.*.Updates" "github.com/jinzhu/gorm.*.Update"
    "db.Create" "db.Save" "DB.Create" "DB.Save" "database.DB.Create" "database.DB.Save" "config.DB.Create" "config.DB.Save" "models.DB.Create" "models.DB.Save"
    "initializers.DB.Create" "initializers.DB.Save")
  (#not-function-matches? @hint "\\.Error\\b|NewRecord")
  (#not-in-function-named? @hint "(?i)^(seed|migrat|init)")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "`{callee}` can fail, and nothing looks: check `.Error` of its result"))

; `_ = write()`.
((assignment_statement left: (expression_list) @_left right: (expression_list . (call_expression function: (_) @callee) @call .)) @hint
  (#match? @_left "^_(, _)*$")
  (#resolves-to? @callee
    "database/sql.*.Exec" "database/sql.*.ExecContext" "database/sql.*.Commit" "github.com/jmoiron/sqlx.*.Exec" "github.com/jmoiron/sqlx.*.NamedExec"
    "github.com/jmoiron/sqlx.*.Commit" "github.com/jackc/pgx*.Exec" "github.com/jackc/pgx*.Commit" "os.WriteFile" "io/ioutil.WriteFile"
    "encoding/json.Unmarshal" "encoding/json.NewDecoder.Decode" "net/smtp.SendMail"
    "db.Exec" "db.ExecContext" "tx.Exec" "tx.ExecContext" "tx.Commit" "DB.Exec")
  (#not-commented? @hint)
  (#not-line-matches? @hint "// ")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! severity "info")
  (#set! message "The error of `{callee}` is thrown away: return it, or handle it"))

; The result of a call that may have none.
((short_var_declaration left: (expression_list) @_left right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#match? @_left "^\\w+, _$")
  (#not-match? @_left "^_|(?i)err|stdout|output")
  (#resolves-to? @callee
    "database/sql.Open" "database/sql.*.Query" "database/sql.*.QueryContext" "database/sql.*.Exec" "database/sql.*.ExecContext" "database/sql.*.Begin" "database/sql.*.Prepare"
    "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Client.Do" "net/http.Client.Get" "net/http.Client.Post" "net/http.DefaultClient.Do"
    "os.Open" "os.Create" "os.OpenFile" "os.ReadFile" "io/ioutil.ReadFile" "gorm.io/gorm.Open" "github.com/jmoiron/sqlx.Connect" "github.com/jmoiron/sqlx.Open"
    "golang.org/x/crypto/bcrypt.GenerateFromPassword" "bcrypt.GenerateFromPassword" "github.com/golang-jwt/jwt.Parse" "github.com/golang-jwt/jwt.ParseWithClaims" "github.com/dgrijalva/jwt-go.Parse"
    "db.Query" "db.QueryContext" "db.Exec" "db.Begin")
  (#not-function-matches? @hint "X509KeyPair|pem\\.Decode")
  (#not-function-matches? @hint "if ([a-df-z]\\w*|e[a-qs-z]\\w*) [!=]= nil \\{")
  (#not-commented? @hint)
  (#not-line-matches? @hint "// |O_CREATE|os\\.DevNull|\"/(proc|sys|etc)/")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "The error of `{callee}` is thrown away, and the result is used as if there were none: check it"))

((short_var_declaration left: (expression_list . (_) . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @read .)) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#tainted? @read)
  (#not-commented? @hint)
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "The error of `{callee}` is thrown away, and half a body is used as if it were the whole: check it"))

((short_var_declaration left: (expression_list . (_) . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "net/http.NewRequest" "net/http.NewRequestWithContext")
  (#not-commented? @hint)
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! severity "info")
  (#set! message "The error of `{callee}` is thrown away, and there is no request if the address cannot be read: check it"))

; A number that the caller sent: what is none counts as 0.
((short_var_declaration left: (expression_list . (identifier) @name . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @sent)) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "strconv.Atoi" "strconv.ParseInt" "strconv.ParseUint" "strconv.ParseFloat" "time.Parse" "github.com/google/uuid.Parse")
  (#tainted? @sent)
  (#not-match? @name "(?i)page|limit|offset|size|count|skip|per|depth|max|min|num|len")
  (#not-match? @sent "(?i)page|limit|offset|size|Header|DefaultQuery")
  (#not-function-matches? @hint "[<=>]=? ?[01]\\b|\\.IsZero\\(|Cookie|len\\(")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "If `{sent}` cannot be read, `{name}` is silently 0: check the error and answer 400"))

; The error is there, and the next one takes its place.
((short_var_declaration left: (expression_list (identifier) @error .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  . [(short_var_declaration left: (expression_list (identifier) @_next .) right: (expression_list . (call_expression) .))
     (assignment_statement left: (expression_list (identifier) @_next .) operator: "=" right: (expression_list . (call_expression) .))] @_second
  (#match? @error "^(err|e|\\w+Err|err[A-Z]\\w*)$")
  (#eq? @error @_next)
  (#not-match? @_second "\\b(err|e)\\b[^=]*[,)]")
  (#not-commented? @_second)
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! message "The error of `{callee}` is lost when the next one takes its place: check it before"))

; A row that may not be there.
((expression_statement (call_expression function: (selector_expression operand: (call_expression function: (_) @_query) field: (_) @_scan) @callee) @hint)
  (#eq? @_scan "Scan")
  (#method? @_query "QueryRow" "QueryRowContext" "QueryRowx")
  (#match? @_query "(?i)(^|\\.)_?(db|tx|conn|pool|database|sql|store|s\\.db)\\.\\w+$")
  (#not-function-matches? @hint "(?is)[\"`]\\s*select\\s+(true|1|exists|count)\\b|func [^\\n]*\\bbool \\{")
  (#not-commented? @hint)
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  ; Before the first migration there is no table of them.
  (#not-match? @hint "(?i)version|migration")
  (#set! message "When there is no row, or no database, the values stay empty and nothing looks: check the error of `Scan`"))

; No row means no, and no database means no as well.
((expression_statement (call_expression function: (selector_expression operand: (call_expression function: (_) @_query) field: (_) @_scan) @callee) @hint)
  (#eq? @_scan "Scan")
  (#method? @_query "QueryRow" "QueryRowContext" "QueryRowx")
  (#match? @_query "(?i)(^|\\.)_?(db|tx|conn|pool|database|sql|store|s\\.db)\\.\\w+$")
  (#function-matches? @hint "(?is)[\"`]\\s*select\\s+(true|1|exists|count)\\b|func [^\\n]*\\bbool \\{")
  (#not-commented? @hint)
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(http)?mocks?(/|$)")
  (#set! severity "info")
  (#set! message "A database that does not answer counts as no: check the error of `Scan`, and let `sql.ErrNoRows` alone be no"))

; Rights that are to be given up.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "syscall.Setuid" "syscall.Setgid" "syscall.Setgroups" "syscall.Setresuid" "syscall.Setreuid" "syscall.Chroot" "golang.org/x/sys/unix.Setuid" "golang.org/x/sys/unix.Setgid" "golang.org/x/sys/unix.Chroot")
  (#not-file-kind? "test")
  (#set! message "If `{callee}` fails the program goes on as root: check its error, and end"))

; Half a file is taken for the whole.
((expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @target . (_) .)) @hint)
  (#resolves-to? @callee "io.Copy")
  (#match? @target "(?i)^(out|dst|f|file|target|dest|outfile|out_?file|dst_?file)$")
  (#function-matches? @hint "os\\.(Create|OpenFile|CreateTemp)\\(")
  (#not-commented? @hint)
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "When the disk is full or the sender hangs up, `{target}` holds half, and nothing looks: check the error of `{callee}`"))

; A panic that nobody learns of.
((expression_statement (call_expression function: (identifier) @_recover)) @hint
  (#eq? @_recover "recover")
  (#inside? @hint "defer_statement")
  (#not-file-kind? "test")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#file-matches? "http\\.Handler\\b|gin\\.HandlerFunc|echo\\.MiddlewareFunc|\\*gin\\.Context|fiber\\.Ctx|echo\\.Context|http\\.Request\\b")
  (#set! message "Every panic is swallowed here, without a trace: log what `recover` returns, and answer or return an error"))

((assignment_statement left: (expression_list . (identifier) @_blank .) right: (expression_list . (call_expression function: (identifier) @_recover) .)) @hint
  (#eq? @_blank "_")
  (#eq? @_recover "recover")
  (#inside? @hint "defer_statement")
  (#not-file-kind? "test")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#file-matches? "http\\.Handler\\b|gin\\.HandlerFunc|echo\\.MiddlewareFunc|\\*gin\\.Context|fiber\\.Ctx|echo\\.Context|http\\.Request\\b")
  (#set! message "Every panic is swallowed here, without a trace: log what `recover` returns, and answer or return an error"))

((if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (identifier) @_recover) .)) condition: (binary_expression operator: "!=" right: (nil)) consequence: (block) @_body !alternative) @hint
  (#eq? @_recover "recover")
  (#match? @_body "^\\{\\s*\\}$")
  (#not-file-kind? "test")
  (#file-matches? "http\\.Handler\\b|gin\\.HandlerFunc|echo\\.MiddlewareFunc|\\*gin\\.Context|fiber\\.Ctx|echo\\.Context|http\\.Request\\b")
  (#set! message "Every panic is swallowed here, without a trace: log what `recover` returns, and answer or return an error"))

; The same where no request is served.
((expression_statement (call_expression function: (identifier) @_recover)) @hint
  (#eq? @_recover "recover")
  (#inside? @hint "defer_statement")
  (#not-file-kind? "test")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#not-file-matches? "http\\.Handler\\b|gin\\.HandlerFunc|echo\\.MiddlewareFunc|\\*gin\\.Context|fiber\\.Ctx|echo\\.Context|http\\.Request\\b")
  (#set! severity "info")
  (#set! message "Every panic is swallowed here, without a trace: log what `recover` returns, and answer or return an error"))

((assignment_statement left: (expression_list . (identifier) @_blank .) right: (expression_list . (call_expression function: (identifier) @_recover) .)) @hint
  (#eq? @_blank "_")
  (#eq? @_recover "recover")
  (#inside? @hint "defer_statement")
  (#not-file-kind? "test")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#not-file-matches? "http\\.Handler\\b|gin\\.HandlerFunc|echo\\.MiddlewareFunc|\\*gin\\.Context|fiber\\.Ctx|echo\\.Context|http\\.Request\\b")
  (#set! severity "info")
  (#set! message "Every panic is swallowed here, without a trace: log what `recover` returns, and answer or return an error"))

((if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (identifier) @_recover) .)) condition: (binary_expression operator: "!=" right: (nil)) consequence: (block) @_body !alternative) @hint
  (#eq? @_recover "recover")
  (#match? @_body "^\\{\\s*\\}$")
  (#not-file-kind? "test")
  (#not-file-matches? "http\\.Handler\\b|gin\\.HandlerFunc|echo\\.MiddlewareFunc|\\*gin\\.Context|fiber\\.Ctx|echo\\.Context|http\\.Request\\b")
  (#set! severity "info")
  (#set! message "Every panic is swallowed here, without a trace: log what `recover` returns, and answer or return an error"))

; A row that cannot be read is left out.
((if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @callee) .)) condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . (continue_statement) .)) !alternative) @hint
  (#match? @callee "(?i)^\\w*(rows?|results?|cursor|cur)\\.(Scan|StructScan|MapScan|Decode)$")
  (#not-commented? @hint)
  (#set! message "A row that `{callee}` cannot read is left out, and the list looks complete: return `{error}`"))

((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list (expression_statement) . (continue_statement) .)) !alternative) @hint
  (#match? @hint "(?i)^if \\w+ :?= \\w*(rows?|results?|cursor|cur)\\.(Scan|StructScan|MapScan|Decode)\\(")
  (#not-commented? @hint)
  (#set! severity "info")
  (#set! message "A row that cannot be read is left out, and the list looks complete: return `{error}`"))

((expression_statement (call_expression function: (_) @callee) @hint)
  (#match? @callee "(?i)^\\w*rows?\\.(Scan|StructScan|MapScan)$|\\.QueryRow(Context|x)?\\((?s).*\\)\\.Scan$")
  (#not-in-error-handler? @hint)
  (#not-function-matches? @hint "table\\w*\\.|row\\.Err\\(\\)|rows\\.LastErr")
  (#imports? "database/sql" "github.com/jackc/pgx" "github.com/jmoiron/sqlx" "gorm.io/gorm")
  (#set! severity "info")
  (#set! message "`{callee}` can fail, and nothing looks: check the error it returns"))

; A write of gorm at the end of a chain.
((expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_))) @hint)
  (#match? @callee "(?is)(^|\\.)_?(db|tx|gorm|orm)(\\(\\))?(\\.(WithContext|Model|Where|Table|Session|Unscoped|Select|Omit)\\(.*\\))+\\.(Create|Save|Delete|Updates?|UpdateColumns?)$")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm")
  (#not-function-matches? @hint "\\b(db|tx)\\.Error\\b|NewRecord")
  (#not-in-error-handler? @hint)
  (#not-commented? @hint)
  (#not-in-function-named? @hint "(?i)^(seed|migrat|init)")
  (#set! message "This write can fail, and nothing looks: check `.Error` of its result"))

((expression_statement (call_expression function: (_) @callee arguments: (argument_list . (unary_expression operator: "&" operand: (identifier) @row))) @hint)
  (#match? @callee "(?is)(^|\\.)_?(db|tx|gorm|orm)(\\(\\))?(\\.(WithContext|Model|Where|Table|Preload|Order|Limit|Joins|Select)\\(.*\\))*\\.(First|Find|Take|Last|Count|Scan|Pluck)$")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm")
  (#not-function-matches? @hint "\\b(db|tx)\\.Error\\b|\\.ID\\s*==\\s*0")
  (#not-commented? @hint)
  (#set! severity "info")
  (#set! message "If this fails, `{row}` looks empty, as if nothing were there: check `.Error` of its result"))

; What is written last: a directory, a checksum, what is left in a buffer.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "archive/zip.NewWriter.Close" "archive/zip.Writer.Close" "archive/tar.NewWriter.Close" "archive/tar.Writer.Close" "compress/gzip.NewWriter.Close"
    "compress/gzip.Writer.Close" "bufio.NewWriter.Flush" "bufio.Writer.Flush" "bufio.NewWriterSize.Flush" "mime/multipart.NewWriter.Close")
  (#not-inside? @hint "defer_statement")
  (#not-in-error-handler? @hint)
  (#not-commented? @hint)
  (#not-file-kind? "test")
  (#not-function-matches? @hint "os\\.Std(out|err)|tabwriter|bytes\\.Buffer|strings\\.Builder|bytes\\.NewBuffer|recorder")
  (#set! severity "info")
  (#set! message "`{callee}` writes what is still missing and can fail: check the error it returns"))

; What a service of the program's own says.
((assignment_statement left: (expression_list) @_left right: (expression_list . (call_expression function: (selector_expression operand: (_) @_service field: (_) @_verb) @callee arguments: (argument_list (_))) .)) @hint
  (#match? @_left "^_(, _)*$")
  (#match? @_verb "^(Confirm|Notify|Send|Save|Store|Create|Insert|Update|Delete|Charge|Refund|Capture|Publish|Enqueue|Record|Register|Reserve|Transfer|Pay|Mark|Set(Status|Paid|State))([A-Z]\\w*)?$")
  (#match? @_service "(?i)(^|[._a-z])(db|repo(sitory)?|store|storage|svc|service|mail(er)?|email|sms|notifier|queue|publisher|producer|bus|payments?|billing|client|orders?|users?|ledger|inventory|audit)$")
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "defer_statement")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//|(?i)revert|rollback|clean|undo")
  (#not-file-kind? "test")
  (#not-resolves-to? @callee "database/sql.*" "net/smtp.SendMail")
  (#set! severity "info")
  (#set! message "Nobody learns when `{callee}` fails: return its error, or log it at least"))

; The error of one call takes the place of another's.
((short_var_declaration left: (expression_list (identifier) @error .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
   . [(short_var_declaration left: (expression_list (identifier) @_again .) right: (expression_list . (call_expression arguments: (_) @_arguments) .))
      (assignment_statement left: (expression_list (identifier) @_again .) right: (expression_list . (call_expression arguments: (_) @_arguments) .))]
   . (if_statement condition: (binary_expression left: (identifier) @_asked operator: "!=" right: (nil)))
  (#any-of? @error "err")
  (#eq? @error @_again)
  (#eq? @error @_asked)
  (#not-match? @_arguments "\\berr\\b")
  (#not-match? @hint "\\bfunc\\(")
  (#not-file-kind? "test")
  (#set! message "The error of `{callee}` is overwritten before anybody looks: check it first"))

; An error ends the function, which says that there was none.
((return_statement (expression_list . (nil) @_nil .)) @hint
  (#in-error-handler? @hint)
  (#function-matches? @hint "^func [^{]*\\) error \\{")
  (#guarded-by? @hint "^err != nil$")
  (#not-guarded-by? @hint "(?i)errors\\.(Is|As)|NotFound|NotExist|NoRows|==|EOF|\\bis[A-Z]|os\\.Is|!ok")
  (#function-matches? @hint "(?i)\\b(db|tx|pool|conn|rdb|repo|store|client|http|svc|service|mailer|queue)\\.(\\w+\\(.{0,80}?\\)\\.)?(Query\\w*|Get\\w*|Select\\w*|Find\\w*|First|Do|Exec\\w*|Create\\w*|Save\\w*|Update\\w*|Delete\\w*|Send\\w*|Publish\\w*|Insert\\w*|Charge\\w*|Post)\\(")
  (#not-function-matches? @hint "(?i)walk|visit|ignore|optional|best.effort|log\\w*\\.|fmt\\.Print")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "The error ends here, and the caller is told that all went well: return it"))

; What was answered is read, in a file that uses gorm, too.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "encoding/json.Unmarshal" "encoding/json.NewDecoder.Decode")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm")
  (#not-in-error-handler? @hint)
  (#not-function-matches? @hint "(\\w+), (_|err) :?= json\\.Marshal\\(")
  (#not-commented? @hint)
  (#not-file-kind? "test")
  (#set! message "`{callee}` can fail, and nothing looks: check the error it returns"))

; Half a file.
((expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @_to . (_) .)) @hint)
  (#resolves-to? @callee "io.Copy")
  (#not-match? @_to "(?i)io\\.Discard|ioutil\\.Discard|os\\.Std|hash|sha|md5|\\bh\\b|buf|^w$|writer|conn|stdin|stdout|stderr|c\\.")
  (#match? @_to "(?i)^(dst|out|f|file|\\w*file|dest\\w*)$")
  (#not-inside? @hint "go_statement")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` can stop in the middle, and nothing looks: check the error it returns"))

((short_var_declaration left: (expression_list . (_) . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list)) .)) @hint
  (#eq? @_blank "_")
  (#match? @callee "(?i)^(file|fh|fileHeader|header|upload)\\.Open$|\\.(RowsAffected|LastInsertId)$")
  (#not-commented? @hint)
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "The error of `{callee}` is thrown away, and the result is used as if there were none: check it"))

;! bad
; package main
; import "encoding/json"
; func save(data []byte) {
; 	if err := store(data); err != nil {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! fixed
; package main
; import "encoding/json"
; import "log"
; func save(data []byte) {
; 	if err := store(data); err != nil {
; 		log.Print(err)
; 	}
; }
;! bad
; package main
; import (
; 	"database/sql"
; 	"encoding/json"
; )
; func save(db *sql.DB, data []byte) {
; 	var order Order
; 	json.Unmarshal(data, &order)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.Exec("INSERT INTO orders (id) VALUES ($1)", order.ID)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	tx, err := db.Begin()
; 	_ = tx.Commit()
;  ^^^^^^^^^^^^^^^
; 	rows, _ := db.Query("SELECT id FROM orders")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func create(c *gin.Context) {
; 	user := User{Name: c.PostForm("name")}
; 	db.Create(&user)
;  ^^^^^^^^^^^^^^^^
; 	c.JSON(201, user)
; }
;! bad
; func get(w http.ResponseWriter, r *http.Request) {
; 	id, _ := strconv.Atoi(r.PathValue("id"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	body, _ := io.ReadAll(r.Body)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func save(db *sql.DB, data []byte) error {
; 	if err := json.Unmarshal(data, &order); err != nil {
; 		return err
; 	}
; 	tx, err := db.Begin()
; 	defer tx.Rollback()
; 	_ = tx.Rollback()
; 	return tx.Commit()
; }
;! good
; func list(w http.ResponseWriter, r *http.Request) {
; 	page, _ := strconv.Atoi(r.FormValue("page"))
; 	_, _ = w.Write(body)
; 	fmt.Fprintln(w, page)
; 	defer resp.Body.Close()
; }
;! good
; func create(c *gin.Context) {
; 	if err := db.Create(&user).Error; err != nil {
; 		c.Status(500)
; 		return
; 	}
; 	set := cache.Save(user)
; }
;! good
; func probe() {
; 	if err := ping(); err != nil {
; 		// Nobody listens yet: that is the answer we wait for.
; 	}
; 	if err != nil {
; 		return
; 	}
; 	// The file is only a hint for the next start.
; 	_ = os.WriteFile(path, data, 0o600)
; }
;! good
; package files
; import "os"
; func sync(name string) {
; 	f, _ := os.Open(name)
; 	if f != nil {
; 		f.Sync()
; 	}
; }
;! good
; func toMap(v any) map[string]any {
; 	out := map[string]any{}
; 	j, _ := json.Marshal(v)
; 	json.Unmarshal(j, &out)
; 	return out
; }
;! bad
; package jobs
; func run(job func()) {
; 	defer func() { recover() }()
;                 ^^^^^^^^^
; 	job()
; }
; func config(path string) (c Config, err error) {
; 	data, err := os.ReadFile(path)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	err = json.Unmarshal(data, &c)
; 	return c, err
; }
;! good
; package jobs
; func run(job func()) {
; 	defer func() {
; 		if v := recover(); v != nil {
; 			log.Printf("job: %v\n%s", v, debug.Stack())
; 		}
; 	}()
; 	job()
; }
; func config(path string) (c Config, err error) {
; 	data, err := os.ReadFile(path)
; 	if err != nil {
; 		return c, err
; 	}
; 	err = json.Unmarshal(data, &c)
; 	return c, err
; }
;! bad
; package users
; import "database/sql"
; func name(db *sql.DB, id int) string {
; 	var name string
; 	db.QueryRow("SELECT name FROM teams WHERE id = $1", id).Scan(&name)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return name
; }
; func drop(uid int) {
; 	syscall.Setuid(uid)
;  ^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package files
; import (
; 	"io"
; 	"os"
; )
; func keep(src io.Reader) error {
; 	out, err := os.CreateTemp("", "upload-*")
; 	if err != nil {
; 		return err
; 	}
; 	defer out.Close()
; 	io.Copy(out, src)
;  ^^^^^^^^^^^^^^^^^
; 	return nil
; }
;! bad
; func Recovery() gin.HandlerFunc {
; 	return func(c *gin.Context) {
; 		defer func() {
; 			recover()
;    ^^^^^^^^^
; 		}()
; 		c.Next()
; 	}
; }
; func work() {
; 	defer func() {
; 		_ = recover()
;   ^^^^^^^^^^^^^
; 	}()
; 	defer func() {
; 		if r := recover(); r != nil {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		}
; 	}()
; 	run()
; }
;! bad
; package teams
; import "database/sql"
; func list(db *sql.DB) ([]string, error) {
; 	rows, err := query(db)
; 	for rows.Next() {
; 		if err := rows.Scan(&name); err != nil {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			continue
; 		}
; 		if err := rows.Scan(&name); err != nil {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			log.Print(err)
; 			continue
; 		}
; 		rows.Scan(&name)
;   ^^^^^^^^^^^^^^^^
; 	}
; 	return names, rows.Err()
; }
;! bad
; package teams
; import "gorm.io/gorm"
; func update(c *gin.Context, db *gorm.DB) {
; 	res := db.WithContext(c).Where("id = ?", id).First(&team)
; 	if res.Error != nil {
; 		return
; 	}
; 	db.WithContext(c).Save(&team)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.Model(&team).Where("id = ?", id).Update("name", name)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.WithContext(c).Where("team_id = ?", id).Find(&players)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.JSON(200, players)
; }
;! bad
; package archive
; import (
; 	"archive/zip"
; 	"bufio"
; 	"os"
; )
; func pack(out *os.File, names []string) {
; 	zw := zip.NewWriter(out)
; 	add(zw, names)
; 	zw.Close()
;  ^^^^^^^^^^
; 	bw := bufio.NewWriter(out)
; 	add(bw, names)
; 	bw.Flush()
;  ^^^^^^^^^^
; }
;! bad
; func (s *Shop) Order(ctx context.Context, o Order) {
; 	_ = s.mailer.SendConfirmation(ctx, o)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	_, _ = s.repo.UpdateStock(ctx, o.Items)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	_ = s.payments.Refund(ctx, o.ID)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func Recovery(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		defer func() {
; 			if p := recover(); p != nil {
; 				slog.Error("panic", "panic", p)
; 				http.Error(w, "internal error", http.StatusInternalServerError)
; 			}
; 		}()
; 		next.ServeHTTP(w, r)
; 	})
; }
;! good
; package teams
; import "database/sql"
; func list(db *sql.DB) ([]string, error) {
; 	rows, err := query(db)
; 	for rows.Next() {
; 		if err := rows.Scan(&name); err != nil {
; 			return nil, err
; 		}
; 	}
; 	for _, part := range parts {
; 		if err := part.Scan(&name); err != nil {
; 			continue
; 		}
; 	}
; 	return names, rows.Err()
; }
;! good
; package teams
; import "gorm.io/gorm"
; func update(c *gin.Context, db *gorm.DB) error {
; 	if err := db.WithContext(c).Save(&team).Error; err != nil {
; 		return err
; 	}
; 	query := db.WithContext(c).Where("id = ?", id)
; 	return query.Update("name", name).Error
; }
;! good
; package archive
; import "archive/zip"
; func pack(out *os.File) error {
; 	zw := zip.NewWriter(out)
; 	defer zw.Close()
; 	if err := add(zw); err != nil {
; 		zw.Close()
; 		return err
; 	}
; 	return zw.Close()
; }
;! good
; func (s *Shop) Order(ctx context.Context, o Order) error {
; 	_ = s.hash.Sum(o)
; 	_ = s.cache.Refresh(ctx)
; 	if err := s.repo.Insert(ctx, o); err != nil {
; 		_ = s.repo.DeleteDraft(ctx, o.ID)
; 		return err
; 	}
; 	// The mail is sent again by the next run.
; 	_ = s.mailer.SendConfirmation(ctx, o)
; 	return nil
; }
;! bad
; func load(ctx context.Context, s *Store) error {
; 	orders, err := s.orders.List(ctx)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	items, err := s.items.List(ctx, 100)
; 	if err != nil {
; 		return err
; 	}
; 	show(orders, items)
; 	return nil
; }
; func (s *Service) cancel(id string) error {
; 	_, err := s.db.Exec("DELETE FROM carts WHERE id = $1", id)
; 	if err != nil {
; 		return nil
;   ^^^^^^^^^^
; 	}
; 	return s.done(id)
; }
;! good
; func load(ctx context.Context, s *Store) error {
; 	orders, err := s.orders.List(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	items, err := s.items.List(ctx, 100)
; 	if err != nil {
; 		return err
; 	}
; 	body, err := read(ctx)
; 	body, err = trim(body, err)
; 	show(orders, items, body)
; 	return err
; }
; func (s *Service) cancel(id string) error {
; 	_, err := s.db.Exec("DELETE FROM carts WHERE id = $1", id)
; 	if errors.Is(err, sql.ErrNoRows) {
; 		return nil
; 	}
; 	return err
; }
;! bad
; package profile
; import (
; 	"encoding/json"
; 	"io"
; 	"gorm.io/gorm"
; )
; func weather(db *gorm.DB, file Header) {
; 	json.NewDecoder(resp.Body).Decode(&out)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	src, _ := file.Open()
;  ^^^^^^^^^^^^^^^^^^^^^
; 	io.Copy(dst, src)
;  ^^^^^^^^^^^^^^^^^
; }
;! good
; package profile
; import (
; 	"encoding/json"
; 	"io"
; 	"gorm.io/gorm"
; )
; func weather(db *gorm.DB) error {
; 	io.Copy(io.Discard, resp.Body)
; 	return json.NewDecoder(resp.Body).Decode(&out)
; }
