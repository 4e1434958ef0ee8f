; An index that stops all writes while it is built
;
; Building an index locks the table against writes, for minutes where it is large: every request that writes waits, and times
; out. Build it with `CONCURRENTLY`, outside of a transaction.
;
; severity: info
; confidence: medium
; precision: up to 11 hints of this id (those of SQL rules among them) on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go, not read
; see: https://www.postgresql.org/docs/current/sql-altertable.html

(([(interpreted_string_literal) (raw_string_literal)] @hint)
  (#inside? @hint "composite_literal")
  (#match? @hint "(?is)^[\"`]\\s*create\\s+(unique\\s+)?index\\b")
  (#not-match? @hint "(?i)concurrently|create\\s+table")
  (#not-file-matches? "(?i)sqlite|mysql")
  (#imports? "github.com/pressly/goose" "github.com/golang-migrate/migrate" "github.com/rubenv/sql-migrate" "github.com/go-gormigrate/gormigrate" "github.com/uptrace/bun/migrate")
  (#not-in-function-named? @hint "(?i)down|rollback|revert|undo")
  (#not-file-kind? "test" "example")
  (#set! message "The table takes no writes while this index is built: `CREATE INDEX CONCURRENTLY`, outside of a transaction"))

;! bad
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`CREATE INDEX idx_players_team ON players (team_id)`,
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
;! bad
; package migrations
; import "github.com/pressly/goose/v3"
; func up(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		"CREATE UNIQUE INDEX users_email ON users (email)",
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
;! bad
; package migrations
; import "github.com/go-gormigrate/gormigrate/v2"
; func up(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`CREATE INDEX idx_players_team ON players (team_id)`,
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
;! bad
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		"CREATE UNIQUE INDEX users_email ON users (email)",
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return run(ctx, tx, list)
; }
; func broken( {
;! good
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`CREATE INDEX CONCURRENTLY idx_players_team ON players (team_id)`,
; 	}
; 	return run(ctx, tx, list)
; }
;! good
; package migrations
; import "github.com/pressly/goose/v3"
; func upTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		"DROP INDEX users_email",
; 	}
; 	return run(ctx, tx, list)
; }
;! good
; package migrations
; import "github.com/pressly/goose/v3"
; func downTeams(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`CREATE INDEX idx_players_team ON players (team_id)`,
; 	}
; 	return run(ctx, tx, list)
; }
;! good
; package migrations
; import "example.com/text"
; func up(ctx context.Context, tx *sql.Tx) error {
; 	list := []string{
; 		`CREATE INDEX idx_players_team ON players (team_id)`,
; 	}
; 	return run(ctx, tx, list)
; }
