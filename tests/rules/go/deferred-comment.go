package fixtures

func notify(user User) error {
	// For demonstration purposes, the mail is only printed. //~ deferred-comment
	//~^ deferred-comment
	return nil
}

func price(id string) int {
	// Replace with your actual pricing logic //~ deferred-comment
	// Mock implementation for now
	//~^ deferred-comment
	return 42
}

func create(user User) {
	// TODO: add input validation
	//~^ deferred-comment
	store(user)
	// In production, use a secret store instead of this
	//~^ deferred-comment
}

func near() {
	// The replacement text is an actual token.
	// TODO(ana): batch these writes, see #812.
	// In production builds the assertions are compiled out.
	// Fake clocks make the tests fast.
	run()
}

// Real applications keep the key elsewhere.
func explained() {
	run()
}
