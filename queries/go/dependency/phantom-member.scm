; A name that its package does not define
;
; The package is part of this project and defines nothing of that name, so the program does not build. Code that was written
; without looking at the package often calls what ought to be there.
;
; severity: warning
; confidence: high
; precision: 6/6 true by their sources (files of other builds, a library that was replaced) on 25 Go sources of Debian 12 (kubernetes 1.20.2, containerd 1.6.20, rclone 1.60.1, gh 2.23.0, hugo 0.111.3, etcd 3.4.23, prometheus 2.42.0 ...); before it 22 of 36 were wrong, names that two imports give and paths with versions, and 8 were of packages that a build generates; both gated
; cwe: 758
; files: code migration test

((selector_expression operand: (identifier) @module field: (field_identifier) @name @hint)
 (#match? @name "^[A-Z]")
 (#not-match? @module "(?i)generated|bindata")
 (#set! message "`{file}` defines no `{name}`: `{nearest}` was maybe meant")
 (#phantom-member? @module @name "near")
 (#set! fix.title "Use `{nearest}`")
 (#replace! @name "{nearest}"))
((selector_expression operand: (identifier) @module field: (field_identifier) @name @hint)
 (#match? @name "^[A-Z]")
 (#not-match? @module "(?i)generated|bindata")
 (#set! message "`{file}` defines no `{name}`: use what it has, or define it there")
 (#phantom-member? @module @name "far"))
((qualified_type package: (package_identifier) @module name: (type_identifier) @name @hint)
 (#match? @name "^[A-Z]")
 (#not-match? @module "(?i)generated|bindata")
 (#set! message "`{file}` defines no `{name}`: `{nearest}` was maybe meant")
 (#phantom-member? @module @name "near")
 (#set! fix.title "Use `{nearest}`")
 (#replace! @name "{nearest}"))
((qualified_type package: (package_identifier) @module name: (type_identifier) @name @hint)
 (#match? @name "^[A-Z]")
 (#not-match? @module "(?i)generated|bindata")
 (#set! message "`{file}` defines no `{name}`: use what it has, or define it there")
 (#phantom-member? @module @name "far"))

;! project go.mod
; module example.com/shop
;! project orders/orders.go
; package orders
; type Order struct{}
; func FindOrder(id string) Order { return Order{} }
; func (o Order) Total() int { return 1 }
; const Limit = 10
;! project users/users.go
; package users
; //go:generate stringer -type=Role
; type Role int
;! bad
; package main
; import "example.com/shop/orders"
; func show(id string) { orders.FindOrders(id) }
;                               ^^^^^^^^^^
;! fixed
; package main
; import "example.com/shop/orders"
; func show(id string) { orders.FindOrder(id) }
;! bad
; package main
; import o "example.com/shop/orders"
; func refund(id string) { o.CreateRefund(id) }
;                            ^^^^^^^^^^^^
;! bad
; package main
; import "example.com/shop/orders"
; func all() []orders.Invoice { return nil }
;                     ^^^^^^^
;! bad
; package main
; import "example.com/shop/orders"
; var top = orders.Total
;                  ^^^^^
; func broken( {
;! good
; package main
; import (
;   "example.com/shop/orders"
;   "example.com/shop/users"
;   "net/http"
; )
; func show(w http.ResponseWriter, id string) orders.Order {
;   _ = orders.Limit
;   _ = users.Anything
;   return orders.FindOrder(id)
; }
;! good
; package main
; import "example.com/shop/orders"
; func show(orders Repository) { orders.Anything() }
;! good
; package main
; import "example.com/elsewhere/orders"
; func show() { orders.Anything() }
;! good
; package main
; import (
;   "testing"
;   "example.com/shop/users/testing"
; )
; func TestShow(t *testing.T) {}
;! good
; package main
; import generatedorders "example.com/shop/orders"
; func show() { generatedorders.GetOpenAPIDefinitions() }
