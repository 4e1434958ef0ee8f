package fixtures

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"

	log "github.com/sirupsen/logrus"
	"go.uber.org/zap"
)

func login(username, password string) {
	log.Printf("Login attempt: username=%s password=%s", username, password) //~ secret-in-log
}

func issue(user User, accessToken string) {
	slog.Info("issued token", "user", user.ID, "token", accessToken) //~ secret-in-log
}

func connect(logger *zap.Logger, cfg Config) {
	logger.Info("connecting", zap.String("host", cfg.Host), zap.String("password", cfg.Password)) //~ secret-in-log
}

func auth(apiKey string) {
	log.WithField("api_key", apiKey).Info("authenticating") //~ secret-in-log
}

func auth(req LoginRequest) {
	log.WithFields(log.Fields{"user": req.Username, "password": req.Password}).Info("login") //~ secret-in-log
}

func login(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	fmt.Println("password:", password) //~ secret-in-log
}

func debug(token string) {
	accessToken := token
	log.Println("Generated token: " + accessToken) //~ secret-in-log
}

type LoginRequest struct {
	Email    string `json:"email"`
	Password string `json:"password"`
}

func loginHandler(w http.ResponseWriter, r *http.Request) {
	var req LoginRequest
	json.NewDecoder(r.Body).Decode(&req)
	log.Printf("login request: %+v", req) //~ secret-in-log
	check(req.Email, req.Password)
}

// Near misses.

func quiet(user User, password string, passwordLength int) {
	log.Printf("login of %s, %d characters", user.Name, passwordLength)
	log.Println("password is wrong")
	logger.Info("hashed", zap.String("hash", user.PasswordHash))
	slog.Info("reset", "token", redact(resetToken))
	check(user, password)
	logger.Warn("flag", "name", passwordFlag)
}
