; Which names an import binds, and to what: `@path` is a package by its path, without the versions in it; its name is
; `@alias`, else what the path's last part says.

(import_declaration (import_spec name: (_)? @alias path: (_ (_) @path)))
(import_declaration (import_spec_list (import_spec name: (_)? @alias path: (_ (_) @path))))

; What a name stands for that nothing in the file binds, as in an excerpt without its imports.
((identifier) @name (#eq? @name "http") (#set! module "net/http"))
((identifier) @name (#eq? @name "url") (#set! module "net/url"))
((identifier) @name (#eq? @name "sql") (#set! module "database/sql"))
((identifier) @name (#eq? @name "exec") (#set! module "os/exec"))
((identifier) @name (#eq? @name "filepath") (#set! module "path/filepath"))
((identifier) @name (#eq? @name "ioutil") (#set! module "io/ioutil"))
((identifier) @name (#eq? @name "json") (#set! module "encoding/json"))
((identifier) @name (#eq? @name "tls") (#set! module "crypto/tls"))
((identifier) @name (#eq? @name "gin") (#set! module "github.com/gin-gonic/gin"))
((identifier) @name (#eq? @name "echo") (#set! module "github.com/labstack/echo"))
((identifier) @name (#eq? @name "fiber") (#set! module "github.com/gofiber/fiber"))
((identifier) @name (#eq? @name "chi") (#set! module "github.com/go-chi/chi"))
((identifier) @name (#eq? @name "mux") (#set! module "github.com/gorilla/mux"))
((identifier) @name (#eq? @name "gorm") (#set! module "gorm.io/gorm"))
((identifier) @name (#eq? @name "sqlx") (#set! module "github.com/jmoiron/sqlx"))
((identifier) @name (#eq? @name "pgx") (#set! module "github.com/jackc/pgx"))
((identifier) @name (#eq? @name "pgxpool") (#set! module "github.com/jackc/pgx/pgxpool"))
((identifier) @name (#eq? @name "jwt") (#set! module "github.com/golang-jwt/jwt"))
((identifier) @name (#eq? @name "logrus") (#set! module "github.com/sirupsen/logrus"))
((identifier) @name (#eq? @name "zap") (#set! module "go.uber.org/zap"))
