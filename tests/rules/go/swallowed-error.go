package fixtures

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/mux"
	"golang.org/x/crypto/bcrypt"
)

func create(w http.ResponseWriter, r *http.Request) {
	db.Exec("INSERT INTO users (name) VALUES (?)", r.FormValue("name")) //~ swallowed-error
	w.WriteHeader(http.StatusCreated)
}

func create(w http.ResponseWriter, r *http.Request) {
	var user User
	json.NewDecoder(r.Body).Decode(&user) //~ swallowed-error
	save(user)
}

func get(w http.ResponseWriter, r *http.Request) {
	id, _ := strconv.Atoi(mux.Vars(r)["id"]) //~ swallowed-error
	user := find(id)
	render(w, user)
}

func create(c *gin.Context) {
	var user User
	c.BindJSON(&user)
	db.Create(&user) //~ swallowed-error
	c.JSON(201, user)
}

func save(path string, data []byte) {
	err := write(path, data)
	if err != nil {
		return
	}
}

func hash(password string) string {
	hashed, _ := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost) //~ swallowed-error
	return string(hashed)
}

// Near misses.

func looked(w http.ResponseWriter, r *http.Request) error {
	limit, _ := strconv.Atoi(r.FormValue("limit"))
	value, _ := cache[r.FormValue("key")]
	defer file.Close()
	if err := json.Unmarshal(data, &order); err != nil {
		return err
	}
	result := db.Create(&order)
	if result.Error != nil {
		return result.Error
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(w, limit, value)
	return nil
}
