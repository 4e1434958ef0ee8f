package fixtures

import (
	"database/sql"
	"html/template"
	"net/http"

	"gorm.io/gorm"
)

func orders(w http.ResponseWriter, r *http.Request) {
	db, err := gorm.Open(dialector, &gorm.Config{}) //~ client-per-request
	page, err := template.ParseFiles("orders.html") //~ client-per-request
	transport := &http.Transport{MaxIdleConns: 1} //~ client-per-request
	use(db, err, page, transport)
}

func items(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("mysql", dsn) //~ client-per-request
	use(db, err)
}

func main() {
	db, err := sql.Open("mysql", dsn)
	transport := &http.Transport{MaxIdleConns: 1}
	use(db, err, transport)
}

func newHandler(w http.ResponseWriter, r *http.Request) http.Handler {
	db, err := sql.Open("mysql", dsn)
	return handler(db, err)
}

func near(w http.ResponseWriter, r *http.Request) {
	tx, err := db.Begin()
	use(tx, err, page.Lookup("a"))
}
