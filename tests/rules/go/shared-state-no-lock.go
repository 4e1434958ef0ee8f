package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

var sessions = make(map[string]string)
var events []string
var counter int

func login(w http.ResponseWriter, r *http.Request) {
	sessions[r.FormValue("id")] = r.FormValue("user") //~ shared-state-no-lock
	counter++ //~ shared-state-no-lock
}

func record(c *gin.Context) {
	events = append(events, c.Query("event")) //~ shared-state-no-lock
	counter += 1 //~ shared-state-no-lock
}

func local(w http.ResponseWriter, r *http.Request) {
	sessions := map[string]string{}
	sessions["a"] = "b"
	counter := 0
	counter++
	names := []string{}
	names = append(names, "a")
	use(counter, names)
}

func setup() {
	sessions["a"] = "b"
	counter++
}

func read(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(sessions["a"]))
}
