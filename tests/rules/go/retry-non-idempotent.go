package fixtures

import (
	"net/http"
	"time"
)

func charge(amount int) error {
	var err error
	for i := 0; i < maxRetries; i++ { //~ retry-non-idempotent
		if err = gateway.Charge(amount); err == nil {
			return nil
		}
		time.Sleep(time.Second << i)
	}
	return err
}

func send(to string) (err error) {
	for range maxAttempts { //~ retry-non-idempotent
		if err = mailer.SendMail(to); err == nil {
			break
		}
		time.Sleep(time.Second)
	}
	return err
}

func once(amount int) error {
	for i := 0; i < maxRetries; i++ {
		if err := gateway.Charge(amount, idempotencyKey); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return nil
}

func all(items []Item) error {
	for i := 0; i < len(items); i++ {
		if err := client.Post(items[i]); err != nil {
			return err
		}
	}
	return nil
}

func read() (err error) {
	for retries := 0; retries < 3; retries++ {
		if err = fetch(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
