package fixtures

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"io"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func HashPassword(pw string) string {
	hash := md5.Sum([]byte(pw)) //~ fast-password-hash
	return hex.EncodeToString(hash[:])
}

func register(user User) string {
	h := sha1.New()
	io.WriteString(h, user.Password) //~ fast-password-hash
	sum := fmt.Sprintf("%x", sha512.Sum512([]byte(user.Password+salt))) //~ fast-password-hash
	return sum + hex.EncodeToString(h.Sum(nil))
}

func check(password, stored string) bool {
	hasher := sha256.New()
	hasher.Write([]byte(password + "static-salt")) //~ fast-password-hash
	return hex.EncodeToString(hasher.Sum(nil)) == stored
}

func derive(password string, salt []byte) []byte {
	return pbkdf2.Key([]byte(password), salt, 1000, 32, sha256.New) //~ fast-password-hash
}

func good(password string, body []byte) {
	bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	sha256.Sum256(body)
	h := sha256.New()
	h.Write(body)
	sha1.Sum(leakedPrefix(body))
}

func pwnedCount(password string) int {
	sum := sha1.Sum([]byte(password))
	return lookupPwned(sum)
}

func fingerprint(body []byte) [32]byte {
	return sha256.Sum256(body)
}
