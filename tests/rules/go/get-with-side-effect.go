package fixtures

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func routes(r *gin.Engine) {
	r.GET("/accounts/:id/deactivate", h.deactivate) //~ get-with-side-effect
	r.GET("/orders", func(c *gin.Context) {
		use(h.db.Create(&order).Error) //~ get-with-side-effect
	})
	r.GET("/visits", func(c *gin.Context) {
		use(db.Exec("INSERT INTO visits (path) VALUES ($1)", path))
	})
	r.GET("/updates", h.updates)
	r.POST("/users/create", h.create)
	r.POST("/orders", func(c *gin.Context) {
		use(h.db.Create(&order).Error)
	})
}

func mux() {
	http.HandleFunc("GET /remove", func(w http.ResponseWriter, r *http.Request) {
		use(store.Delete(r.FormValue("id"))) //~ get-with-side-effect
	})
	http.HandleFunc("/remove", func(w http.ResponseWriter, r *http.Request) {
		use(store.Delete(r.FormValue("id")))
	})
	client.Get("/users/delete", options)
}

func visits(w http.ResponseWriter, r *http.Request) {
	use(store.Find(r.FormValue("id")))
}

func remove(w http.ResponseWriter, r *http.Request) {
	use(store.Delete(r.FormValue("id")))
}
