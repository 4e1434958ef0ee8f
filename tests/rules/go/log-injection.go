package fixtures

import (
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

func search(c *gin.Context) {
	q := c.Query("q")
	log.Println("search for", q) //~ log-injection
	logger.Info("search for " + q) //~ log-injection
	logger.Info("search", zap.String("q", q))
	sugar.Infof(fmt.Sprintf("search for %s", q)) //~ log-injection
}

func audit(w http.ResponseWriter, r *http.Request) {
	agent := r.Header.Get("User-Agent")
	fmt.Fprintf(logFile, "agent: %s\n", agent) //~ log-injection
	log.Printf("agent: %v", agent) //~ log-injection
	log.Printf("%s %s", r.Method, r.URL.Path)
	log.Printf("agent: %q", agent)
}

func clean(w http.ResponseWriter, r *http.Request) {
	name := strings.ReplaceAll(r.FormValue("name"), "\n", "")
	log.Printf("name: %s", name)
}

func number(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	log.Printf("id: %d, %v", id, err)
}

func quoted(w http.ResponseWriter, r *http.Request) {
	log.Printf("q: %q", r.FormValue("q"))
}
