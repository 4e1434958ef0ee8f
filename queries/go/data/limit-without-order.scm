; Pages in no order
;
; Without an order the database answers rows as it finds them: what was on page one comes again on page two, and other rows on
; none. Order by something unique.
;
; severity: info
; confidence: high
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; see: https://www.postgresql.org/docs/current/queries-limit.html

((call_expression function: (selector_expression operand: (_) @_chain field: (_) @_find) arguments: (argument_list . (unary_expression operator: "&"))) @hint
  (#any-of? @_find "Find" "Scan")
  (#match? @_chain "\\.Offset\\(")
  (#match? @_chain "\\.Limit\\(")
  (#not-function-matches? @hint "(?i)\\.Order\\(|order by|\\.Scopes\\(")
  (#imports? "gorm.io/gorm" "github.com/jinzhu/gorm")
  (#not-file-kind? "test" "migration")
  (#set! message "These pages have no order, so rows come twice or never: `Order` them by something unique"))

;! bad
; package notes
; import "gorm.io/gorm"
; func list(db *gorm.DB, page int) error {
; 	return db.Where("open").Limit(20).Offset(page * 20).Find(&notes).Error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package notes
; import "gorm.io/gorm"
; func (s *Store) list(limit, offset int) {
; 	err := s.db.Offset(offset).Limit(limit).Find(&s.notes).Error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	done(err)
; }
;! bad
; package notes
; import "gorm.io/gorm"
; func (s *Store) names(limit, offset int) {
; 	err := s.db.Model(&Note{}).Select("name").Offset(offset).Limit(limit).Scan(&names).Error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	done(err)
; }
;! bad
; package notes
; import "gorm.io/gorm"
; func list(db *gorm.DB) {
; 	err := db.Limit(10).Offset(20).Find(&notes).Error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package notes
; import "gorm.io/gorm"
; func list(db *gorm.DB, page int) error {
; 	return db.Order("id").Limit(20).Offset(page * 20).Find(&notes).Error
; }
;! good
; package notes
; import "gorm.io/gorm"
; func list(db *gorm.DB) error {
; 	return db.Limit(20).Find(&notes).Error
; }
;! good
; package notes
; func list(tool *Tool) error {
; 	return tool.Limit(20).Offset(40).Find(&notes)
; }
;! good
; package notes
; import "gorm.io/gorm"
; func list(db *gorm.DB, q *gorm.DB) error {
; 	q = q.Order("created_at DESC, id")
; 	return q.Limit(20).Offset(40).Find(&notes).Error
; }
