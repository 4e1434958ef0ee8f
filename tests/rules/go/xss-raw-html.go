package fixtures

import (
	"fmt"
	"html/template"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func greet(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	fmt.Fprintf(w, "<html><body><h1>Hello %s</h1></body></html>", name) //~ xss-raw-html
}

func search(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte("<div>Results for: " + q + "</div>")) //~ xss-raw-html
}

func profile(w http.ResponseWriter, r *http.Request) {
	bio := r.FormValue("bio")
	tmpl.Execute(w, map[string]interface{}{
		"Bio": template.HTML(bio), //~ xss-raw-html
	})
}

func echoHandler(w http.ResponseWriter, r *http.Request) {
	msg := r.URL.Query().Get("msg")
	fmt.Fprint(w, msg) //~ xss-raw-html
}

func hello(c *gin.Context) {
	name := c.Query("name")
	html := "<h1>Hello, " + name + "</h1>"
	c.Data(200, "text/html; charset=utf-8", []byte(html)) //~ xss-raw-html
}

func hello(c echo.Context) error {
	return c.HTML(200, fmt.Sprintf("<p>Welcome %s</p>", c.QueryParam("user"))) //~ xss-raw-html
}

func hello(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/html")
	return c.SendString("<h1>" + c.Query("title") + "</h1>") //~ xss-raw-html
}

func comment(w http.ResponseWriter, r *http.Request) {
	r.ParseForm()
	comment := r.Form.Get("comment")
	page := fmt.Sprintf(`<html>
<body>
<p>%s</p>
</body>
</html>`, comment)
	fmt.Fprint(w, page) //~ xss-raw-html
}

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	fmt.Fprintf(w, "Hello, %s!", name) //~ xss-raw-html
}

// Near misses.

func escaped(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>%s</p>", html.EscapeString(r.FormValue("name")))
}

func typed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, r.FormValue("name"))
}

func fixed(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "<p>hello</p>")
	fmt.Fprintf(w, "<p>%d</p>", len(r.FormValue("name")))
	log.Printf("<p>%s</p>", r.FormValue("name"))
	page.Execute(w, template.HTML("<b>bold</b>"))
}
