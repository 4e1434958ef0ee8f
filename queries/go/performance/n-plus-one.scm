; One query for each member of a list
;
; A list of a thousand makes a thousand round trips to the database, one behind the other: quick on a developer's ten
; rows, a timeout in production. Ask once for all of them, with `IN`, `ANY($1)`, a join, or `Preload`.
;
; severity: warning
; confidence: medium
; precision: 3 read on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go, 1 right (one at the start, one for each database); then gated by both; 1/1 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 1/2 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (the other runs once, at start); before: 1/1 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, few of which use SQL
; cwe: 1073
; list queries: Query QueryRow QueryContext QueryRowContext Queryx QueryRowx Get GetContext Select SelectContext

; SQL.
((call_expression function: (_) @callee arguments: (argument_list (_) @_query) @_arguments) @hint
  (#method? @callee "<queries>")
  (#reads-like? @_query "(?is)^\\s*select\\b.+?\\bfrom\\b.+?\\bwhere\\b")
  (#not-reads-like? @_query "(?i)\\bany\\s*\\(|\\bin\\s*\\(|\\blimit\\s+(\\$|\\?|%d|\\{)|\\bpg_\\w+|information_schema|sqlite_master|table_(schema|name)|for update")
  (#in? @hint "loop_over")
  (#uses-element? @_arguments)
  (#not-in-function-named? @hint "(?i)^(init|prepare|start|setup|migrat|seed|main|sync_?schema)")
  (#not-path-matches? "(?i)(^|/)(collectors?|exporters?|seeds?|migrat\\w*)(/|$)")
  (#not-file-kind? "migration")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them, with a join or `ANY($1)`"))

; For each row of another query.
((call_expression function: (_) @callee arguments: (argument_list (_) @_query)) @hint
  (#method? @callee "<queries>")
  (#reads-like? @_query "(?is)^\\s*select\\b.+?\\bfrom\\b.+?\\bwhere\\b")
  (#not-reads-like? @_query "(?i)\\bany\\s*\\(|\\bin\\s*\\(|\\blimit\\s+(\\$|\\?|%d|\\{)|\\bpg_\\w+|information_schema|sqlite_master|for update")
  (#in? @hint "rows")
  (#set! message "`{callee}` runs once for each row of another query: ask once for all of them, with a join"))

; gorm.
((call_expression function: (_) @callee arguments: (argument_list . (unary_expression operator: "&")) @_arguments) @hint
  (#method? @callee "First" "Find" "Take" "Last" "Scan" "Count")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn|session)(\\(\\))?\\.|(?-i:\\.(Model|Where|Table|Preload|Joins|WithContext))\\(")
  (#in? @hint "loop_over")
  (#uses-element? @hint)
  (#not-calls? @hint "Limit" "Offset" "FindInBatches")
  (#not-contains-text? @hint "(?i)\\bin \\(?\\?|chunk|batch")
  (#not-file-kind? "migration")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them, with `IN ?` or `Preload`"))

;! bad
; func totals(db *sql.DB, users []User) error {
; 	for _, user := range users {
; 		row := db.QueryRow("SELECT sum(total) FROM orders WHERE user_id = $1", user.ID)
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		if err := row.Scan(&user.Total); err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! bad
; func list(ctx context.Context, db *sql.DB) error {
; 	rows, err := db.QueryContext(ctx, "SELECT id, author_id FROM posts")
; 	if err != nil {
; 		return err
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
; 		var post Post
; 		if err := rows.Scan(&post.ID, &post.AuthorID); err != nil {
; 			return err
; 		}
; 		author := db.QueryRowContext(ctx, "SELECT name FROM users WHERE id = $1", post.AuthorID)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return rows.Err()
; }
;! bad
; func authors(c *gin.Context) {
; 	for i := range posts {
; 		db.First(&posts[i].Author, posts[i].AuthorID)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		db.Where("post_id = ?", posts[i].ID).Find(&posts[i].Comments)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! bad
; for _, id := range ids {
; 	var item Item
; 	if err := db.Get(&item, "SELECT id, name FROM items WHERE id = $1", id); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return err
; 	}
; 	if
; }
;! good
; func totals(db *sql.DB, ids []int) error {
; 	rows, err := db.Query("SELECT user_id, sum(total) FROM orders WHERE user_id = ANY($1) GROUP BY user_id", pq.Array(ids))
; 	if err != nil {
; 		return err
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
; 		if err := rows.Scan(&id, &total); err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! good
; for _, batch := range batches(ids) {
; 	rows, err := db.Query("SELECT id FROM items WHERE id IN ("+marks(batch)+")", batch...)
; }
;! good
; for attempt := 0; attempt < 3; attempt++ {
; 	row := db.QueryRow("SELECT id FROM jobs WHERE state = $1", "ready")
; 	time.Sleep(time.Second)
; }
;! good
; for _, user := range users {
; 	total := cache.Get(user.ID)
; 	found := index.Find(&user)
; }
