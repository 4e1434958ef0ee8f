package fixtures

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

func dashboard(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-User-Role") != "admin" { //~ role-from-client
		w.WriteHeader(403)
	}
	if r.URL.Query().Get("admin") == "true" { //~ role-from-client
		show(w)
	}
	cookie, err := r.Cookie("session")
	if err == nil && cookie.Value == "admin" { //~ role-from-client
		show(w)
	}
}

func update(w http.ResponseWriter, r *http.Request) {
	var body struct{ IsAdmin bool }
	json.NewDecoder(r.Body).Decode(&body)
	user.IsAdmin = body.IsAdmin //~ role-from-client
}

func tenant(c *gin.Context) {
	id := c.GetHeader("X-Tenant-ID") //~ role-from-client
	use(id)
}

func checkout(w http.ResponseWriter, r *http.Request) {
	charge(r.FormValue("price")) //~ role-from-client
}

func assignRole(w http.ResponseWriter, r *http.Request) {
	json.NewDecoder(r.Body).Decode(&body)
	user.Role = body.Role
}

func near(c *gin.Context) {
	user.Name = c.PostForm("name")
	filter := c.Query("role")
	session.Role = load(c).Role
	key := c.GetHeader("X-Request-ID")
	use(filter, key, User{Role: "member"})
}
