; A migration that cannot be taken back
;
; When a release goes wrong, the way back is often to undo its migration; this one has none. Write the inverse while it is
; fresh, or return an error that says why there is none.
;
; severity: info
; confidence: high
; precision: not measured
; files: migration code
; see: https://pressly.github.io/goose/documentation/provider/

; goose: the function that undoes it.
((call_expression function: (selector_expression operand: (identifier) @_goose field: (_) @callee) arguments: (argument_list . (_) @_up . (nil) @hint .))
 (#eq? @_goose "goose")
 (#any-of? @callee "AddMigration" "AddMigrationContext" "AddMigrationNoTx" "AddMigrationNoTxContext")
 (#not-match? @_up "^nil$")
 (#set! message "`{callee}` is given nothing that undoes this migration: write the inverse, or return an error that says why there is none"))
((call_expression function: (selector_expression operand: (identifier) @_goose field: (_) @callee) arguments: (argument_list . (_) @_name . (_) @_up . (nil) @hint .))
 (#eq? @_goose "goose")
 (#any-of? @callee "AddNamedMigration" "AddNamedMigrationContext" "AddNamedMigrationNoTx" "AddNamedMigrationNoTxContext")
 (#not-match? @_up "^nil$")
 (#set! message "`{callee}` is given nothing that undoes this migration: write the inverse, or return an error that says why there is none"))

; gormigrate.
((literal_value . (keyed_element (literal_element (identifier) @_id)) (keyed_element (literal_element (identifier) @hint))) @_migration
 (#eq? @_id "ID")
 (#eq? @hint "Migrate")
 (#not-match? @_migration "\\bRollback\\s*:")
 (#imports? "github.com/go-gormigrate/gormigrate")
 (#set! message "This migration has no `Rollback`: write the inverse, or return an error that says why there is none"))

;! bad migrations/0001_users.go
; package migrations
; func init() { goose.AddMigrationContext(upUsers, nil) }
;                                                  ^^^
;! bad migrations/0002_orders.go
; package migrations
; func init() {
; 	goose.AddNamedMigrationContext("0002_orders.go", upOrders, nil)
;                                                             ^^^
; }
;! bad migrations/list.go
; package migrations
; import "github.com/go-gormigrate/gormigrate/v2"
; var all = []*gormigrate.Migration{{
; 	ID: "0001",
; 	Migrate: func(tx *gorm.DB) error { return tx.Migrator().CreateTable(&user{}) },
;  ^^^^^^^
; }}
;! bad migrations/0003_half.go
; package migrations
; func init() { goose.AddMigration(up, nil) }
;                                      ^^^
; func broken( {
;! good migrations/0001_users.go
; package migrations
; func init() { goose.AddMigrationContext(upUsers, downUsers) }
;! good migrations/0002_seed.go
; package migrations
; func init() { goose.AddMigration(nil, nil) }
;! good migrations/list.go
; package migrations
; import "github.com/go-gormigrate/gormigrate/v2"
; var all = []*gormigrate.Migration{{
; 	ID: "0001",
; 	Migrate: func(tx *gorm.DB) error { return tx.Migrator().CreateTable(&user{}) },
; 	Rollback: func(tx *gorm.DB) error { return tx.Migrator().DropTable("users") },
; }}
;! good main.go
; package main
; func main() { pool.AddMigration(up, nil) }
