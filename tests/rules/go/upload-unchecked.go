package fixtures

import (
	"io"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
)

func upload(w http.ResponseWriter, r *http.Request) {
	r.ParseMultipartForm(10 << 20)
	file, _, err := r.FormFile("file") //~ upload-unchecked
	if err != nil {
		return
	}
	dst, err := os.Create("uploads/" + name)
	io.Copy(dst, file)
}

func document(c echo.Context) error {
	file, err := c.FormFile("document") //~ upload-unchecked
	src, err := file.Open()
	dst, err := os.Create(path)
	if _, err = io.Copy(dst, src); err != nil {
		return err
	}
	return c.NoContent(204)
}

func many(w http.ResponseWriter, r *http.Request) {
	for _, header := range r.MultipartForm.File["files"] { //~ upload-unchecked
		src, err := header.Open()
		dst, err := os.Create(newName())
		io.Copy(dst, src)
		use(err)
	}
}

func typed(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file")
	if header.Header.Get("Content-Type") != "image/png" { //~ upload-unchecked
		return
	}
	dst, err := os.Create("uploads/a.png")
	io.Copy(dst, file)
	use(err)
}

func parse(w http.ResponseWriter, r *http.Request) {
	file, _, err := r.FormFile("csv")
	use(csv.NewReader(file), err)
}

func sniffed(w http.ResponseWriter, r *http.Request) {
	file, _, err := r.FormFile("file")
	kind := http.DetectContentType(head(file))
	os.WriteFile(kind, head(file), 0600)
	use(err)
}

func client(form *multipart.Writer) {
	part, err := form.CreateFormFile("file", "a.txt")
	io.Copy(part, source)
	use(err)
}
