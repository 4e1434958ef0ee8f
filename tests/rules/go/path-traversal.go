package fixtures

import (
	"encoding/json"
	"fmt"
	"io"
	"io/ioutil"
	"net/http"
	"os"
	"path"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

func downloadHandler(w http.ResponseWriter, r *http.Request) {
	filename := r.URL.Query().Get("file")
	data, err := os.ReadFile("./uploads/" + filename) //~ path-traversal
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	w.Write(data)
}

const baseDir = "/var/data"

func view(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	full := filepath.Join(baseDir, name)
	content, err := ioutil.ReadFile(full) //~ path-traversal
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Write(content)
}

func GetFile(c *gin.Context) {
	fileName := c.Param("filename")
	filePath := filepath.Join("files", fileName)
	c.File(filePath) //~ path-traversal
}

func uploadHandler(w http.ResponseWriter, r *http.Request) {
	r.ParseMultipartForm(10 << 20)
	file, handler, err := r.FormFile("file")
	if err != nil {
		return
	}
	defer file.Close()
	dst, err := os.Create("/uploads/" + handler.Filename) //~ path-traversal
	if err != nil {
		return
	}
	defer dst.Close()
	io.Copy(dst, file)
}

func serve(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	http.ServeFile(w, r, "static/"+vars["path"]) //~ path-traversal
}

func remove(c echo.Context) error {
	name := c.Param("name")
	path := fmt.Sprintf("/data/%s.txt", name)
	if err := os.Remove(path); err != nil { //~ path-traversal
		return echo.NewHTTPError(500, "failed")
	}
	return c.NoContent(204)
}

func main() {
	app := fiber.New()
	app.Get("/download/:file", func(c *fiber.Ctx) error {
		return c.SendFile("./files/" + c.Params("file")) //~ path-traversal
	})
	app.Listen(":3000")
}

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		c.JSON(400, gin.H{"error": "no file"})
		return
	}
	dst := "./uploads/" + file.Filename
	if err := c.SaveUploadedFile(file, dst); err != nil { //~ path-traversal
		c.JSON(500, gin.H{"error": "failed"})
		return
	}
	c.JSON(200, gin.H{"path": dst})
}

func write(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Path    string `json:"path"`
		Content string `json:"content"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "bad", 400)
		return
	}
	os.WriteFile(body.Path, []byte(body.Content), 0644) //~ path-traversal
}

func avatar(w http.ResponseWriter, r *http.Request) {
	f, err := os.Open(path.Join("avatars", chi.URLParam(r, "user")+".png")) //~ path-traversal
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
}

// Near misses.

func inside(w http.ResponseWriter, r *http.Request) {
	name := filepath.Base(r.FormValue("name"))
	os.ReadFile(filepath.Join("files", name))
	id, err := strconv.Atoi(r.PathValue("id"))
	os.Open(fmt.Sprintf("files/%d.txt", id))
	os.ReadFile(os.Getenv("CONFIG"))
}

func contained(w http.ResponseWriter, r *http.Request) {
	path := filepath.Join(root, filepath.Clean("/"+r.URL.Path))
	http.ServeFile(w, r, path)
}

func local(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		return
	}
	os.Open(filepath.Join("files", name))
}
