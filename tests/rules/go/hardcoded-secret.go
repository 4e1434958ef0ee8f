package fixtures

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"net/http"
	"net/smtp"

	"github.com/gorilla/sessions"
)

const (
	DBPassword    = "P@ssw0rd123" //~ hardcoded-secret
	apiKey        = "sk-1234-test-key-5678" //~ hardcoded-secret
	apiKeyHeader  = "X-API-Key"
	tokenType     = "bearer"
	EnvSecret     = "APP_SECRET"
	secretsFolder = "/run/secrets"
)

var store = sessions.NewCookieStore([]byte("something-very-secret")) //~ hardcoded-secret
var jwtKey = []byte("my_secret_key") //~ hardcoded-secret
var errPassword = "the password is wrong"
var bucketKey = []byte("users")

func login(w http.ResponseWriter, r *http.Request) {
	username := r.FormValue("username")
	password := r.FormValue("password")
	if username == "admin" && password == "admin123" { //~ hardcoded-secret
		w.WriteHeader(http.StatusOK)
	}
	if password == "" {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func connect() (*sql.DB, error) {
	password := "Sup3rS3cret" //~ hardcoded-secret
	db, err := sql.Open("postgres", "postgres://app:Sup3rS3cret@db.internal:5432/app") //~ hardcoded-secret
	_ = password
	return db, err
}

func mac(message []byte) []byte {
	h := hmac.New(sha256.New, []byte("key-of-the-shop")) //~ hardcoded-secret
	h.Write(message)
	return h.Sum(nil)
}

func mail() {
	auth := smtp.PlainAuth("", "shop@example.com", "mailpass1", "smtp.example.com") //~ hardcoded-secret
	_ = auth
}

func call(req *http.Request, token string) {
	req.Header.Set("Authorization", "Bearer "+token)
	req.Header.Set("Authorization", "Bearer 8f14e45fceea167a5a36dedd4bea2543") //~ hardcoded-secret
	req.SetBasicAuth("admin", token)
}

func keyfunc(token *jwt.Token) (interface{}, error) {
	return []byte("secret"), nil //~ hardcoded-secret
}
