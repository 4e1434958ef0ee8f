package fixtures

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

func show(w http.ResponseWriter, r *http.Request) {
	fmt.Printf("show %s\n", r.Method) //~ print-as-logging
}

func item(c *gin.Context) {
	fmt.Println("item") //~ print-as-logging
}

func main() {
	fmt.Println("ready")
	fmt.Sprintf("%d", 1)
}

func usage() {
	fmt.Println("usage: shop [flags]")
}

func write(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "hello")
}
