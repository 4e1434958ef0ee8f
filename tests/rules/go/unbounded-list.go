package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"go.mongodb.org/mongo-driver/bson"
)

func orders(w http.ResponseWriter, r *http.Request) {
	rows, err := h.db.QueryContext(r.Context(), `SELECT * FROM orders`) //~ unbounded-list
	use(rows, err)
	cursor, err := collection.Find(r.Context(), bson.M{}) //~ unbounded-list
	use(cursor)
}

func (h *Handler) products(c *gin.Context) {
	var products []Product
	use(h.db.Preload("Tags").Find(&products).Error) //~ unbounded-list
}

func (s *Store) ListUsers() ([]User, error) {
	var users []User
	err := s.db.Select(&users, "SELECT id FROM users") //~ unbounded-list
	return users, err
}

func one(c *gin.Context) {
	var user User
	use(db.First(&user, c.Param("id")).Error)
	use(db.Where("owner = ?", owner).Find(&orders).Error) //~ unbounded-list
}

func count(w http.ResponseWriter, r *http.Request) {
	use(db.Query("SELECT count(id) FROM users"))
	use(db.Query("SELECT id FROM users WHERE owner = $1", owner))
	use(db.Query("SELECT name FROM roles"))
	use(db.Query("SELECT id FROM users LIMIT 10"))
}
