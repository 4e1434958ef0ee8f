package fixtures

import (
	"database/sql"
	"errors"
	"os"
)

func count(db *sql.DB) (int, error) {
	var n int
	err := db.QueryRow("SELECT count(id) FROM users").Scan(&n)
	if err != nil {
		return 0, nil
		//~^ masking-default
	}
	return n, nil
}

func user(db *sql.DB, id int) (*User, error) {
	var u User
	if err := db.Get(&u, "SELECT id FROM users WHERE id = $1", id); err != nil {
		return nil, nil
		//~^ masking-default
	}
	return &u, nil
}

func missing(db *sql.DB, id int) (*User, error) {
	var u User
	if err := db.QueryRow("SELECT id FROM users WHERE id = $1", id).Scan(&u.ID); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return nil, nil
		}
		return nil, err
	}
	return &u, nil
}

func exists(path string) (bool, error) {
	_, err := os.Open(path)
	if os.IsNotExist(err) {
		return false, nil
	}
	return true, err
}

func optional(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		// Nobody needs to have this file.
		return nil, nil
	}
	return data, nil
}

func parse(s string) (int, error) {
	n, err := convert(s)
	if err != nil {
		return 0, nil
	}
	return n, nil
}
