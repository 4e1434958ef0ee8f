; A migration without a way back
;
; When a release goes wrong, the way back is often to undo its migration. This one does nothing there, or fails, so that it
; has to be written while the site is down. Write it with the migration, while it is fresh.
;
; severity: info
; confidence: high
; precision: 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go, none of which has such migrations in Go
; files: migration code
; see: https://pressly.github.io/goose/

; goose: no function for the way back.
((call_expression function: (_) @callee arguments: (argument_list . (_) @up . (nil) .)) @hint
  (#resolves-to? @callee
    "github.com/pressly/goose.AddMigration" "github.com/pressly/goose.AddMigrationContext" "github.com/pressly/goose.AddMigrationNoTx" "github.com/pressly/goose.AddMigrationNoTxContext"
    "goose.AddMigration" "goose.AddMigrationContext" "goose.AddMigrationNoTx" "goose.AddMigrationNoTxContext")
  (#not-match? @up "^nil$")
  (#not-commented? @hint)
  (#set! message "Nothing undoes `{up}`: give `{callee}` the function for the way back as well"))

; A function for it that does nothing.
((function_declaration
   name: (_) @name @hint
   parameters: (parameter_list)
   body: (block (statement_list . (return_statement (expression_list . (nil) .)) .)) @_body)
  (#match? @name "(?i)^down(_?\\w+)?$")
  (#imports? "github.com/pressly/goose")
  (#not-match? @_body "//|/\\*")
  (#not-commented? @hint)
  (#set! message "`{name}` undoes nothing, and says that it worked: write the way back, or return an error"))

; gormigrate.
((composite_literal type: (_) @_type body: (literal_value (keyed_element key: (literal_element (identifier) @_key)) @hint) @members)
  (#match? @_type "^\\*?gormigrate\\.Migration$")
  (#eq? @_key "Migrate")
  (#not-match? @members "(?m)\\bRollback:")
  (#not-commented? @hint)
  (#set! message "Nothing undoes this migration: add `Rollback`"))

; The type is said by the list.
((composite_literal type: (slice_type) @_type body: (literal_value (literal_element (literal_value (keyed_element key: (literal_element (identifier) @_key)) @hint) @members)))
  (#match? @_type "gormigrate\\.Migration$")
  (#eq? @_key "Migrate")
  (#not-match? @members "(?m)\\bRollback:")
  (#not-commented? @hint)
  (#set! message "Nothing undoes this migration: add `Rollback`"))

;! bad migrations/00003_users.go
; package migrations
; import "github.com/pressly/goose/v3"
; func init() {
; 	goose.AddMigrationContext(upUsers, nil)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad migrations/00004_orders.go
; package migrations
; import (
; 	"database/sql"
; 	"github.com/pressly/goose/v3"
; )
; func init() { goose.AddMigration(upOrders, downOrders) }
; func downOrders(tx *sql.Tx) error {
;      ^^^^^^^^^^
; 	return nil
; }
;! bad db/migrate.go
; var migrations = []*gormigrate.Migration{
; 	{
; 		ID: "202401020304",
; 		Migrate: func(tx *gorm.DB) error { return tx.Migrator().CreateTable(&Order{}) },
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	},
; }
;! bad db/users.go
; func users() *gormigrate.Migration {
; 	return &gormigrate.Migration{
; 		ID:      "202401020305",
; 		Migrate: createUsers,
;   ^^^^^^^^^^^^^^^^^^^^
; 	}
; }
; func broken( {
;! good migrations/00003_users.go
; package migrations
; import (
; 	"database/sql"
; 	"github.com/pressly/goose/v3"
; )
; func init() { goose.AddMigration(upUsers, downUsers) }
; func downUsers(tx *sql.Tx) error {
; 	_, err := tx.Exec("ALTER TABLE orders RENAME TO orders_old")
; 	return err
; }
;! good migrations/00005_mail.go
; package migrations
; import (
; 	"database/sql"
; 	"github.com/pressly/goose/v3"
; )
; func init() {
; 	// What was sent cannot be taken back.
; 	goose.AddMigration(upMail, nil)
; }
; func downFill(tx *sql.Tx) error {
; 	// The rows that were filled in stay valid.
; 	return nil
; }
;! good db/users.go
; func users() *gormigrate.Migration {
; 	return &gormigrate.Migration{ID: "202401020305", Migrate: createUsers, Rollback: dropUsers}
; }
;! good
; func down(server *Server) error { return nil }
