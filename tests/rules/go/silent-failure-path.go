package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func show(w http.ResponseWriter, r *http.Request) {
	if err := load(r); err != nil {
		http.Error(w, "try again later", 503) //~ silent-failure-path
	}
}

func item(c *gin.Context) {
	if err := load(c); err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": "failed"}) //~ silent-failure-path
	}
}

func bad(w http.ResponseWriter, r *http.Request) {
	if err := parse(r); err != nil {
		http.Error(w, "cannot be read", http.StatusBadRequest)
	}
}

func logged(c *gin.Context) {
	if err := load(c); err != nil {
		h.logger.Error("load", err)
		c.JSON(500, gin.H{"error": "failed"})
	}
}

func none(w http.ResponseWriter, r *http.Request) {
	if r.Method != "GET" {
		http.Error(w, "failed", 500)
	}
}

func recorded(c *gin.Context) {
	if err := load(c); err != nil {
		c.Error(err)
		c.JSON(500, gin.H{"error": "failed"})
	}
}
