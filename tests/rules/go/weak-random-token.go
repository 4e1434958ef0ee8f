package fixtures

import (
	"encoding/hex"
	"math/rand"
	"strconv"
	"time"
)

const charset = "abcdef0123456789"

func GeneratePassword(length int) string {
	seeded := rand.New(rand.NewSource(time.Now().UnixNano()))
	password := make([]byte, length)
	for i := range password {
		password[i] = charset[seeded.Intn(len(charset))] //~ weak-random-token
	}
	return string(password)
}

func GenerateAPIKey() string {
	bytes := make([]byte, 16)
	rand.Read(bytes) //~ weak-random-token
	return hex.EncodeToString(bytes)
}

func login(user *User) {
	sessionID := strconv.Itoa(rand.Int()) //~ weak-random-token
	store(user, sessionID)
	delay := time.Duration(rand.Intn(100)) * time.Millisecond
	time.Sleep(delay)
	user.Invite = &Invite{ResetToken: strconv.FormatInt(rand.Int63(), 36)} //~ weak-random-token
}

func retry() {
	backoff := rand.Intn(10)
	wait(backoff)
}

func shuffle(items []string) {
	rand.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
}

func pick(servers []string) string {
	return servers[rand.Intn(len(servers))]
}

func takeTokenBucket() int {
	return rand.Intn(3)
}
