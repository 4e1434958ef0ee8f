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
; precision: 8/8 read of 34 info on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; regex asks: \.Err\(\)|\(rows\)|\(rows,|, rows\)|return rows\b

((for_statement (call_expression function: (selector_expression operand: (identifier) @rows field: (_) @_next)) body: (block) @_body) @hint
  (#eq? @_next "Next")
  (#match? @rows "(?i)^\\w*rows?$|^(res|result|results|rs|cur|cursor)$")
  (#match? @_body "\\.(Scan|StructScan|MapScan|Values)\\(")
  (#imports? "database/sql" "github.com/jmoiron/sqlx" "github.com/jackc/pgx")
  (#not-function-matches? @hint "\\.Err\\(\\)")
  (#set! message "`{rows}.Next` also stops at an error: check `{rows}.Err()` behind the loop"))

((for_statement (call_expression function: (selector_expression operand: (identifier) @rows field: (_) @_next))) @hint
  (#eq? @_next "Next")
  (#value-matches? @rows "\\.(Query|Queryx|QueryContext|QueryxContext|NamedQuery|NamedQueryContext|Rows)\\(")
  (#not-function-matches? @hint "<asks>")
  (#set! message "If the rows broke off, this looks complete: check `{rows}.Err()` behind the loop"))

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
;! bad
; func list(ctx context.Context, db *sql.DB) ([]string, error) {
; 	rows, err := db.QueryContext(ctx, "SELECT name FROM teams WHERE league = $1", league)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer rows.Close()
; 	var names []string
; 	for rows.Next() {
;  ^^^^^^^^^^^^^^^^^
; 		var name string
; 		if err := rows.Scan(&name); err != nil {
; 			return nil, err
; 		}
; 		names = append(names, name)
; 	}
; 	return names, nil
; }
;! bad
; func (r *Repo) total(ctx context.Context) (int64, error) {
; 	rows, err := r.pool.Query(ctx, `SELECT cents FROM payments WHERE shop = $1`, r.shop)
; 	if err != nil {
; 		return 0, err
; 	}
; 	defer rows.Close()
; 	var sum int64
; 	for rows.Next() {
;  ^^^^^^^^^^^^^^^^^
; 		var cents int64
; 		if err := rows.Scan(&cents); err != nil {
; 			return 0, err
; 		}
; 		sum += cents
; 	}
; 	return sum, nil
; }
;! bad
; func tags(db *sqlx.DB) ([]string, error) {
; 	found, err := db.Queryx(`SELECT tag FROM tags WHERE used`)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer found.Close()
; 	for found.Next() {
;  ^^^^^^^^^^^^^^^^^^
; 		out = append(out, scanTag(found))
; 	}
; 	if
;! good
; func list(db *sql.DB) ([]string, error) {
; 	rows, err := db.Query("SELECT name FROM teams WHERE league = $1", league)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
; 		var name string
; 		if err := rows.Scan(&name); err != nil {
; 			return nil, err
; 		}
; 		names = append(names, name)
; 	}
; 	return names, rows.Err()
; }
;! good
; func walk(tree *Tree) {
; 	rows := tree.Iterator()
; 	for rows.Next() {
; 		visit(rows.Value())
; 	}
; }
;! good
; func list(db *sql.DB) ([]string, error) {
; 	rows, err := db.Query("SELECT name FROM teams WHERE league = $1", league)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
; 		names = append(names, read(rows))
; 	}
; 	return names, check(rows)
; }
;! good
; func list(db *sql.DB) (*sql.Rows, error) {
; 	rows, err := db.Query("SELECT name FROM teams WHERE league = $1", league)
; 	if err != nil {
; 		return nil, err
; 	}
; 	if !rows.Next() {
; 		return nil, rows.Err()
; 	}
; 	return rows, nil
; }
