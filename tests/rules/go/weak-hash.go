package fixtures

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
)

func signRequest(data []byte) string {
	return fmt.Sprintf("%x", sha1.Sum(data)) //~ weak-hash
}

func mac(key, data []byte) []byte {
	m := hmac.New(md5.New, key) //~ weak-hash
	m.Write(data)
	return m.Sum(nil)
}

func id(data []byte) string {
	return fmt.Sprintf("%x", md5.Sum(data)) //~ weak-hash
}

func sum(data []byte) string {
	return fmt.Sprintf("%x", sha256.Sum256(data))
}

func gravatar(email string) string {
	return fmt.Sprintf("https://www.gravatar.com/avatar/%x", md5.Sum([]byte(email)))
}

func checksum(data []byte) string {
	return fmt.Sprintf("%x", sha1.Sum(data))
}

func cacheKey(query string) string {
	return fmt.Sprintf("%x", md5.Sum([]byte(query)))
}
