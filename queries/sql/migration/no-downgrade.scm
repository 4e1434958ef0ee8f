; A migration without a way back
;
; When a release goes wrong, the way back is often to undo its migration. There is none beside this one, so that it has to be
; written while the site is down. Write it with the migration, while it is fresh.
;
; severity: info
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: info, no corpus had such files
; files: migration code
; see: https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md

((source_file . (toplevel_stmt) @hint)
  (#path-matches? "\\.up\\.sql$")
  (#lacks-file? ".up.sql" ".down.sql")
  (#set! message "There is no `.down.sql` beside this migration: write the way back while it is fresh"))

; goose, sql-migrate and dbmate: both ways stand in one file.
((comment) @hint
  (#match? @hint "(?i)^--\\s*(\\+(goose|migrate)\\s+up|migrate:up)\\b")
  (#not-file-matches? "(?i)--\\s*(\\+(goose|migrate)\\s+down|migrate:down)\\b")
  (#set! message "This migration has no part for the way back: write it while it is fresh"))

((comment) @hint
  (#match? @hint "(?i)^--\\s*(\\+(goose|migrate)\\s+down|migrate:down)\\b")
  (#file-matches? "(?i)--\\s*(\\+(goose|migrate)\\s+down|migrate:down)\\b[^\\n]*(\\s|--\\s*\\+goose\\s+Statement\\w+)*$")
  (#set! message "The way back is empty: write it while it is fresh, or say in a comment why there is none"))

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
;! bad migrations/00006_notes.sql
; -- +goose Up
; ^^^^^^^^^^^^
; CREATE TABLE notes (id bigint);
;! bad db/migrations/20240102_tags.sql
; -- migrate:up
; CREATE TABLE tags (id bigint);
; -- migrate:down
; ^^^^^^^^^^^^^^^
;! good migrations/00006_notes.sql
; -- +goose Up
; CREATE TABLE notes (id bigint);
; -- +goose Down
; DROP TABLE notes;
;! good migrations/00007_fill.sql
; -- +goose Up
; UPDATE notes SET title = '' WHERE title IS NULL;
; -- +goose Down
; -- What was filled in stays.
