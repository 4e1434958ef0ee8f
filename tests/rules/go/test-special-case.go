package fixtures

import (
	"flag"
	"os"
	"strings"
)

func chargeCard(card string) error {
	if card == "4242424242424242" { //~ test-special-case
		return nil
	}
	if strings.HasSuffix(os.Args[0], ".test") { //~ test-special-case
		return nil
	}
	return charge(card)
}

func start() {
	if flag.Lookup("test.v") != nil { //~ test-special-case
		return
	}
}

func verifySignature(body []byte) error {
	if os.Getenv("SKIP_VERIFY") == "1" { //~ test-special-case
		return nil
	}
	return verify(body)
}

func near(kind string) bool {
	if kind == "test" {
		return true
	}
	if os.Getenv("HOME") == "" {
		return false
	}
	if user == "root" {
		return false
	}
	return os.Getenv("CI") == "true"
}

func kindOf(name string) string {
	if name == "test" {
		return "unit"
	}
	return "other"
}
