package fixtures

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/tls"
	"io"
)

func ecb(key, text []byte) []byte {
	block, _ := aes.NewCipher(key)
	out := make([]byte, len(text))
	for at := 0; at < len(text); at += 16 {
		block.Encrypt(out[at:at+16], text[at:at+16]) //~ weak-cipher
	}
	return out
}

func cbc(key, text []byte) {
	block, _ := aes.NewCipher(key)
	iv := []byte("1234567890123456")
	mode := cipher.NewCBCEncrypter(block, iv) //~ weak-cipher
	mode.CryptBlocks(text, text)
	stream := cipher.NewCTR(block, make([]byte, 16)) //~ weak-cipher
	stream.XORKeyStream(text, text)
}

func gcm(key, text []byte) []byte {
	block, _ := aes.NewCipher(key)
	aead, _ := cipher.NewGCM(block)
	nonce := make([]byte, 12)
	return aead.Seal(nil, nonce, text, nil) //~ weak-cipher
}

func old(key []byte) {
	rc4.NewCipher(key) //~ weak-cipher
	des.NewTripleDESCipher(key) //~ weak-cipher
	suites := &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} //~ weak-cipher
	use(suites)
}

func fine(key, text []byte) {
	rsa.GenerateKey(rand.Reader, 4096)
	block, _ := aes.NewCipher(key)
	iv := make([]byte, aes.BlockSize)
	io.ReadFull(rand.Reader, iv)
	cipher.NewCBCEncrypter(block, iv)
	cipher.NewCBCDecrypter(block, text[:16])
	config := &tls.Config{MinVersion: tls.VersionTLS13}
	use(config)
	block.Encrypt(text, text)
}

func signingKey() {
	rsa.GenerateKey(rand.Reader, 2048)
}

func sealed(key []byte) {
	block, err := aes.NewCipher(key)
	use(cipher.NewGCM(block))
	use(err)
}
