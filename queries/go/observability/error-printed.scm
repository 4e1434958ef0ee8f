; An error is printed, and not logged
;
; What is printed has no time, no level and no request to it, and is not found where the logs are; alarms that look for
; errors never see it. Log it with `slog.Error`, or return it.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 778
; see: https://pkg.go.dev/log/slog

((expression_statement (call_expression function: (_) @callee arguments: (argument_list (_)) @_arguments) @hint)
  (#resolves-to? @callee "fmt.Println" "fmt.Printf" "fmt.Print")
  (#in-error-handler? @hint)
  (#match? @_arguments "\\berr\\b|\\w+Err\\b")
  (#imports? "net/http" "database/sql" "github.com/gin-gonic/gin" "github.com/labstack/echo" "github.com/gofiber/fiber" "github.com/go-chi/chi" "gorm.io/gorm" "github.com/jackc/pgx" "github.com/jmoiron/sqlx" "go.mongodb.org/mongo-driver" "github.com/redis/go-redis" "google.golang.org/grpc")
  (#not-imports? "github.com/spf13/cobra" "github.com/urfave/cli" "flag")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|scripts?|examples?|hack)/")
  (#not-in-function-named? @hint "^(main|usage|init)$")
  (#not-file-kind? "test")
  (#set! message "`{callee}` writes no time, level or request, and no alarm sees it: log it with `slog.Error`, or return it"))

; In code that several share, and that is no program of its own.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "fmt.Println" "fmt.Printf")
  (#not-in-error-handler? @hint)
  (#imports? "database/sql" "github.com/gin-gonic/gin" "github.com/labstack/echo" "github.com/gofiber/fiber" "github.com/go-chi/chi" "gorm.io/gorm" "github.com/jackc/pgx" "github.com/jmoiron/sqlx")
  (#not-imports? "github.com/spf13/cobra" "github.com/urfave/cli" "flag")
  (#match? @hint "(?i)skip|fail|error|warn|unable|could not|invalid|missing|got|received|debug|processing|start|creat|updat|delet|sent|sending")
  (#not-path-matches? "(?i)(^|/)(cli|tools?|scripts?|examples?|hack)/")
  (#not-in-function-named? @hint "^(main|usage|init)$|(?i)print|show|render|help")
  (#not-file-kind? "test")
  (#set! message "`{callee}` writes no time, level or request: use `slog`"))

;! bad
; package orders
; import (
; 	"database/sql"
; 	"fmt"
; )
; func list(db *sql.DB) []Order {
; 	orders, err := load(db)
; 	if err != nil {
; 		fmt.Println("error loading orders:", err)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		orders = nil
; 	}
; 	return orders
; }
;! bad
; package orders
; import (
; 	"fmt"
; 	"github.com/jackc/pgx/v5"
; )
; func run(conn *pgx.Conn, list []Product) {
; 	for i, p := range list {
; 		if p.Name == "" {
; 			fmt.Println("skipping line", i)
;    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			continue
; 		}
; 		if err := insert(conn, p); err != nil {
; 			fmt.Printf("insert %s: %v\n", p.SKU, err)
;    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		}
; 	}
; }
;! bad
; package api
; import (
; 	"fmt"
; 	"net/http"
; )
; func fetch(url string) {
; 	resp, err := get(url)
; 	if err != nil {
; 		fmt.Printf("fetch: %s\n", err)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	use(resp)
; }
; func broken( {
;! good
; package orders
; import (
; 	"database/sql"
; 	"log/slog"
; )
; func list(db *sql.DB) []Order {
; 	orders, err := load(db)
; 	if err != nil {
; 		slog.Error("load orders", "error", err)
; 		orders = nil
; 	}
; 	return orders
; }
;! good
; package main
; import (
; 	"database/sql"
; 	"fmt"
; 	"os"
; )
; func main() {
; 	db, err := sql.Open("postgres", dsn)
; 	if err != nil {
; 		fmt.Println("open:", err)
; 		os.Exit(1)
; 	}
; 	fmt.Println("imported", run(db))
; }
;! good
; package text
; import "fmt"
; func show(err error) {
; 	if err != nil {
; 		fmt.Println(err)
; 	}
; }
;! good
; package report
; import (
; 	"database/sql"
; 	"fmt"
; )
; func printRows(db *sql.DB) {
; 	for _, row := range rows(db) {
; 		fmt.Println("created", row)
; 	}
; }
