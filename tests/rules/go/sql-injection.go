package fixtures

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	_ "github.com/go-sql-driver/mysql"
	"github.com/gofiber/fiber/v2"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

var db *sql.DB

func loginHandler(w http.ResponseWriter, r *http.Request) {
	username := r.FormValue("username")
	password := r.FormValue("password")
	query := fmt.Sprintf("SELECT id FROM users WHERE username='%s' AND password='%s'", username, password)
	var id int
	err := db.QueryRow(query).Scan(&id) //~ sql-injection
	if err != nil {
		http.Error(w, "Invalid credentials", http.StatusUnauthorized)
		return
	}
	fmt.Fprintln(w, "ok")
}

func main() {
	var err error
	db, err = sql.Open("mysql", "user:pw@/db")
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/login", loginHandler)
}

type Handler struct {
	DB *sql.DB
}

func (h *Handler) GetUser(c *gin.Context) {
	id := c.Param("id")
	row := h.DB.QueryRow("SELECT name, email FROM users WHERE id = " + id) //~ sql-injection
	var name, email string
	if err := row.Scan(&name, &email); err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "not found"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"name": name, "email": email})
}

func SearchProducts(db *gorm.DB) echo.HandlerFunc {
	return func(c echo.Context) error {
		q := c.QueryParam("q")
		var products []Product
		db.Raw("SELECT * FROM products WHERE name LIKE '%" + q + "%'").Scan(&products) //~ sql-injection
		return c.JSON(200, products)
	}
}

type UserRepo struct {
	pool *pgxpool.Pool
}

func (r *UserRepo) FindByEmail(ctx context.Context, email string) (*User, error) {
	sql := fmt.Sprintf(`SELECT id, email, name
		FROM users
		WHERE email = '%s'`, email)
	var u User
	err := r.pool.QueryRow(ctx, sql).Scan(&u.ID, &u.Email, &u.Name) //~ sql-injection
	return &u, err
}

func GetOrders(db *sqlx.DB, status string, sortBy string) ([]Order, error) {
	orders := []Order{}
	query := "SELECT * FROM orders"
	if status != "" {
		query += " WHERE status = '" + status + "'"
	}
	query += " ORDER BY " + sortBy
	err := db.Select(&orders, query) //~ sql-injection
	return orders, err
}

func deleteHandler(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		table := r.URL.Query().Get("table")
		id := r.URL.Query().Get("id")
		_, err := db.Exec(fmt.Sprintf("DELETE FROM %s WHERE id = %s", table, id)) //~ sql-injection
		if err != nil {
			http.Error(w, "failed", 500)
		}
	}
}

func ListUsers(c *gin.Context) {
	db := c.MustGet("db").(*gorm.DB)
	var users []User
	order := c.DefaultQuery("order", "id")
	db.Order(order + " " + c.Query("dir")).Find(&users) //~ sql-injection
	c.JSON(http.StatusOK, users)
}

func BulkInsert(db *sql.DB, names []string) error {
	var values []string
	for _, name := range names {
		values = append(values, "('"+name+"')")
	}
	_, err := db.Exec("INSERT INTO users (name) VALUES " + strings.Join(values, ",")) //~ sql-injection
	return err
}

type SearchRequest struct {
	Term  string `json:"term"`
	Limit int    `json:"limit"`
}

func search(w http.ResponseWriter, r *http.Request) {
	var req SearchRequest
	json.NewDecoder(r.Body).Decode(&req)
	rows, err := db.Query(fmt.Sprintf("SELECT id, title FROM posts WHERE title LIKE '%%%s%%' LIMIT %d", req.Term, req.Limit)) //~ sql-injection
	if err != nil {
		panic(err)
	}
	defer rows.Close()
}

func GetProduct(c *fiber.Ctx) error {
	id := c.Params("id")
	var product Product
	result := database.DB.Where("id = " + id).First(&product) //~ sql-injection
	if result.Error != nil {
		return c.Status(404).JSON(fiber.Map{"error": "not found"})
	}
	return c.JSON(product)
}

// Near misses.

func notInjected(db *sql.DB, r *http.Request, ids []int) {
	name := r.FormValue("name")
	db.QueryContext(r.Context(), "SELECT id FROM users WHERE name = $1", name)
	page, err := strconv.Atoi(r.FormValue("page"))
	db.Query(fmt.Sprintf("SELECT id FROM users LIMIT 20 OFFSET %d", page*20))
	columns := map[string]string{"name": "name", "age": "age"}
	column, ok := columns[r.FormValue("sort")]
	log.Printf("UPDATE users SET name = '%s'", name)
	http.Get("https://example.com/select?from=" + name)
}

func notInjectedEither(db *gorm.DB, c *gin.Context) {
	db.Where("name = ? AND age > ?", c.Query("name"), c.Query("age")).Find(&users)
	db.Where(map[string]any{"name": c.Query("name")}).Find(&users)
	query := "SELECT id FROM users WHERE 1 = 1"
	if c.Query("name") != "" {
		query += " AND name = ?"
	}
	db.Raw(query, c.Query("name")).Scan(&users)
}
