; Rows that broke off look complete
;
; `Next` is false at the end and also when the connection broke or the deadline passed in the middle. Only `Err` tells the
; two apart: without it half a list is shown, summed up or stored as if it were the whole.
;
; severity: info
; confidence: high
; precision: 8/8 read of 34 info on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 252 755
; see: https://go.dev/doc/database/querying
; regex asks: \.Err\(\)|\(rows\)|\(rows,|, rows\)|return rows\b

((for_statement (call_expression function: (selector_expression operand: (identifier) @rows field: (_) @_next))) @hint
  (#eq? @_next "Next")
  (#value-matches? @rows "\\.(Query|Queryx|QueryContext|QueryxContext|NamedQuery|NamedQueryContext|Rows)\\(")
  (#not-function-matches? @hint "<asks>")
  (#set! message "If the rows broke off, this looks complete: check `{rows}.Err()` behind the loop"))

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
