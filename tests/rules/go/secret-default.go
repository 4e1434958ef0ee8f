package fixtures

import (
	"cmp"
	"os"

	"github.com/spf13/viper"
)

func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}

var JWTSecret = getEnv("JWT_SECRET", "my-secret-key") //~ secret-default

func jwtSecret() []byte {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "default-secret-key" //~ secret-default
	}
	return []byte(secret)
}

func jwtSecret() string {
	if secret := os.Getenv("JWT_SECRET"); secret != "" {
		return secret
	}
	return "your-256-bit-secret" //~ secret-default
}

var secret = cmp.Or(os.Getenv("SESSION_SECRET"), "dev-secret") //~ secret-default

func Load() {
	viper.SetDefault("db.password", "postgres") //~ secret-default
	viper.SetDefault("jwt_secret", "secret") //~ secret-default
}

func load() Config {
	cfg := Config{
		Port:      os.Getenv("PORT"),
		JWTSecret: os.Getenv("JWT_SECRET"),
	}
	if cfg.JWTSecret == "" {
		cfg.JWTSecret = "supersecret" //~ secret-default
	}
	return cfg
}

type Config struct {
	DBPassword string `env:"DB_PASSWORD" envDefault:"postgres"` //~ secret-default
	JWTSecret  string `envconfig:"JWT_SECRET" default:"secret"` //~ secret-default
}

func main() {
	apiKey, ok := os.LookupEnv("API_KEY")
	if !ok {
		apiKey = "sk-test-12345" //~ secret-default
	}
	run(apiKey)
}

// Near misses.

func fine() {
	host := getEnv("DB_HOST", "localhost")
	path := getEnv("TLS_PRIVATE_KEY_PATH", "/etc/tls/key.pem")
	ttl := getEnv("ACCESS_TOKEN_TTL", "15m")
	secret := getEnv("JWT_SECRET", "")
	issuer := viper.GetString("jwt.issuer")
}

func required() string {
	secret, ok := os.LookupEnv("JWT_SECRET")
	if !ok {
		panic("JWT_SECRET is not set")
	}
	return secret
}

func port() string {
	if port := os.Getenv("PORT"); port != "" {
		return port
	}
	return "8080"
}
