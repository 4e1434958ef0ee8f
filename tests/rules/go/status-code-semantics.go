package fixtures

import (
	"database/sql"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
)

func show(w http.ResponseWriter, r *http.Request) {
	user, err := find(r.PathValue("id"))
	if errors.Is(err, sql.ErrNoRows) {
		http.Error(w, "failed", http.StatusInternalServerError) //~ status-code-semantics
		return
	}
	use(user)
}

func routes(r *gin.Engine) {
	r.POST("/users", func(c *gin.Context) {
		use(db.Create(&user).Error)
		c.JSON(200, user) //~ status-code-semantics
	})
	r.POST("/search", func(c *gin.Context) {
		c.JSON(200, find(c))
	})
}

func bind(c *gin.Context) {
	if err := c.ShouldBindJSON(&user); err != nil {
		c.JSON(500, gin.H{"error": "cannot be read"}) //~ status-code-semantics
		return
	}
	if err := load(); err != nil {
		c.JSON(500, gin.H{"error": "not loaded"})
	}
}

func near(w http.ResponseWriter, r *http.Request) {
	_, err := find(r.PathValue("id"))
	if err == sql.ErrNoRows {
		http.Error(w, "no such user", http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func list(c *gin.Context) {
	c.JSON(http.StatusOK, find(c))
}
