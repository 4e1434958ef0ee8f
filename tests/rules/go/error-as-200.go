package fixtures

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
)

func create(w http.ResponseWriter, r *http.Request) {
	if err := save(r); err != nil {
		json.NewEncoder(w).Encode(map[string]string{"error": "not saved"}) //~ error-as-200
		return
	}
}

func login(c *gin.Context) {
	if c.PostForm("password") != want {
		c.JSON(200, gin.H{"error": "wrong password"}) //~ error-as-200
		return
	}
	if err := start(c); err != nil {
		c.String(200, "failed: %s", err)
		c.JSON(http.StatusOK, err.Error()) //~ error-as-200
	}
}

func app(c *fiber.Ctx) error {
	if err := save(c); err != nil {
		return c.JSON(fiber.Map{"error": "not saved"}) //~ error-as-200
	}
	return c.JSON(fiber.Map{"ok": true})
}

func write(w http.ResponseWriter, r *http.Request) {
	if err := save(r); err != nil {
		w.Write([]byte("failed to save")) //~ error-as-200
	}
}

func fine(c *gin.Context) {
	c.JSON(200, gin.H{"error": nil, "data": 1})
	c.JSON(400, gin.H{"error": "bad"})
	c.JSON(200, gin.H{"data": 1, "error": ""})
}

func status(w http.ResponseWriter, r *http.Request) {
	if err := save(r); err != nil {
		w.WriteHeader(500)
		json.NewEncoder(w).Encode(map[string]string{"error": "not saved"})
	}
}

func set(c *fiber.Ctx) error {
	if err := save(c); err != nil {
		return c.Status(500).JSON(fiber.Map{"error": "not saved"})
	}
	return nil
}
