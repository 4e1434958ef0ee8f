package fixtures

import (
	"os"
	"syscall"
)

func open(path string, data []byte) {
	os.Chmod(path, os.ModePerm) //~ world-writable
	os.Chmod(path, 0o666) //~ world-writable
	os.MkdirAll(path, 0777) //~ world-writable
	os.WriteFile(path, data, 0777) //~ world-writable
	os.WriteFile(secretPath, data, 0644) //~ world-writable
}

func start() {
	syscall.Umask(0) //~ world-writable
}

func closed(path string, data []byte) {
	os.Chmod(path, 0o644)
	os.Chmod(socketPath, 0777)
	os.MkdirAll(path, 0755)
	os.WriteFile(path, data, 0644)
	os.WriteFile("public.key", data, 0644)
	os.WriteFile(tokenPath, data, 0600)
}

func private(path string, data []byte) {
	os.WriteFile(path, data, 0o600)
}

func folder(path string) {
	os.MkdirAll(path, 0o750)
}
