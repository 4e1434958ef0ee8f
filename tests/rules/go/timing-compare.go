package fixtures

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"os"
)

func verifyWebhook(body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return signature == expected //~ timing-compare
}

func validMAC(message, messageMAC []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(message)
	return bytes.Equal(messageMAC, mac.Sum(nil)) //~ timing-compare
}

func requireAdmin(w http.ResponseWriter, r *http.Request) {
	token := r.Header.Get("Authorization")
	if token != os.Getenv("ADMIN_TOKEN") { //~ timing-compare
		w.WriteHeader(401)
	}
	if r.Header.Get("X-Api-Key") != cfg.Key { //~ timing-compare
		w.WriteHeader(401)
	}
}

func login(user *User, password string) bool {
	return user.Password == password //~ timing-compare
}

func register(w http.ResponseWriter, r *http.Request) {
	if form.Password != form.PasswordConfirm {
		return
	}
	if token == "" || len(token) == 3 {
		return
	}
}

func parse(p *parser) {
	if p.token == token.EOF {
		return
	}
}

func sum(a, b []byte) bool {
	return bytes.Equal(a, b)
}

func check(password, confirm string) bool {
	return password == confirm
}
