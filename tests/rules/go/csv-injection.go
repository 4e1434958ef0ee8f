package fixtures

import (
	"encoding/csv"
	"net/http"
	"strconv"
)

func users(w http.ResponseWriter, r *http.Request) {
	writer := csv.NewWriter(w)
	defer writer.Flush()
	for _, user := range list() {
		writer.Write([]string{strconv.Itoa(user.ID), user.Name, user.Comment}) //~ csv-injection
	}
}

func echo(w http.ResponseWriter, r *http.Request) {
	writer := csv.NewWriter(w)
	row := []string{r.FormValue("a"), r.FormValue("b")}
	writer.Write(row) //~ csv-injection
}

func direct(w http.ResponseWriter, r *http.Request) {
	csv.NewWriter(w).Write([]string{r.FormValue("q")}) //~ csv-injection
}

func counts(w http.ResponseWriter, r *http.Request) {
	writer := csv.NewWriter(w)
	writer.Write([]string{"id", "count"})
	writer.Write([]string{strconv.Itoa(7), total.Count})
	w.Write([]byte(r.FormValue("x")))
}

func header(w http.ResponseWriter, r *http.Request) {
	csv.NewWriter(w).Write([]string{"id", "name"})
}

func quoted(w http.ResponseWriter, r *http.Request) {
	csv.NewWriter(w).Write([]string{strconv.Quote(r.FormValue("q"))})
}
