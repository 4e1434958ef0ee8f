package fixtures

import (
	"log"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
)

func list(w http.ResponseWriter, r *http.Request) {
	rows, err := query()
	if err != nil {
		log.Fatalf("query: %v", err) //~ exit-in-handler
	}
	use(rows)
}

func show(c echo.Context) error {
	if err := load(); err != nil {
		log.Fatalln(err) //~ exit-in-handler
	}
	return nil
}

func (s *Store) FindUser(id int) (*User, error) {
	user, err := s.load(id)
	if err != nil {
		log.Fatal(err) //~ exit-in-handler
	}
	return user, nil
}

func routes() {
	http.HandleFunc("/x", func(w http.ResponseWriter, r *http.Request) {
		os.Exit(1) //~ exit-in-handler
	})
}

func setup() {
	if err := load(); err != nil {
		log.Fatal(err)
	}
}

func shutdown(w http.ResponseWriter, r *http.Request) {
	os.Exit(0)
}

func usage() {
	os.Exit(2)
}

func (c *command) Run(args []string) error {
	if err := parse(args); err != nil {
		log.Fatal(err)
	}
	return nil
}
