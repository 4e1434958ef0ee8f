package fixtures

import (
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func CreateToken(username string) (string, error) {
	claims := jwt.MapClaims{ //~ token-no-expiry
		"username": username,
		"iat":      time.Now().Unix(),
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(secret)
}

func own(id int) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, UserClaims{ID: id}) //~ token-no-expiry
	return token.SignedString(secret)
}

func old(id string) (string, error) {
	claims := jwt.StandardClaims{Subject: id} //~ token-no-expiry
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(secret)
}

func later(id string) (string, error) {
	claims := jwt.MapClaims{"sub": id}
	claims["exp"] = time.Now().Add(time.Hour).Unix()
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(secret)
}

func parse(raw string) {
	claims := jwt.MapClaims{}
	jwt.ParseWithClaims(raw, claims, keyfunc)
}

func compare() bool {
	return equal(got, jwt.MapClaims{"sub": "1"})
}

func fine(id string) (string, error) {
	claims := jwt.RegisteredClaims{Subject: id, ExpiresAt: jwt.NewNumericDate(soon)}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(secret)
}
