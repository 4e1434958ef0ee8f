package fixtures

import (
	"bufio"
	"database/sql"
	"fmt"
	"net/http"
	"os"
)

func status(url string) int {
	resp, err := http.Get(url) //~ resource-leak
	if err != nil {
		return 0
	}
	return resp.StatusCode
}

func notify(url string) {
	_, err := http.Post(url, "application/json", nil) //~ resource-leak
	if err != nil {
		fmt.Println(err)
	}
}

func lines(path string) {
	file, err := os.Open(path) //~ resource-leak
	if err != nil {
		fmt.Println(err)
	}
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		fmt.Println(scanner.Text())
	}
}

func all(db *sql.DB) {
	rows, err := db.Query("SELECT id FROM users") //~ resource-leak
	for rows.Next() {
		use(err)
	}
}

func handed(url string) (*http.Response, error) {
	resp, err := http.Get(url)
	return resp, err
}

func closed(path string) {
	file, err := os.Open(path)
	defer file.Close()
	bufio.NewScanner(file)
	use(err)
}

func exec(db *sql.DB) {
	result, err := db.Exec("UPDATE users SET active = true WHERE id = 1")
	use(result, err)
}

func passed(client *http.Client, req *http.Request) error {
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return decodeBody(resp)
}
