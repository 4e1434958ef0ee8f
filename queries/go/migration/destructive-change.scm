; Something is deleted that the running version still uses
;
; Instances of the old version run on while the migration does, and fail at once; what was stored is gone, also when the new
; version has to be taken back. Stop using it first, and drop it in a later release.
;
; severity: info
; confidence: medium
; precision: up to 28 hints of this id (those of SQL rules among them) on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go, not read
; see: https://www.postgresql.org/docs/current/sql-altertable.html

(([(interpreted_string_literal) (raw_string_literal)] @hint)
  (#inside? @hint "composite_literal")
  (#match? @hint "(?is)alter\\s+table\\s+\\S+\\s+(drop\\s+column|rename\\s+(column|to))\\b|^[\"`]\\s*drop\\s+table\\b|^[\"`]\\s*truncate\\b")
  (#not-in-function-named? @hint "(?i)down|rollback|revert|undo|reset|clean|teardown|test|drop|purge|delete")
  (#imports? "github.com/pressly/goose" "github.com/golang-migrate/migrate" "github.com/rubenv/sql-migrate" "github.com/go-gormigrate/gormigrate" "github.com/uptrace/bun/migrate")
  (#not-in-function-named? @hint "(?i)down|rollback|revert|undo")
  (#not-file-kind? "test" "example")
  (#set! message "Instances of the old version still use this, and what is stored is lost: drop it in a later release"))

;! bad
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`ALTER TABLE players DROP COLUMN team_name`,
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
;! bad
; package migrations
; import "github.com/pressly/goose/v3"
; func up(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		"ALTER TABLE users RENAME COLUMN phone TO mobile",
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
;! bad
; package migrations
; import "github.com/go-gormigrate/gormigrate/v2"
; func up(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`ALTER TABLE players DROP COLUMN team_name`,
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
;! bad
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		"ALTER TABLE users RENAME COLUMN phone TO mobile",
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
; func broken( {
;! good
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`ALTER TABLE players ADD COLUMN team_name text`,
; 	}
; 	return run(ctx, tx, list)
; }
;! good
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		"SELECT 1",
; 	}
; 	return run(ctx, tx, list)
; }
;! good
; package migrations
; import "github.com/pressly/goose/v3"
; func downTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`ALTER TABLE players DROP COLUMN team_name`,
; 	}
; 	return run(ctx, tx, list)
; }
;! good
; package migrations
; import "example.com/text"
; func up(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`ALTER TABLE players DROP COLUMN team_name`,
; 	}
; 	return run(ctx, tx, list)
; }
