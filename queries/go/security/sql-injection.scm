; SQL is put together from values
;
; Whatever is written into the text becomes part of the statement: a quote in a name breaks it, and a crafted value
; reads or deletes other people's rows. Placeholders keep values out of the statement.
;
; severity: warning
; confidence: high
; precision: 0 hints of the new patterns on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 0/7 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, all in lxd, of names and lists that its own code makes; then gated by definitions and by packages that put queries together, and warnings by what comes from a caller, a parameter or the environment, which leaves 1 of them; nothing right was found on real code
; cwe: 89
; see: https://go.dev/doc/database/sql-injection
; list runs: Query QueryRow QueryContext QueryRowContext Exec ExecContext Prepare PrepareContext Queryx QueryRowx QueryxContext QueryRowxContext Get GetContext Select SelectContext MustExec NamedExec NamedQuery Raw NewRaw SQL Preparex SendQuery SelectOne SelectInt SelectStr Queue MustExecContext PreparexContext QueryRowxContext NamedQueryContext NamedExecContext
; regex statement: (?is)\b(select\b.+?\bfrom\b|insert\s+(ignore\s+)?into\b|replace\s+into\b|update\b.+?\bset\b|delete\s+from\b|merge\s+into\b|union\s+(all\s+)?select\b|call\s+\w+\s*\()
; regex value-place: (?is)(([=<>]|\b(i?like|in|values|value|between|limit|offset|then|else|any|all|concat)\b)\s*\(?\s*['"%]*(\{\}|%[+#]?[svq])|'[^',(){}]*(\{\}|%[+#]?[svq])|\bvalues\b\s*\([^)]*(\{\}|%[+#]?[svq])|\{\}[^,(){}'"]*')
; regex quoted-part: (?i)(=|<|>|\b(i?like|in)|[(,])\s*\(?\s*'%{0,3}(%[svq]|["`]\s*\+\s*[a-z]|["`],\s*[a-z])
; regex sorted-by: (?i)^(\w+\.)?(\w*(sort|order)\w*|col(umn)?|dir(ection)?)(\[.*\])?$
; regex chosen: (?i)^(allowed\w*|valid\w*|is_?valid\w*|whitelist\w*|sort\w*(columns|fields|map)|columns|sanitize\w*|contains|switch|case|\w*columns?\w*map\w*)$
; regex catalogue: (?i)pg_catalog|information_schema|sqlite_master|sqlite_schema|\bpg_[a-z]+\b|\bsys\b|all_constraints|user_tables
; regex builder-path: (?i)(^|/)(query|query_?builder|drivers?|dialects?|[a-z]*orm|gorp|sqlx)/
; regex definition: (?i)^\s*create\s+(or\s+replace\s+)?(temp(orary)?\s+)?(view|trigger|table)\b
; regex plain-statement: (?is)\b(select\b.+?\bfrom\b|insert\s+(ignore\s+)?into\b|replace\s+into\b|update\b.+?\bset\b|delete\s+from\b)

; The conditions come from a function of this file, which puts values between quotes.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee "<runs>")
  (#reads-like? @_query "<plain-statement>")
  (#match? @_query "(?i)\\+ *(\\w+\\.)?\\w*(where|cond\\w*|filter\\w*|clause\\w*|build\\w*)\\w*\\(")
  (#built-string? @_query)
  (#file-matches? "(?i)func (\\(\\w+ \\*?\\w+\\) )?\\w*(where|cond\\w*|filter\\w*|clause\\w*|build\\w*)\\w*\\([^{]*string[^{]*\\{[^}]*(=|\\blike)\\s*'%{0,3}(%[svq]|[\"`]\\s*\\+\\s*[a-z])|(?s)func (\\(\\w+ \\*?\\w+\\) )?\\w*([wW]here|[cC]ond\\w*|[fF]ilter\\w*|[cC]lause\\w*|[bB]uild\\w*)\\w*\\([^{]*string[^{]*\\{.{0,400}?(=|\\b(?i:like))\\s*'%{0,3}(%[svq]|[\"`]\\s*\\+\\s*[a-z])")
  (#not-function-matches? @hint "<quoted-part>")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration" "test")
  (#set! severity "warning")
  (#set! message "The conditions put values into the SQL between quotes: write placeholders in them, and pass the values as arguments"))

; A value stands where a placeholder could.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee
    "<runs>")
  (#reads-like? @_query "<statement>")
  (#reads-like? @_query "<value-place>")
  (#not-reads-like? @_query "<catalogue>")
  (#not-reads-like? @_query "<definition>")
  (#built-string? @_query)
  (#tainted? @_query "caller" "program" "model" "parameter")
  (#not-resolves-to? @_callee "net/http.*")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration")
  (#imports? "github.com/lib/pq" "github.com/jackc/pgx")
  (#set! message "SQL is put together from values: pass them as arguments, with a placeholder for each")
  (#set! fix.title "Pass the values as arguments")
  (#set! fix.safety "suggested")
  (#bind-arguments! @_query "$n"))

((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee
    "<runs>")
  (#reads-like? @_query "<statement>")
  (#reads-like? @_query "<value-place>")
  (#not-reads-like? @_query "<catalogue>")
  (#not-reads-like? @_query "<definition>")
  (#built-string? @_query)
  (#tainted? @_query "caller" "program" "model" "parameter")
  (#not-resolves-to? @_callee "net/http.*")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration")
  (#not-imports? "github.com/lib/pq" "github.com/jackc/pgx")
  (#imports? "github.com/go-sql-driver/mysql" "github.com/mattn/go-sqlite3" "modernc.org/sqlite" "gorm.io/gorm")
  (#set! message "SQL is put together from values: pass them as arguments, with a placeholder for each")
  (#set! fix.title "Pass the values as arguments")
  (#set! fix.safety "suggested")
  (#bind-arguments! @_query "?"))

; The file does not say which database it talks to, and how that spells placeholders.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee
    "<runs>")
  (#reads-like? @_query "<statement>")
  (#reads-like? @_query "<value-place>")
  (#not-reads-like? @_query "<catalogue>")
  (#not-reads-like? @_query "<definition>")
  (#built-string? @_query)
  (#tainted? @_query "caller" "program" "model" "parameter")
  (#not-resolves-to? @_callee "net/http.*")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration")
  (#not-imports? "github.com/lib/pq" "github.com/jackc/pgx" "github.com/go-sql-driver/mysql" "github.com/mattn/go-sqlite3" "modernc.org/sqlite" "gorm.io/gorm")
  (#set! message "SQL is put together from values: pass them as arguments, with a placeholder for each"))

; Values of the program's own.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee
    "<runs>")
  (#reads-like? @_query "<statement>")
  (#reads-like? @_query "<value-place>")
  (#not-reads-like? @_query "<catalogue>")
  (#not-reads-like? @_query "<definition>")
  (#built-string? @_query)
  (#not-tainted? @_query "caller" "program" "model" "parameter")
  (#not-resolves-to? @_callee "net/http.*")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration")
  (#set! severity "info")
  (#set! message "SQL is put together from values: pass them as arguments, with a placeholder for each"))

; No caller reaches a migration, but a quote in a stored value still breaks its statement.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext" "Raw")
  (#reads-like? @_query "<plain-statement>")
  (#reads-like? @_query "(?is)([=<>]|\\b(i?like|in|values|value)\\b)\\s*\\(?\\s*['\"%]*(\\{\\}|%[+#]?[svq])|'[^',(){}]*(\\{\\}|%[+#]?[svq])")
  (#built-string? @_query)
  (#file-kind? "migration")
  (#set! severity "info")
  (#set! message "SQL is put together from values: pass them as arguments, with a placeholder for each"))

; What a request holds stands where only a name or a clause can.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee
    "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext" "Prepare" "PrepareContext" "Queryx" "QueryRowx"
    "QueryxContext" "QueryRowxContext" "Get" "GetContext" "Select" "SelectContext" "MustExec" "NamedExec" "NamedQuery"
    "Raw" "NewRaw" "SQL")
  (#reads-like? @_query "(?is)\\b(select\\b.+?\\bfrom\\b|insert\\s+(ignore\\s+)?into\\b|replace\\s+into\\b|update\\b.+?\\bset\\b|delete\\s+from\\b|(drop|create|alter|truncate)\\s+(table|database|user|role|schema|index|view)\\b|grant\\b.+?\\bto\\b)")
  (#not-reads-like? @_query "<value-place>")
  (#reads-like? @_query "\\{\\}|%[+#]?[svq]")
  (#tainted? @_query)
  (#built-string? @_query)
  (#set! message "A caller's text becomes a part of the SQL: choose names and clauses from a fixed list"))

; Names and clauses that come from elsewhere in the program.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext" "Queryx" "QueryRowx" "Raw")
  (#reads-like? @_query "<plain-statement>")
  (#not-reads-like? @_query "<value-place>")
  (#reads-like? @_query "\\{\\}|%[+#]?[svq]")
  (#not-reads-like? @_query "(?i)pg_catalog|information_schema|sqlite_master|sqlite_schema|\\bpg_[a-z]+\\b|\\bsys\\b")
  (#not-tainted? @_query)
  (#built-string? @_query)
  (#not-path-matches? "<builder-path>")
  (#set! severity "info")
  (#set! message "SQL is put together from parts: make sure that no caller's text is among them"))

; Pieces of SQL, which query builders take as they are.
((call_expression function: (_) @callee arguments: (argument_list . (_) @query)) @hint
  (#method? @callee "Where" "Or" "Not" "Having" "Joins" "WhereOr" "WhereRaw" "And" "Expr" "OrWhere" "AndWhere" "WhereExpr" "ColumnExpr" "OrderExpr" "Prefix" "Suffix" "Distinct" "Column" "JoinClause" "LeftJoin" "InnerJoin")
  (#reads-like? @query "(?is)\\b\\w+\\b[\"`]?\\s*([=<>]|!=|\\b(i?like|in|between)\\b)\\s*\\(?\\s*['\"%]*(\\{\\}|%[+#]?[svq])")
  (#built-string? @query)
  (#not-constant? @query)
  (#not-path-matches? "<builder-path>")
  (#set! message "`{callee}` puts values into SQL: pass them as arguments, with a `?` for each"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @query)) @hint
  (#method? @callee "Where" "Order" "OrderBy" "Having" "Joins" "Group" "GroupBy" "Raw" "Table" "Select" "Pluck")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|query|qb|conn|session|engine|builder|stmt|repo|model\\w*)(\\(\\))?\\.|(?-i:\\.(Model|Where|Table|Select|Preload|Joins|From|WithContext))\\(")
  (#tainted? @query)
  ; A struct or a map is taken apart into names and placeholders.
  (#not-match? @query "^(&|map|\\w+\\.H\\b|[\\w.]+\\{)")
  (#not-value-matches? @query "^(&|map|new\\(|[\\w.]+\\{)")
  (#not-function-mentions? @query "(?i)^(allowed\\w*|valid\\w*|is_?valid\\w*|whitelist\\w*|sort\\w*(columns|fields|map)|sanitize\\w*|contains|switch)$")
  (#set! message "A caller's text becomes a part of the SQL in `{callee}`: choose it from a fixed list, or pass it as an argument"))

; The whole statement is a request's own text.
((call_expression function: (_) @callee arguments: (argument_list . (_) @query)) @hint
  (#method? @callee "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext")
  (#match? @callee "(?i)(^|\\.)(db|database|pool|conn(ection)?|sql\\w*|tx|pg|mysql)\\.\\w+$")
  (#match? @query "^[a-z]\\w*$|\\(")
  (#not-match? @query "(?i)ctx|context\\.")
  (#tainted? @query)
  (#not-built-string? @query)
  (#not-follows-call? @query "Prepare")
  (#value-matches? @query "(?i)query|FormValue|sql|Body|param|ReadAll")
  (#match? @query "(?i)query|sql|stmt|statement|FormValue|\\.Query\\(")
  (#set! message "The caller chooses the SQL: take values from the request, never the statement"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_context . (_) @query)) @hint
  (#method? @callee "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext")
  (#match? @_context "(?i)ctx|context")
  (#match? @callee "(?i)(^|\\.)(db|database|pool|conn(ection)?|sql\\w*|tx|pg|mysql)\\.\\w+$")
  (#match? @query "^[a-z]\\w*$|\\(")
  (#not-match? @query "(?i)ctx|context\\.")
  (#tainted? @query)
  (#not-built-string? @query)
  (#not-follows-call? @query "Prepare")
  (#value-matches? @query "(?i)query|FormValue|sql|Body|param|ReadAll")
  (#match? @query "(?i)query|sql|stmt|statement|FormValue|\\.Query\\(")
  (#set! message "The caller chooses the SQL: take values from the request, never the statement"))

; Conditions are collected in a list or a buffer, each with its value between quotes.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee
    "<runs>")
  (#reads-like? @_query "<plain-statement>")
  (#not-reads-like? @_query "<value-place>")
  (#not-reads-like? @_query "<catalogue>")
  (#built-string? @_query)
  (#tainted? @_query "caller" "program" "model" "parameter")
  (#function-matches? @hint "<quoted-part>")
  (#not-resolves-to? @_callee "net/http.*")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration")
  (#set! message "The conditions put values into the SQL between quotes: write placeholders in them, and pass the values as arguments"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_join arguments: (argument_list . (_) @_parts . (_) @_glue .)) .)) @hint
  (#method? @callee "Where" "Or" "Having" "Joins" "WhereRaw" "And" "OrWhere")
  (#resolves-to? @_join "strings.Join")
  (#match? @_glue "(?i)^[\"`] *(and|or|,) *[\"`]$")
  (#not-constant? @_parts)
  (#function-matches? @hint "<quoted-part>")
  (#not-path-matches? "<builder-path>")
  (#set! message "The conditions put values into the SQL between quotes: write `?` in them, and pass the values to `{callee}`"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @_conditions .)) @hint
  (#method? @callee "Where" "Or" "Having" "WhereRaw" "Raw")
  (#built-string? @_conditions)
  (#tainted? @_conditions "caller" "parameter")
  (#not-reads-like? @_conditions "(?is)\\b\\w+\\b[\"`]?\\s*([=<>]|!=|\\b(i?like|in|between)\\b)\\s*\\(?\\s*['\"%]*(\\{\\}|%[+#]?[svq])")
  (#not-reads-like? @_conditions "<plain-statement>")
  (#function-matches? @hint "<quoted-part>")
  (#not-path-matches? "<builder-path>")
  (#set! message "`{_conditions}` holds values between quotes, which become a part of the SQL: write `?` in it, and pass the values to `{callee}`"))

; gorm takes a text behind the row for a condition: `db.First(&user, "1 OR 1=1")` finds anybody.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_row . (_) @id .)) @hint
  (#method? @callee "First" "Take" "Last" "Find" "Delete")
  (#match? @_row "^&|^\\w+$")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn)(\\(\\))?\\.|(?-i:\\.(Model|Preload|WithContext|Unscoped)\\()")
  (#tainted? @id)
  (#not-built-string? @id)
  (#not-match? @id "^(&|\\[|map|\\w+\\.H\\b)")
  (#match? @id "\\.(Param|Params|Query|QueryParam|DefaultQuery|FormValue|PathValue|PostForm|Get)\\(|mux\\.Vars|URLParam|^\\w*id$")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm")
  (#not-function-mentions? @id "(?i)^(Atoi|ParseInt|ParseUint|valid\\w*|MatchString|is_?valid\\w*|uuid|objectid\\w*)$")
  (#set! message "gorm takes a text that is no number for SQL: pass `\"id = ?\", {id}`, or convert it to a number first")
  (#set! fix.title "Ask for it with a placeholder")
  (#set! fix.safety "suggested")
  (#replace! @id "\"id = ?\", {id}"))

; The function's own caller says what the rows are sorted by.
((call_expression function: (_) @callee arguments: (argument_list . (_) @by .)) @hint
  (#method? @callee "Order" "OrderBy" "OrderExpr" "Group" "GroupBy")
  (#match? @by "<sorted-by>")
  (#tainted? @by "parameter")
  (#not-tainted? @by "caller")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm" "github.com/uptrace/bun" "github.com/Masterminds/squirrel" "xorm.io/xorm" "github.com/go-xorm/xorm")
  (#not-function-mentions? @by "<chosen>")
  (#not-function-matches? @by "\\bswitch\\b|\\[\\w+\\]; ?(!?ok|exists|found)")
  (#not-path-matches? "<builder-path>")
  (#set! severity "info")
  (#set! message "`{by}` becomes a part of the SQL in `{callee}`: if a caller chose it, take it from a fixed list of columns"))

((call_expression function: (_) @_callee arguments: (argument_list (_) @_query)) @hint
  (#method? @_callee "SelectContext" "GetContext" "Select" "Get" "QueryContext" "QueryRowContext" "QueryxContext" "ExecContext" "Exec")
  (#reads-like? @_query "(?is)\\bselect\\b.+?\\bfrom\\b.*\\border\\s+by\\s+(\\{\\}|%[sv])")
  (#not-reads-like? @_query "<value-place>")
  (#tainted? @_query "parameter")
  (#not-tainted? @_query "caller")
  (#built-string? @_query)
  (#not-function-mentions? @_query "<chosen>")
  (#not-function-matches? @_query "\\bswitch\\b|\\[\\w+\\]; ?(!?ok|exists|found)")
  (#not-path-matches? "<builder-path>")
  (#set! severity "info")
  (#set! message "What is put behind ORDER BY becomes a part of the SQL: if a caller chose it, take it from a fixed list of columns"))

; A buffer that values are formatted into, between quotes.
((call_expression function: (_) @_callee arguments: (argument_list (call_expression function: (selector_expression operand: (identifier) @buffer field: (_) @_string) arguments: (argument_list) @_none))) @hint
  (#method? @_callee "<runs>")
  (#eq? @_string "String")
  (#eq? @_none "()")
  (#function-matches? @hint "(?is)\"[^\"]*\\b(select\\b.+?\\bfrom\\b|insert\\s+into\\b|update\\b|delete\\s+from\\b)")
  (#function-matches? @hint "(Fprintf\\(&?\\w+, *[\"`][^\"`\\n]*'%[sv]'|WriteString\\([^\\n]*'[\"`] *\\+)")
  (#not-function-matches? @hint "(?i)quote\\w*\\(|escape\\w*\\(")
  (#not-path-matches? "<builder-path>")
  (#not-file-kind? "migration" "test")
  (#set! message "`{buffer}` holds values between quotes, which become a part of the SQL: write placeholders into it, and pass the values as arguments"))

; Column and direction, formatted.
((call_expression function: (_) @callee arguments: (argument_list . (_) @by .)) @hint
  (#method? @callee "Order" "OrderBy" "OrderExpr")
  (#match? @by "^fmt\\.Sprintf\\(\"%s( %s)?\"|^\\w+(\\.\\w+)* *\\+ *\" \" *\\+")
  (#tainted? @by "parameter")
  (#not-tainted? @by "caller")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm" "github.com/uptrace/bun" "github.com/Masterminds/squirrel" "xorm.io/xorm")
  (#not-function-mentions? @by "<chosen>")
  (#not-function-matches? @by "\\bswitch\\b|\\[\\w+(\\.\\w+)*\\]; ?(!?ok|exists|found)|, ok :?= \\w+\\[")
  (#not-path-matches? "<builder-path>")
  (#set! message "Column and direction become a part of the SQL in `{callee}`: take them from a fixed list"))

;! bad
; package users
; import (
; 	"database/sql"
; 	"fmt"
; 	"net/http"
; )
; func find(db *sql.DB, w http.ResponseWriter, r *http.Request) {
; 	name := r.URL.Query().Get("name")
; 	rows, err := db.Query("SELECT id FROM users WHERE name = '" + name + "'")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	query := fmt.Sprintf("SELECT id FROM users WHERE email = '%s'", r.FormValue("email"))
; 	row := db.QueryRow(query)
;         ^^^^^^^^^^^^^^^^^^
; 	_, err = db.ExecContext(r.Context(), fmt.Sprintf("DELETE FROM users WHERE name = %q", name))
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package users
; import (
; 	"fmt"
; 	"github.com/jackc/pgx/v5"
; )
; func find(ctx context.Context, db *pgx.Conn, name, term string) {
; 	row := db.QueryRow(ctx, "SELECT id FROM users WHERE name = '" + name + "'")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	query := fmt.Sprintf("SELECT id FROM posts WHERE author = '%s' AND id > %d", name, last)
; 	rows, err := db.Query(ctx, query)
;               ^^^^^^^^^^^^^^^^^^^^
; 	rows, err = db.Query(ctx, "SELECT id FROM posts WHERE title LIKE '%" + term + "%'")
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package users
; import (
; 	"fmt"
; 	"github.com/jackc/pgx/v5"
; )
; func find(ctx context.Context, db *pgx.Conn, name, term string) {
; 	row := db.QueryRow(ctx, "SELECT id FROM users WHERE name = $1", name)
; 	query := "SELECT id FROM posts WHERE author = $1 AND id > $2"
; 	rows, err := db.Query(ctx, query, name, last)
; 	rows, err = db.Query(ctx, "SELECT id FROM posts WHERE title LIKE $1", "%" + term + "%")
; }
;! bad
; func list(c *gin.Context) {
; 	var users []User
; 	db.Where("name = '" + c.Query("name") + "'").Find(&users)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.Raw(fmt.Sprintf("SELECT * FROM users ORDER BY %s", c.Query("sort"))).Scan(&users)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.Order(c.Query("sort")).Find(&users)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func (s *Store) search(ctx context.Context, term string) error {
; 	var sb strings.Builder
; 	sb.WriteString("SELECT id FROM items")
; 	sb.WriteString(" WHERE title LIKE '%" + term + "%'")
; 	return s.db.SelectContext(ctx, &s.items, sb.String())
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; 	id := r.PathValue("id")
; 	q := "DELETE FROM posts WHERE id = '"
; 	q += id + "'"
; 	if _, err := db.Exec(q); err != nil {
;               ^^^^^^^^^^
;! good
; func find(db *sql.DB, id int, name string) {
; 	db.Query("SELECT id FROM users WHERE name = $1", name)
; 	db.Query(fmt.Sprintf("SELECT id FROM users WHERE id = %d", id))
; 	db.QueryRow("SELECT id FROM users WHERE id = " + strconv.Itoa(id))
; 	db.Query("SELECT id FROM " + usersTable() + " WHERE name = ?", name)
; }
; func usersTable() string { return "users" }
;! good
; func in(db *sql.DB, ids []string) {
; 	placeholders := make([]string, len(ids))
; 	for i := range ids {
; 		placeholders[i] = fmt.Sprintf("$%d", i+1)
; 	}
; 	db.Query("SELECT id FROM users WHERE id IN (" + strings.Join(placeholders, ",") + ")", args...)
; 	db.Query(fmt.Sprintf("SELECT id FROM users WHERE id IN (%s)", strings.Repeat("?,", len(ids)-1)+"?"), args...)
; }
;! good
; const table = "users"
; func list(c *gin.Context) {
; 	db.Where("name = ?", c.Query("name")).Find(&users)
; 	db.Where(&User{Name: c.Query("name")}).Find(&users)
; 	db.Raw(fmt.Sprintf("SELECT id FROM %s WHERE name = ?", table), c.Query("name")).Scan(&users)
; 	cache.Get(fmt.Sprintf("users from %s", c.Query("name")))
; }
;! good
; func render(r *http.Request) {
; 	values := r.URL.Query()
; 	t.Logf("select from %s where name = '%s'", values.Get("table"), values.Get("name"))
; 	client.Query(ctx, &graph, map[string]any{"name": values.Get("name")})
; }
;! bad
; package tickets
; import (
; 	"fmt"
; 	"strings"
; 	"gorm.io/gorm"
; )
; func Search(db *gorm.DB, queue, text string) ([]Ticket, error) {
; 	var conds []string
; 	if queue != "" {
; 		conds = append(conds, fmt.Sprintf("queue = '%s'", queue))
; 	}
; 	if text != "" {
; 		conds = append(conds, "subject ILIKE '%"+text+"%'")
; 	}
; 	var tickets []Ticket
; 	err := db.Where(strings.Join(conds, " AND ")).Find(&tickets).Error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return tickets, err
; }
;! good
; package tickets
; import (
; 	"strings"
; 	"gorm.io/gorm"
; )
; func Search(db *gorm.DB, queue, text string) ([]Ticket, error) {
; 	var conds []string
; 	var args []any
; 	if queue != "" {
; 		conds = append(conds, "queue = ?")
; 		args = append(args, queue)
; 	}
; 	if text != "" {
; 		conds = append(conds, "subject ILIKE ?")
; 		args = append(args, "%"+text+"%")
; 	}
; 	var tickets []Ticket
; 	err := db.Where(strings.Join(conds, " AND "), args...).Find(&tickets).Error
; 	return tickets, err
; }
;! bad
; package products
; import (
; 	"context"
; 	"fmt"
; 	"strings"
; 	"github.com/jmoiron/sqlx"
; )
; func search(ctx context.Context, db *sqlx.DB, name, category string) ([]Product, error) {
; 	where := []string{"1 = 1"}
; 	if name != "" {
; 		where = append(where, "name LIKE '%"+name+"%'")
; 	}
; 	where = append(where, fmt.Sprintf("category = '%s'", category))
; 	q := "SELECT * FROM products WHERE " + strings.Join(where, " AND ")
; 	var out []Product
; 	err := db.SelectContext(ctx, &out, q)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return out, err
; }
;! bad
; package api
; import (
; 	"github.com/gin-gonic/gin"
; 	"gorm.io/gorm"
; )
; func show(db *gorm.DB, c *gin.Context) {
; 	var label Label
; 	if err := db.First(&label, c.Param("id")).Error; err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		c.Status(500)
; 		return
; 	}
; 	c.JSON(200, label)
; }
;! fixed
; package api
; import (
; 	"github.com/gin-gonic/gin"
; 	"gorm.io/gorm"
; )
; func show(db *gorm.DB, c *gin.Context) {
; 	var label Label
; 	if err := db.First(&label, "id = ?", c.Param("id")).Error; err != nil {
; 		c.Status(500)
; 		return
; 	}
; 	c.JSON(200, label)
; }
;! good
; package api
; import (
; 	"strconv"
; 	"github.com/gin-gonic/gin"
; 	"gorm.io/gorm"
; )
; func show(db *gorm.DB, c *gin.Context) {
; 	var label Label
; 	id, err := strconv.Atoi(c.Param("id"))
; 	if err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	if err := db.First(&label, id).Error; err != nil {
; 		c.Status(500)
; 		return
; 	}
; 	c.JSON(200, label)
; }
;! bad
; package api
; import "gorm.io/gorm"
; func list(db *gorm.DB, sort string) ([]Label, error) {
; 	var labels []Label
; 	err := db.Order(sort).Find(&labels).Error
;         ^^^^^^^^^^^^^^
; 	return labels, err
; }
;! good
; package api
; import "gorm.io/gorm"
; func list(db *gorm.DB, sort string) ([]Label, error) {
; 	switch sort {
; 	case "name", "created_at":
; 	default:
; 		sort = "name"
; 	}
; 	var labels []Label
; 	err := db.Order(sort).Find(&labels).Error
; 	return labels, err
; }
;! good
; package login
; import (
; 	"database/sql"
; 	"net/http"
; )
; func find(db *sql.DB, r *http.Request) *sql.Row {
; 	return db.QueryRow("SELECT id FROM teams WHERE name = $1", r.FormValue("name"))
; }
;! bad
; package shop
; func bulk(db *sql.DB, items []Item) error {
; 	var b strings.Builder
; 	b.WriteString("INSERT INTO items (name, qty) VALUES ")
; 	for _, it := range items {
; 		fmt.Fprintf(&b, "('%s', %d),", it.Name, it.Qty)
; 	}
; 	_, err := db.Exec(b.String())
;            ^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! bad
; package shop
; func where(name string) string {
; 	if name == "" {
; 		return "1 = 1"
; 	}
; 	return "name = '" + name + "'"
; }
; func find(ctx context.Context, db *sql.DB, name string) (*sql.Rows, error) {
; 	return db.QueryContext(ctx, "SELECT id FROM items WHERE "+where(name))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package shop
; func where(name string) (string, []any) {
; 	if name == "" {
; 		return "1 = 1", nil
; 	}
; 	return "name = $1", []any{name}
; }
; func find(ctx context.Context, db *sql.DB, name string) (*sql.Rows, error) {
; 	conditions, args := where(name)
; 	return db.QueryContext(ctx, statement(conditions), args...)
; }
;! bad
; package api
; import (
; 	"fmt"
; 	"gorm.io/gorm"
; )
; func list(db *gorm.DB, f Filter) (labels []Label, err error) {
; 	err = db.Order(fmt.Sprintf("%s %s", f.Sort, f.Dir)).Find(&labels).Error
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return labels, err
; }
