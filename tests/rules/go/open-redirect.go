package fixtures

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func after(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.FormValue("redirect_uri"), 302) //~ open-redirect
}

func out(c *gin.Context) {
	target := c.Query("url")
	c.Redirect(http.StatusFound, target) //~ open-redirect
	c.Redirect(http.StatusFound, "/login")
}

func leave(c echo.Context) error {
	return c.Redirect(http.StatusMovedPermanently, c.QueryParam("to")) //~ open-redirect
}

func routes(app *fiber.App) {
	app.Get("/go", func(c *fiber.Ctx) error {
		return c.Redirect(c.Query("url")) //~ open-redirect
	})
}

func safe(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}

func secure(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.RequestURI, http.StatusMovedPermanently)
	http.Redirect(w, r, "https://example.com/"+r.FormValue("path"), http.StatusFound)
}

func show(c *gin.Context) {
	c.Redirect(http.StatusFound, "/orders/"+c.Param("id"))
}
