; A list may end in the middle, and nobody notices
;
; `rows.Next` answers false at the last row, and also when the connection broke or the query was cancelled: what was read
; until then is taken for all there is. `rows.Err` says which of the two it was.
;
; severity: info
; confidence: high
; precision: 8 of 44 read, all right, on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 252 703
; see: https://go.dev/doc/database/querying

((for_statement (call_expression function: (selector_expression operand: (identifier) @rows field: (_) @_next)) body: (block) @_body) @hint
  (#eq? @_next "Next")
  (#match? @rows "(?i)^\\w*rows?$|^(res|result|results|rs|cur|cursor)$")
  (#match? @_body "\\.(Scan|StructScan|MapScan|Values)\\(")
  (#imports? "database/sql" "github.com/jmoiron/sqlx" "github.com/jackc/pgx")
  (#not-function-matches? @hint "\\.Err\\(\\)")
  (#set! message "`{rows}.Next` also stops at an error: check `{rows}.Err()` behind the loop"))

;! bad
; package store
; import "database/sql"
; func names(rows *sql.Rows) (all []string, err error) {
; 	for rows.Next() {
;  ^^^^^^^^^^^^^^^^^
; 		var name string
; 		if err := rows.Scan(&name); err != nil {
; 			return nil, err
; 		}
; 		all = append(all, name)
; 	}
; 	return all, nil
; }
;! bad
; package store
; import "github.com/jackc/pgx/v5"
; func names(ctx context.Context, conn *pgx.Conn) (all []string, err error) {
; 	rows, err := conn.Query(ctx, "SELECT name FROM teams LIMIT 10")
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
;  ^^^^^^^^^^^^^^^^^
; 		var name string
; 		if err := rows.Scan(&name); err != nil {
; 			return nil, err
; 		}
; 		all = append(all, name)
; 	}
; 	return all, nil
; }
;! bad
; package store
; import "github.com/jmoiron/sqlx"
; func users(rows *sqlx.Rows) (all []User) {
; 	for rows.Next() {
;  ^^^^^^^^^^^^^^^^^
; 		var user User
; 		if err := rows.StructScan(&user); err != nil {
; 			return nil
; 		}
; 		all = append(all, user)
; 	}
; 	return all
; }
;! bad
; package store
; import "database/sql"
; func sum(res *sql.Rows) (total int) {
; 	for res.Next() {
;  ^^^^^^^^^^^^^^^^
; 		var n int
; 		if res.Scan(&n) == nil {
; 			total += n
; 		}
; 	}
; 	return total
;! good
; package store
; import "database/sql"
; func names(rows *sql.Rows) (all []string, err error) {
; 	for rows.Next() {
; 		var name string
; 		if err := rows.Scan(&name); err != nil {
; 			return nil, err
; 		}
; 		all = append(all, name)
; 	}
; 	return all, rows.Err()
; }
;! good
; package store
; import "database/sql"
; func first(rows *sql.Rows) (name string, err error) {
; 	if !rows.Next() {
; 		return "", sql.ErrNoRows
; 	}
; 	err = rows.Scan(&name)
; 	return name, err
; }
;! good
; package lines
; import "bufio"
; func words(rows *Reader) (all []string) {
; 	for rows.Next() {
; 		all = append(all, rows.Text())
; 	}
; 	return all
; }
;! good
; package store
; import "github.com/jackc/pgx/v5"
; func names(rows pgx.Rows) ([]string, error) {
; 	return pgx.CollectRows(rows, pgx.RowTo[string])
; }
