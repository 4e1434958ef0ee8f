package fixtures

import (
	"fmt"
	"net/http"
	"text/template"

	"github.com/gin-gonic/gin"
)

func preview(w http.ResponseWriter, r *http.Request) {
	source := r.FormValue("template")
	t, err := template.New("preview").Parse(source) //~ template-injection
	use(t, err)
}

func render(c *gin.Context) {
	mail := template.New("mail")
	tmpl, err := mail.Parse(fmt.Sprintf("Hello %s, {{.Text}}", c.Query("name"))) //~ template-injection
	use(tmpl, err)
}

func must(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse(r.PostFormValue("body"))) //~ template-injection
	t.Execute(w, nil)
}

func fixed(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse("Hello {{.}}"))
	t.Execute(w, r.FormValue("name"))
	fmt.Sprintf("%s", r.FormValue("format"))
	url.Parse(r.FormValue("url"))
}

func file(name string) {
	template.New("x").Parse(load(name))
	template.ParseFiles("index.html")
}
