package fixtures

import (
	"io/ioutil"
	"math/rand"
	"strings"

	"github.com/dgrijalva/jwt-go" //~ stale-api
	"github.com/golang-jwt/jwt/v5"
)

func old(r *http.Request) {
	ioutil.ReadAll(r.Body) //~ stale-api
	ioutil.TempDir("", "x") //~ stale-api
	strings.Title("a b") //~ stale-api
	jwt.New(nil)
}

func near() {
	rand.Seed(42)
	strings.ToTitle("a")
	io.ReadAll(body)
	os.CreateTemp("", "x")
}

func fresh(body io.Reader) {
	io.ReadAll(body)
}

func seeded() {
	rand.New(rand.NewSource(42))
}
