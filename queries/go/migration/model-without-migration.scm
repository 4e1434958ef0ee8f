; A column that no migration brings
;
; The model has a column that was not there before, and no migration is among the changed files. The code runs against
; a table without it until somebody notices.
;
; severity: info
; confidence: medium
; precision: not measured: asks for a change
; files: code
; see: https://gorm.io/docs/migration.html
; regex migrations: (^|/)(migrations?|migrate|schema)/.*\.(sql|go)$

; gorm, bun, xorm: a field whose tag says what its column is like.
((type_spec name: (_) @model type: (struct_type (field_declaration_list (field_declaration name: (_) @name tag: (raw_string_literal) @_tag) @hint)))
 (#match? @_tag "\\b(gorm|bun|xorm):\"[^\"]")
 (#not-match? @_tag "\\b(gorm|bun|xorm):\"(-|rel:|foreignKey|many2many|references|constraint|polymorphic|embedded|m2m:|extends)")
 (#set! message "`{model}.{name}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#present-before? @model)
 (#absent-before? @hint))

; A table that is new as a whole.
((type_spec name: (_) @hint type: (struct_type) @_fields)
 (#match? @_fields "\\b(gorm|bun|xorm):\"([^\"]*((?i:primary_?key)|pk\\b)|table:)|\\bgorm\\.Model\\b|\\bbun\\.BaseModel\\b")
 (#set! message "`{hint}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#absent-before? @hint))

;! project db/migrations/0001_orders.up.sql
; CREATE TABLE orders (id bigint);
;! before
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; }
;! bad shop/order.go
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; 	Paid bool `gorm:"not null"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! before
; package shop
; type User struct {
; 	ID int64 `bun:"id,pk"`
; }
;! bad shop/user.go
; package shop
; type User struct {
; 	ID int64 `bun:"id,pk"`
; 	Mail string `bun:"mail" json:"mail"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! before
; package shop
; type Line struct {
; 	ID int64 `xorm:"pk"`
; }
;! bad shop/line.go
; package shop
; type Line struct {
; 	ID int64 `xorm:"pk"`
; 	Count int `xorm:"not null"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! before
; package shop
; type Cart struct {
; 	ID uint `gorm:"primaryKey"`
; }
;! bad shop/cart.go
; package shop
; type Cart struct {
; 	ID uint `gorm:"primaryKey"`
; 	Owner string `gorm:"size:36"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! before db/migrations/0002_paid.up.sql
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; }
;! good shop/order.go
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; 	Paid bool `gorm:"not null"`
; }
;! before
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; }
;! good shop/order.go
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; 	Lines []Line `gorm:"foreignKey:OrderID"`
; 	Total int `json:"total"`
; }
;! before
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; }
;! bad models/order.go
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; }
; type Refund struct {
;      ^^^^^^
; 	ID    uint `gorm:"primaryKey"`
; 	Total int  `gorm:"not null"`
; }

;! project main.go
; package main
; func main() { db.AutoMigrate(&Order{}) }
;! before
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; }
;! good shop/order.go
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; 	Paid bool `gorm:"not null"`
; }
;! before
; package shop
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; 	Paid bool `gorm:"not null"`
; }
;! good shop/order.go
; package shop
; // Order is what a customer has bought.
; type Order struct {
; 	ID uint `gorm:"primaryKey"`
; 	Paid bool `gorm:"not null"`
; }
