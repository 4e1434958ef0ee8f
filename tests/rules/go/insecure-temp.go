package fixtures

import (
	"fmt"
	"os"
	"path/filepath"
)

func write(id string, data []byte) {
	os.Create("/tmp/report.txt") //~ insecure-temp
	os.WriteFile(fmt.Sprintf("/tmp/%s.json", id), data, 0600) //~ insecure-temp
	os.OpenFile("/var/tmp/lock", os.O_RDWR|os.O_CREATE, 0600) //~ insecure-temp
}

func cache(data []byte) {
	os.WriteFile(filepath.Join(os.TempDir(), "cache.db"), data, 0600) //~ insecure-temp
}

func fine(data []byte) {
	os.CreateTemp("", "report-*")
	os.Open("/tmp/report.txt")
	os.OpenFile("/tmp/lock", os.O_RDWR|os.O_CREATE|os.O_EXCL, 0600)
	os.WriteFile("/var/lib/app/state", data, 0600)
	os.Remove("/tmp/report.txt")
}

func own() {
	os.Create("/var/lib/app/report.txt")
}

func fresh() {
	os.MkdirTemp("", "report")
}
