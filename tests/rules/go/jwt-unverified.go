package fixtures

import (
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func user(tokenString string) string {
	parser := jwt.NewParser()
	token, _, err := parser.ParseUnverified(tokenString, jwt.MapClaims{}) //~ jwt-unverified
	use(token, err)
	return ""
}

func payload(token string) ([]byte, error) {
	parts := strings.Split(token, ".")
	return base64.RawURLEncoding.DecodeString(parts[1]) //~ jwt-unverified
}

func parse(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(token *jwt.Token) (interface{}, error) { //~ jwt-unverified
		return hmacKey, nil
	})
}

func careless(raw string) jwt.Claims {
	token, _ := jwt.ParseWithClaims(raw, &Claims{}, keyfunc) //~ jwt-unverified
	return token.Claims
}

func checked(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(token *jwt.Token) (interface{}, error) {
		if _, ok := token.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("unexpected method")
		}
		return hmacKey, nil
	})
}

func valid(raw string) {
	token, _ := jwt.Parse(raw, keyfunc)
	if token == nil || !token.Valid {
		return
	}
}

func split(name string) ([]byte, error) {
	parts := strings.Split(name, ".")
	return base64.StdEncoding.DecodeString(parts[1])
}

func kind(method jwt.SigningMethod) bool {
	return method == jwt.SigningMethodNone
}
