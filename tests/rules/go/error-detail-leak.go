package fixtures

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func list(w http.ResponseWriter, r *http.Request) {
	rows, err := db.Query("SELECT id FROM users")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) //~ error-detail-leak
		return
	}
	defer rows.Close()
}

func create(c *gin.Context) {
	if err := db.Create(&user).Error; err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()}) //~ error-detail-leak
		return
	}
}

func create(w http.ResponseWriter, r *http.Request) {
	err := store.Save(order)
	if err != nil {
		http.Error(w, fmt.Sprintf("failed to save: %v", err), 500) //~ error-detail-leak
		return
	}
}

func create(w http.ResponseWriter, r *http.Request) {
	if err := store.Save(order); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}) //~ error-detail-leak
		return
	}
}

func create(c echo.Context) error {
	if err := db.Save(&order).Error; err != nil {
		return c.JSON(500, map[string]string{"error": err.Error()}) //~ error-detail-leak
	}
	return c.JSON(201, order)
}

func create(c *fiber.Ctx) error {
	if err := db.Save(&order).Error; err != nil {
		return c.Status(fiber.StatusInternalServerError).JSON(fiber.Map{"error": err.Error()}) //~ error-detail-leak
	}
	return c.SendStatus(201)
}

// Near misses.

func kept(w http.ResponseWriter, r *http.Request) {
	if err := decode(r, &order); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := store.Save(order); err != nil {
		slog.Error("save", "error", err)
		http.Error(w, "cannot save the order", http.StatusInternalServerError)
		return
	}
}

func keptToo(c *gin.Context) {
	if err := store.Save(order); err != nil {
		log.Print(err.Error())
		c.JSON(http.StatusInternalServerError, gin.H{"error": "cannot save the order"})
		c.JSON(http.StatusNotFound, gin.H{"error": err.Error()})
		return
	}
}
