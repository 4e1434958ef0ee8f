package fixtures

import (
	"errors"
	"fmt"
	"os"
)

func read(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read: %s", err) //~ cause-lost
	}
	if err := check(data); err != nil {
		return errors.New("failed to check the data") //~ cause-lost
	}
	if err := store(data); err != nil {
		return fmt.Errorf("store: %+v", err) //~ cause-lost
	}
	return nil
}

func near(name string) error {
	if name == "" {
		return errors.New("failed: no name")
	}
	if err := check(name); err != nil {
		log.Printf("check: %v", err)
		return fmt.Errorf("check %v: %w", name, err)
	}
	if err := send(name); errors.Is(err, errGone) {
		return errors.New("failed: gone")
	}
	return fmt.Errorf("no such name: %v", name)
}

func plain(err error) error {
	return fmt.Errorf("no luck")
}

func number(n int) error {
	return fmt.Errorf("number %v", n)
}
