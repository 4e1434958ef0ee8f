package fixtures

import (
	"net/http"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
	"github.com/gorilla/websocket"
)

func corsMiddleware(c *gin.Context) {
	c.Writer.Header().Set("Access-Control-Allow-Origin", "*") //~ cors-open
	c.Writer.Header().Set("Access-Control-Allow-Credentials", "true")
	c.Header("Access-Control-Allow-Methods", "GET")
}

func reflect(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	w.Header().Set("Access-Control-Allow-Origin", origin) //~ cors-open
}

func public(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*") //~ cors-open
}

func setup(r *gin.Engine) {
	r.Use(cors.New(cors.Config{
		AllowOrigins: []string{"https://shop.example"},
		AllowOriginFunc: func(origin string) bool { return true }, //~ cors-open
	}))
	upgrader := websocket.Upgrader{}
	upgrader.CheckOrigin = func(r *http.Request) bool { return true } //~ cors-open
	upgrader.CheckOrigin = func(r *http.Request) bool { return r.Header.Get("Origin") == self }
	use(websocket.Upgrader{ReadBufferSize: 1024})
}

func one(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "https://shop.example")
}

func methods(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Methods", "*")
}

func listed(r *gin.Engine) {
	r.Use(cors.New(cors.Config{AllowOrigins: []string{"https://shop.example"}, AllowCredentials: true}))
}
