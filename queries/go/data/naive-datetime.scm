; A time without a time zone
;
; `2006-01-02 15:04:05` written from `time.Now()` is the local time of whichever machine this runs on, and it is read
; back as UTC. Rows and tokens shift by hours when the host moves, and twice a year an hour is missing or comes twice.
;
; severity: info
; confidence: medium
; precision: 4 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, of which 1 is surely right
; see: https://pkg.go.dev/time#Parse

((call_expression
   function: (selector_expression operand: (call_expression function: (_) @_now arguments: (argument_list) @_none) @time field: (_) @_format)
   arguments: (argument_list . (interpreted_string_literal) @_layout .)) @hint
  (#resolves-to? @_now "time.Now")
  (#eq? @_format "Format")
  (#match? @_layout "^\"2006-01-02[ T]15:04(:05(\\.0+)?)?\"$")
  (#not-inside? @hint "binary_expression")
  (#not-in-function-named? @hint "(?i)log|print|render|name|title|file|backup|report|display")
  (#not-passed-to? @hint "fmt.*" "log.*" "*.Printf" "*.Infof" "*.Println")
  (#set! message "`{hint}` says no zone: write `time.Now().UTC()`, or `time.RFC3339`")
  (#set! fix.title "Write it in UTC")
  (#set! fix.safety "suggested")
  (#replace! @time "{time}.UTC()"))

((call_expression
   function: (selector_expression operand: (call_expression function: (_) @_now arguments: (argument_list) @_none) @time field: (_) @_format)
   arguments: (argument_list . (selector_expression) @_layout .)) @hint
  (#resolves-to? @_now "time.Now")
  (#eq? @_format "Format")
  (#resolves-to? @_layout "time.DateTime" "time.ANSIC" "time.Stamp")
  (#not-inside? @hint "binary_expression")
  (#not-in-function-named? @hint "(?i)log|print|render|name|title|file|backup|report|display")
  (#not-passed-to? @hint "fmt.*" "log.*" "*.Printf" "*.Infof" "*.Println")
  (#set! message "`{hint}` says no zone: write `time.Now().UTC()`, or `time.RFC3339`")
  (#set! fix.title "Write it in UTC")
  (#set! fix.safety "suggested")
  (#replace! @time "{time}.UTC()"))

; Read in the zone of whichever machine this runs on.
((call_expression function: (_) @callee arguments: (argument_list (_) (selector_expression) @zone .)) @hint
  (#resolves-to? @callee "time.ParseInLocation")
  (#resolves-to? @zone "time.Local")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|ui|tui)/")
  (#set! message "`{zone}` is the zone of whichever machine this runs on: name the zone that the text was written in")
  (#set! fix.title "Read it as UTC")
  (#set! fix.safety "suggested")
  (#replace! @zone "time.UTC"))

; A day is 24 hours, and begins at midnight in UTC.
((call_expression function: (selector_expression operand: (_) @_time field: (_) @_truncate) arguments: (argument_list . (_) @_day .)) @hint
  (#eq? @_truncate "Truncate")
  (#match? @_day "^(24\\s*\\*\\s*time\\.Hour|time\\.Hour\\s*\\*\\s*24)$")
  (#not-match? @_time "(?i)UTC\\(\\)|duration|elapsed")
  (#not-function-matches? @hint "(?i)\\.UTC\\(\\)|time\\.UTC|utc")
  (#not-file-kind? "test")
  (#set! message "`Truncate` cuts at midnight in UTC, whatever the zone: use `time.Date` with the location whose day is meant"))

; A clock's time, as people write it, is read as if they lived in UTC.
((call_expression function: (_) @callee arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @layout . (_) @_text .)) @hint
  (#resolves-to? @callee "time.Parse")
  (#match? @layout "^[\"`](2006-01-02[ T]|02\\.01\\.2006 |01/02/2006 |02/01/2006 |2006/01/02 )(15:04|03:04 ?PM|3:04 ?PM)[\"`]$")
  (#not-function-matches? @hint "(?i)utc|time\\.Date\\(|\\.In\\(|LoadLocation")
  (#not-file-kind? "test")
  (#set! message "{layout} says no zone, so what people mean as their own time is read as UTC: use `time.ParseInLocation`"))

; Tomorrow at the same time, except twice a year.
((short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . (call_expression function: (selector_expression field: (_) @_add) arguments: (argument_list . (_) @_day .)) @hint .))
  (#eq? @_add "Add")
  (#match? @name "(?i)tomorrow|next_?day|due|day_?end|end_?of_?day|midnight|yesterday|next_?week")
  (#match? @_day "^-?(\\d+\\s*\\*\\s*)?(24\\s*\\*\\s*time\\.Hour|time\\.Hour\\s*\\*\\s*24)$|^time\\.Duration\\(\\w+\\)\\s*\\*\\s*24\\s*\\*\\s*time\\.Hour$")
  (#not-match? @hint "(?i)UTC\\(\\)")
  (#not-match? @hint "\\.Truncate\\(")
  (#not-file-kind? "test")
  (#set! message "A day is not always 24 hours, where clocks are changed: use `AddDate`"))

; What people are told, in the server's zone.
((binary_expression operator: "+" right: (call_expression function: (selector_expression operand: (selector_expression field: (_) @_field) @time field: (_) @_format) arguments: (argument_list . (interpreted_string_literal) @_layout .)) @hint)
  (#eq? @_format "Format")
  (#match? @_field "(At|Time|Start|Starts|Date|Begin|When)$")
  (#match? @_layout "15:04|3:04")
  (#not-match? @_layout "MST|Z07|-07|Z\"")
  (#not-function-matches? @hint "\\.In\\(|\\.Local\\(|\\.UTC\\(")
  (#not-file-kind? "test")
  (#set! message "`{time}` is written in whichever zone it was read with: use `In` with the zone of who reads it"))

;! bad
; func save(db *sql.DB, id int) error {
; 	_, err := db.Exec("UPDATE users SET seen_at = $1 WHERE id = $2", time.Now().Format("2006-01-02 15:04:05"), id)
;                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! fixed
; func save(db *sql.DB, id int) error {
; 	_, err := db.Exec("UPDATE users SET seen_at = $1 WHERE id = $2", time.Now().UTC().Format("2006-01-02 15:04:05"), id)
; 	return err
; }
;! bad
; order := Order{CreatedAt: time.Now().Format(time.DateTime)}
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; order := Order{CreatedAt: time.Now().UTC().Format(time.DateTime)}
;! bad
; at, err := time.ParseInLocation("2006-01-02 15:04", text, time.Local)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; at, err := time.ParseInLocation("2006-01-02 15:04", text, time.UTC)
;! bad
; func stamp() string {
; 	row.UpdatedAt = time.Now().Format("2006-01-02T15:04:05")
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! fixed
; func stamp() string {
; 	row.UpdatedAt = time.Now().UTC().Format("2006-01-02T15:04:05")
; 	if
;! good
; order := Order{CreatedAt: time.Now().Format(time.RFC3339)}
; order.Day = time.Now().Format("2006-01-02")
;! good
; order := Order{CreatedAt: time.Now().UTC().Format("2006-01-02 15:04:05")}
;! good
; func logName() string {
; 	return "backup-" + time.Now().Format("2006-01-02 15:04") + ".tar"
; }
;! good
; fmt.Println(time.Now().Format("2006-01-02 15:04:05"), "started")
; at, err := time.Parse(time.RFC3339, text)
;! bad
; package booking
; import "time"
; func start(day, clock string) (time.Time, error) {
; 	return time.Parse("2006-01-02 15:04", day+" "+clock)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func today() time.Time {
; 	return time.Now().Truncate(24 * time.Hour)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func next(now time.Time) time.Time {
; 	tomorrow := now.Add(24 * time.Hour)
;              ^^^^^^^^^^^^^^^^^^^^^^^
; 	return tomorrow
; }
; func text(b Booking) string {
; 	return "Your appointment: " + b.StartsAt.Format("02.01. 15:04")
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package booking
; import "time"
; func start(day string, zone *time.Location) (time.Time, error) {
; 	return time.ParseInLocation("2006-01-02 15:04", day, zone)
; }
; func today() time.Time {
; 	return time.Now().UTC().Truncate(24 * time.Hour)
; }
; func hour(at time.Time) time.Time {
; 	return at.Truncate(time.Hour)
; }
; func next(now time.Time) time.Time {
; 	deadline := now.Add(24 * time.Hour)
; 	return deadline
; }
; func text(b Booking) string {
; 	return "Your appointment: " + b.StartsAt.In(b.Zone).Format("02.01. 15:04")
; }
