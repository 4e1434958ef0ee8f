; A variable takes the place of a database
;
; What is stored is gone with the next restart or deployment, and each instance of the service has data of its own: users
; register at one and are unknown to the other. Store it in a database.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; 1/1 in syncthing 1.19.2
; cwe: 662
; see: https://12factor.net/processes
; regex stored: (?i)^(all|my)?_?(users?|orders?|products?|items?|todos?|tasks?|posts?|accounts?|books?|customers?|articles?|messages?|notes?|movies?|albums?|payments?|transactions?|invoices?|comments?|events?|bookings?|employees?|students?|carts?|inventory|db|database|store|storage|sessions?|tokens?)(_?(db|store|map|list|data|by_?id|db))?$

((assignment_statement left: (expression_list . (index_expression operand: (identifier) @store) .)) @hint
  (#match? @store "<stored>")
  (#shared-variable? @store)
  (#in? @hint "handler")
  (#set! message "`{store}` is gone with the next restart, and other instances do not have it: store it in a database"))

((assignment_statement left: (expression_list . (identifier) @store .) right: (expression_list . (call_expression function: (identifier) @_append) .)) @hint
  (#match? @store "<stored>")
  (#eq? @_append "append")
  (#shared-variable? @store)
  (#in? @hint "handler")
  (#set! message "`{store}` is gone with the next restart, and other instances do not have it: store it in a database"))

;! bad
; package main
; var users = map[string]User{}
; func create(w http.ResponseWriter, r *http.Request) {
; 	users[r.FormValue("name")] = User{Name: r.FormValue("name")}
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; var todos []Todo
; func create(c *gin.Context) {
; 	todos = append(todos, Todo{Title: c.PostForm("title")})
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; package main
; func create(w http.ResponseWriter, r *http.Request) {
; 	users := map[string]User{}
; 	users["ana"] = User{}
; 	if err := store.Save(r.Context(), users); err != nil {
; 		log.Print(err)
; 		http.Error(w, "not stored", http.StatusInternalServerError)
; 	}
; }
