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

; gorm, at the end of a chain that reads one value.
((call_expression function: (selector_expression operand: (_) @_chain field: (_) @_method) @callee arguments: (argument_list)) @hint
  (#any-of? @_method "Row" "Rows")
  (#match? @_chain "(?s)\\.(Model|Table|Raw)\\(")
  (#match? @_chain "(?i)(^|\\.)_?(db|tx|gorm|orm)(\\(\\))?\\.")
  (#in? @hint "loop_over")
  (#uses-element? @hint)
  (#not-file-kind? "migration")
  (#set! message "This query runs once for each member of a list: ask once for all of them, with `IN ?` and `Group`"))

; One read of a store for each.
((call_expression function: (selector_expression operand: (_) @_store field: (_) @_method) @callee arguments: (argument_list (_)) @_arguments) @hint
  (#match? @_store "(?i)(^|[._a-z])(repo(sitory)?|store|dao|queries|\\w*repo|\\w*store|\\w*repository)$")
  (#match? @_method "^(Get|Find|Load|Fetch|Count|Lookup|List|Sum|Latest)\\w*$")
  (#not-match? @_method "(?i)all$|batch|many|multi|cached|ids$")
  (#in? @hint "loop_over")
  (#in? @hint "handler")
  (#uses-element? @_arguments)
  (#not-file-kind? "migration")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them"))

((call_expression function: (selector_expression operand: (_) @_store field: (_) @_method) @callee arguments: (argument_list . (_) @_context . (_)) @_arguments) @hint
  (#match? @_context "(?i)ctx$|context\\(\\)$")
  (#match? @_store "(?i)(^|[._a-z])(repo(sitory)?|store|dao|queries|\\w*repo|\\w*repository)$")
  (#match? @_method "^(Get|Find|Load|Fetch|Count|Lookup|Sum|Latest)\\w*$")
  (#not-match? @_method "(?i)all$|batch|many|multi|cached|ids$")
  (#in? @hint "loop_over")
  (#not-in? @hint "handler")
  (#uses-element? @_arguments)
  (#not-file-kind? "migration" "test")
  (#not-function-mentions? @hint "(?i)batch|chunk|worker")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them"))

; One write for each.
((call_expression function: (_) @callee arguments: (argument_list (_) @_query) @_arguments) @hint
  (#method? @callee "Exec" "ExecContext" "NamedExec" "NamedExecContext" "MustExec")
  (#reads-like? @_query "(?is)^\\s*(insert\\s+into\\b|update\\s+\\S+\\s+set\\b)")
  (#not-reads-like? @_query "(?i)\\bset\\s+\\w*(sent|notified|reminded|done|processed|delivered|published|synced|exported|completed|status|state)")
  (#in? @hint "loop_over")
  (#uses-element? @_arguments)
  (#not-function-mentions? @hint "(?i)batch|chunk|unnest")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` writes one row at a time, each with a round trip: write them in one statement, or with a batch"))

; A helper of the same type, which asks for one at a time.
((call_expression function: (selector_expression operand: (identifier) @_self field: (_) @_method) @callee arguments: (argument_list . (_) @_context . (_)) @_arguments) @hint
  (#match? @_self "^(s|h|r|a|svc|repo|c|st|srv)$")
  (#match? @_method "^(get|load|find|fetch|lookup|count|query|Get|Load|Find|Fetch|Lookup|Count)[A-Z]\\w*$")
  (#not-match? @_method "(?i)batch|many|multi|cached|all$|ids$|config|option")
  (#match? @_context "(?i)ctx$|context\\(\\)$|^c$|^tx$|^db$")
  (#in? @hint "loop_over")
  (#uses-element? @_arguments)
  (#imports? "database/sql" "github.com/jackc/pgx" "gorm.io/gorm" "github.com/jmoiron/sqlx" "go.mongodb.org/mongo-driver" "net/http")
  (#not-function-mentions? @hint "(?i)batch|chunk|worker")
  (#not-file-kind? "test" "migration")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them"))

; A call to another service for each.
((call_expression function: (_) @callee arguments: (_) @_arguments) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Client.Get" "net/http.DefaultClient.Get")
  (#in? @hint "loop_over")
  (#uses-element? @_arguments)
  (#not-in? @hint "goroutine")
  (#not-function-mentions? @hint "(?i)retr(y|ies)|attempt|mirror|batch")
  (#not-file-kind? "test" "migration")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list, one behind the other: ask for several at once"))

; Redis answers many keys at once.
((call_expression function: (selector_expression operand: (_) @_redis field: (_) @_method) @callee arguments: (argument_list . (_) . (_)) @_arguments) @hint
  (#match? @_redis "(?i)(^|\\.)(rdb|redis|redis_?client|rc)$")
  (#any-of? @_method "Get" "HGetAll" "Set" "Del" "Exists" "HGet")
  (#in? @hint "loop_over")
  (#uses-element? @_arguments)
  (#not-function-mentions? @hint "(?i)pipeline|pipe")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` makes a round trip for each: use `MGet`, or a pipeline"))

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
; 	return rows.Err()
; }
;! good
; for _, batch := range batches(ids) {
; 	rows, err := db.Query("SELECT id FROM items WHERE id IN ("+marks(batch)+")", batch...)
; }
;! good
; for attempt := 0; attempt < 3; attempt++ {
; 	row := db.QueryRow("SELECT id FROM jobs WHERE state = $1", "ready")
; 	time.Sleep(backoff(attempt))
; }
;! good
; for _, user := range users {
; 	total := cache.Get(user.ID)
; 	found := index.Find(&user)
; }
;! bad
; func ratings(db *gorm.DB, list []Restaurant) {
; 	for _, r := range list {
; 		row := db.Model(&Review{}).Where("restaurant_id = ?", r.ID).Select("avg(stars)").Row()
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		row.Scan(&stars)
; 	}
; }
; func (s *Service) prices(ctx context.Context, items []Item) error {
; 	for _, item := range items {
; 		product, err := s.repo.GetProduct(ctx, item.ProductID)
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
; func (s *Service) store(ctx context.Context, tx pgx.Tx, items []Item) {
; 	for _, item := range items {
; 		_, err := tx.Exec(ctx, "INSERT INTO items (sku) VALUES ($1)", item.SKU)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! bad
; func (h *Handler) List(c *gin.Context) {
; 	orders, err := h.store.Orders(c.Request.Context(), 50)
; 	for _, order := range orders {
; 		customer, err := h.store.GetCustomer(c.Request.Context(), order.CustomerID)
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	if
;! good
; func ratings(db *gorm.DB, list []Restaurant) {
; 	row := db.Model(&Review{}).Where("restaurant_id IN ?", ids(list)).Select("avg(stars)").Row()
; 	for _, r := range list {
; 		show(r, stars[r.ID], row)
; 	}
; }
; func (s *Service) prices(ctx context.Context, items []Item) error {
; 	products, err := s.repo.GetProducts(ctx, ids(items))
; 	for _, item := range items {
; 		total += products[item.ProductID].Cents
; 		size := s.store.GetSize()
; 		s.cache.Get(ctx, item.ID)
; 	}
; }
;! bad
; package shop
; import "database/sql"
; func (s *Shop) list(ctx context.Context, orders []Order) {
; 	for _, o := range orders {
; 		o.Customer = s.loadCustomer(ctx, o.CustomerID)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		o.Views = s.rdb.Get(ctx, o.Key).Val()
;             ^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! good
; package shop
; import "database/sql"
; func (s *Shop) list(ctx context.Context, orders []Order) {
; 	customers := s.loadCustomers(ctx, orders)
; 	for _, o := range orders {
; 		o.Customer = customers[o.CustomerID]
; 		o.Name = s.getName(o)
; 	}
; }
