package fixtures

import (
	"io"
	"io/ioutil"
	"net/http"
	"os"
)

func read(w http.ResponseWriter, r *http.Request) {
	body, err := ioutil.ReadAll(r.Body) //~ unbounded-body
	use(body, err)
}

func upload(w http.ResponseWriter, r *http.Request) {
	file, err := os.Create(path)
	io.Copy(file, r.Body) //~ unbounded-body
	r.ParseMultipartForm(10 << 30) //~ unbounded-body
	use(err)
}

func limited(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	body, err := io.ReadAll(r.Body)
	use(body, err)
}

func small(w http.ResponseWriter, r *http.Request) {
	r.ParseMultipartForm(10 << 20)
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	use(body, err)
}

func answer(resp *http.Response) ([]byte, error) {
	return io.ReadAll(resp.Body)
}

func drain(w http.ResponseWriter, r *http.Request) {
	io.Copy(io.Discard, r.Body)
}
