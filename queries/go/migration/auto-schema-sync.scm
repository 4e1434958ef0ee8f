; The program changes the schema when it starts
;
; Every instance alters tables as it comes up, in an order that nobody reviewed, and columns that were renamed are made anew
; and empty. What went wrong cannot be taken back. Write migrations, and run them before the new version starts.
;
; severity: info
; confidence: medium
; precision: up to 2 hints of this id (those of SQL rules among them) on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go, not read
; see: https://gorm.io/docs/migration.html

((call_expression function: (_) @callee arguments: (argument_list . (_))) @hint
  (#method? @callee "AutoMigrate")
  (#match? @callee "(?i)(^|\\.)_?(db|gorm|orm|tx|conn|database)(\\(\\))?\\.AutoMigrate$|Migrator\\(\\)\\.AutoMigrate$")
  (#not-file-kind? "test" "example" "migration" "seed")
  (#not-path-matches? "(?i)(^|/)(migrat\\w*|examples?|demo)/")
  (#set! message "`{callee}` changes the schema at every start, and cannot be taken back: write migrations"))

((call_expression function: (_) @callee arguments: (argument_list . (_))) @hint
  (#method? @callee "DropTable" "DropColumn" "DropTableIfExists")
  (#match? @callee "Migrator\\(\\)\\.|(?i)(^|\\.)_?db\\.DropTable")
  (#not-in-function-named? @hint "(?i)down|rollback|revert|undo|reset|test|clean")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "`{callee}` deletes what is stored, while instances that still use it run: drop it in a later release"))

;! bad
; func open(dsn string) (*gorm.DB, error) {
; 	db, err := connect(dsn)
; 	if err != nil {
; 		return nil, err
; 	}
; 	return db, db.AutoMigrate(&User{}, &Order{})
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func main() {
; 	if err := database.AutoMigrate(&User{}); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		panic(err)
; 	}
; }
;! bad
; func up(db *gorm.DB) error {
; 	return db.Migrator().DropColumn(&User{}, "phone")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func start(db *gorm.DB) {
; 	err := db.AutoMigrate(models...)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func open(dsn string) error {
; 	return migrate.Up(dsn)
; }
;! good
; func down(db *gorm.DB) error {
; 	return db.Migrator().DropColumn(&User{}, "phone")
; }
;! good
; func run(tool *Tool) error {
; 	return tool.AutoMigrate(version)
; }
;! good migrations/0001_users.go
; func up(db *gorm.DB) error {
; 	return db.AutoMigrate(&User{})
; }
