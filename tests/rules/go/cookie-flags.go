package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
)

func login(w http.ResponseWriter, r *http.Request) {
	cookie := &http.Cookie{ //~ cookie-flags
		Name:  "auth_token",
		Value: token,
	}
	http.SetCookie(w, cookie)
	http.SetCookie(w, &http.Cookie{Name: "token", Value: token, HttpOnly: false, Secure: false}) //~ cookie-flags
}

func signIn(c *gin.Context) {
	c.SetCookie("session_token", token, 3600, "/", "localhost", false, false) //~ cookie-flags
	c.SetCookie("session_token", token, 3600, "/", "", true, true)
	c.SetCookie("session_token", "", -1, "/", "", false, false)
	c.SetCookie("theme", "dark", 3600, "/", "", false, false)
}

func app(c *fiber.Ctx) error {
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: token}) //~ cookie-flags
	return nil
}

func logout(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
	http.SetCookie(w, &http.Cookie{Name: "language", Value: "de"})
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: id, HttpOnly: true, Secure: secure})
}

func theme(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
}

func forward(req *http.Request) {
	req.AddCookie(&http.Cookie{Name: "session", Value: id})
}
