package fixtures

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

func untar(tr *tar.Reader, dest string) error {
	for {
		header, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		target := filepath.Join(dest, header.Name) //~ zip-slip
		out, err := os.Create(target)
		if err != nil {
			return err
		}
		io.Copy(out, tr) //~ zip-slip
	}
}

func plain(r *zip.Reader) {
	for _, f := range r.File {
		os.Create("/srv/files/" + f.Name) //~ zip-slip
		os.MkdirAll(f.Name, 0o755) //~ zip-slip
	}
}

func inflate(w http.ResponseWriter, r *http.Request) {
	reader, err := gzip.NewReader(r.Body)
	io.Copy(file, reader) //~ zip-slip
	use(err)
}

func checked(r *zip.Reader, dest string) error {
	for _, f := range r.File {
		path := filepath.Join(dest, f.Name)
		if !strings.HasPrefix(path, filepath.Clean(dest)+string(os.PathSeparator)) {
			return errName
		}
		os.Create(path)
	}
	return nil
}

func listing(r *zip.Reader) {
	for _, f := range r.File {
		names = append(names, filepath.Join("archive", f.Name))
	}
}

func own(user User, dir string) {
	os.Create(filepath.Join(dir, user.Name))
}

func flat(r *zip.Reader, dir string) {
	for _, f := range r.File {
		os.Create(filepath.Join(dir, filepath.Base(f.Name)))
	}
}
