package fixtures

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

func token(w http.ResponseWriter, r *http.Request) {
	token := strings.Split(r.Header.Get("Authorization"), " ")[1] //~ panic-in-handler
	use(token)
}

func values(w http.ResponseWriter, r *http.Request) {
	ids := r.URL.Query()["id"][0] //~ panic-in-handler
	use(ids)
}

func item(c *gin.Context) {
	index, err := strconv.Atoi(c.Param("index"))
	if err != nil {
		return
	}
	c.JSON(200, names[index]) //~ panic-in-handler
}

func body(w http.ResponseWriter, r *http.Request) {
	var data map[string]interface{}
	json.NewDecoder(r.Body).Decode(&data)
	name := data["name"].(string) //~ panic-in-handler
	age, ok := data["age"].(float64)
	use(name, age, ok)
}

func checked(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.URL.Path, "/")
	if len(parts) < 3 {
		return
	}
	use(parts[2])
}

func start() {
	if err := load(); err != nil {
		panic(err)
	}
	regexp.MustCompile("^a+$")
}

func first(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.URL.Path, "/")
	use(parts[0])
}
