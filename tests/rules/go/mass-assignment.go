package fixtures

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func update(w http.ResponseWriter, r *http.Request) {
	var user User
	json.NewDecoder(r.Body).Decode(&user)
	err := h.db.Model(&User{}).Where("id = ?", id).Updates(user).Error //~ mass-assignment
	use(err)
}

func patch(c *gin.Context) {
	var input map[string]interface{}
	c.BindJSON(&input)
	err := db.Model(&product).Updates(input).Error //~ mass-assignment
	use(err)
}

func add(c echo.Context) error {
	product := new(Product)
	if err := c.Bind(product); err != nil {
		return err
	}
	return db.Create(product).Error //~ mass-assignment
}

func fixed(c *gin.Context) {
	var user User
	c.BindJSON(&user)
	user.Role = "member"
	err := db.Create(&user).Error
	use(err)
}

func request(c *gin.Context) {
	var req CreateRequest
	c.BindJSON(&req)
	err := db.Create(&Product{Name: req.Name}).Error
	use(err, db.Model(&product).Updates(req))
}

func own(name string) error {
	user := User{Name: name}
	return db.Create(&user).Error
}

func omitted(c *gin.Context) {
	var user User
	c.BindJSON(&user)
	use(db.Omit("Role", "ID").Create(&user).Error)
}
