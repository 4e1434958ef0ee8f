package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

var orders = make(map[int]Order)
var posts = []Post{}
var routes = map[string]string{}

func create(c *gin.Context) {
	mu.Lock()
	defer mu.Unlock()
	orders[1] = Order{} //~ in-memory-store
	posts = append(posts, Post{}) //~ in-memory-store
}

func add(w http.ResponseWriter, r *http.Request) {
	routes["a"] = "b"
	local := []Post{}
	local = append(local, Post{})
	orders := map[int]Order{}
	orders[1] = Order{}
}

func load() {
	orders[1] = Order{}
}
