; A migration without a way back
;
; When a release goes wrong, the way back is often to undo its migration. There is none beside this one, so that it has to be
; written while the site is down. Write it with the migration, while it is fresh.
;
; severity: info
; confidence: high
; precision: info, no corpus had such files
; files: migration code
; see: https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md

((source_file . (toplevel_stmt) @hint)
  (#path-matches? "\\.up\\.sql$")
  (#lacks-file? ".up.sql" ".down.sql")
  (#set! message "There is no `.down.sql` beside this migration: write the way back while it is fresh"))
; goose, sql-migrate, dbmate: both ways stand in one file, and this one has one, or nothing behind the other's head.
((source_file (comment) @hint) @_file
  (#match? @hint "(?i)^-- *(\\+goose +up|\\+migrate +up|migrate:up)\\b")
  (#not-match? @_file "(?i)-- *(\\+goose +down|\\+migrate +down|migrate:down)\\b[^\\n]*\\n(\\s*(--[^\\n]*)?\\n)*\\s*(--[^\\n]*[a-z]{3}|[^-\\s])")
  (#match? @_file "(?i)\\b(create|alter|drop|insert|update|delete)\\b")
  (#set! message "Nothing stands behind a head for the way back: write what undoes this migration while it is fresh"))

;! project migrations/0001_users.up.sql
; CREATE TABLE users (id bigint);
;! project migrations/0001_users.down.sql
; DROP TABLE users;
;! bad migrations/0002_orders.up.sql
; CREATE TABLE orders (id bigint);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE lines (id bigint);
;! bad migrations/0003_paid.up.sql
; ALTER TABLE orders ADD COLUMN paid boolean;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0004_index.up.sql
; CREATE INDEX CONCURRENTLY orders_paid ON orders (paid);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0005_half.up.sql
; DROP VIEW totals;
; ^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good migrations/0001_users.up.sql
; CREATE TABLE users (id bigint);
;! good migrations/0002_orders.down.sql
; DROP TABLE orders;
;! good migrations/0002_orders.sql
; CREATE TABLE orders (id bigint);
;! good queries/users.sql
; SELECT id FROM users;
;! bad migrations/0006_goose.sql
; -- +goose Up
; ^^^^^^^^^^^^
; CREATE TABLE orders (id bigint);
;! bad migrations/0007_empty.sql
; -- +goose Up
; ^^^^^^^^^^^^
; CREATE TABLE orders (id bigint);
; -- +goose Down
;! bad migrations/0008_dbmate.sql
; -- migrate:up
; ^^^^^^^^^^^^^
; ALTER TABLE orders ADD COLUMN paid boolean;
;
; -- migrate:down
;
;! good migrations/0009_goose.sql
; -- +goose Up
; CREATE TABLE orders (id bigint);
; -- +goose Down
; DROP TABLE orders;
;! good migrations/0010_goose.sql
; -- +goose Up
; UPDATE orders SET note = lower(note) WHERE note <> '';
; -- +goose Down
; -- How they were written is gone: restore a backup.
;! good migrations/0011_dbmate.sql
; -- migrate:up
; CREATE TABLE orders (id bigint);
; -- migrate:down
; DROP TABLE orders;
