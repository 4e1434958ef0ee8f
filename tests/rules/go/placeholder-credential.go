package fixtures

var jwtKey = []byte("your-256-bit-secret") //~ placeholder-credential
var config = Config{
	DBPassword: "changeme", //~ placeholder-credential
	Token:      "<YOUR_TOKEN>", //~ placeholder-credential
	Host:       "your-host.example.com",
}

func connect() {
	password := "replace_me" //~ placeholder-credential
	secretKey := []byte("change-this-in-production") //~ placeholder-credential
	client.APIKey = "insert-your-api-key" //~ placeholder-credential
	use(password, secretKey)
}

func near() {
	message := "your password was changed"
	token := "tok_" + id
	key := "your cart"
	usage("change me later")
	password := prompt("your password: ")
	use(message, token, key, password)
}

func fromEnvironment() {
	apiKey := os.Getenv("API_KEY")
	use(apiKey)
}
