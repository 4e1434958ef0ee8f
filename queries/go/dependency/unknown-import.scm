; An import that no module provides
;
; `go.mod` requires no module that holds the package, so the program does not build. Assistants invent packages that sound
; right, and attackers register such names: `go get` of one to make the import work brings in their code.
;
; severity: warning
; confidence: high
; precision: 0 hints on 5,844 imports in 218,000 lines of 10 modules, moby and crowdsec among them
; cwe: 1104 829
; see: https://go.dev/ref/mod#resolve-pkg-mod
; files: code migration test

((import_spec path: (_ (_) @module) @hint)
 (#set! message "`{module}` is in no module that `{manifest}` requires: `{nearest}` is, was it meant?")
 (#unknown-import? @module "near")
 (#set! fix.title "Import `{nearest}`")
 (#replace! @module "{nearest}"))
((import_spec path: (_ (_) @module) @hint)
 (#set! message "`{module}` is in no module that `{manifest}` requires: check that it exists and is what you mean, then `go get` it")
 (#unknown-import? @module "far"))

;! project go.mod
; module example.com/shop
; go 1.22
; require (
;   github.com/gin-gonic/gin v1.10.0
;   github.com/jackc/pgx/v5 v5.6.0
; )
;! project orders/orders.go
; package orders
;! bad
; package main
; import "github.com/gin-gonic/ginn"
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; package main
; import "github.com/gin-gonic/gin"
;! bad
; package main
; import (
;   "fmt"
;   auth "github.com/gin-contrib/authguard"
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; )
;! bad
; package main
; import "github.com/redis/go-redis/v9"
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func broken( {
;! bad
; package main
; import _ "github.com/lib/pq"
;          ^^^^^^^^^^^^^^^^^^^
;! good
; package main
; import (
;   "net/http"
;   "example.com/shop/orders"
;   "github.com/gin-gonic/gin"
;   "github.com/gin-gonic/gin/binding"
;   "github.com/jackc/pgx/v5/pgxpool"
; )

;! project orders/orders.go
; package orders
;! good
; package main
; import "github.com/gin-contrib/authguard"
