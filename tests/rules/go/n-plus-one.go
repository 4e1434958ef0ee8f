package fixtures

import (
	"database/sql"

	"gorm.io/gorm"
)

func load(db *sql.DB, orders []Order) {
	for i, order := range orders {
		rows, err := db.Query("SELECT name FROM items WHERE order_id = ?", order.ID) //~ n-plus-one
		if err != nil {
			return
		}
		orders[i].Items = scan(rows)
	}
}

func load(db *gorm.DB, users []User) {
	for i := range users {
		db.Where("user_id = ?", users[i].ID).Find(&users[i].Orders) //~ n-plus-one
	}
}

func load(db *sql.DB) error {
	rows, err := db.Query("SELECT id, name FROM users")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var u User
		rows.Scan(&u.ID, &u.Name)
		err := db.QueryRow("SELECT COUNT(*) FROM orders WHERE user_id = $1", u.ID).Scan(&u.Orders) //~ n-plus-one
		if err != nil {
			return err
		}
	}
	return nil
}

// Near misses.

func once(db *sql.DB, ids []int, users []User) {
	rows, err := db.Query("SELECT id FROM users WHERE id = ANY($1)", pq.Array(ids))
	for rows.Next() {
		rows.Scan(&id)
	}
	for _, user := range users {
		db.Exec("INSERT INTO seen (id) VALUES ($1)", user.ID)
		names = append(names, user.Name)
	}
	for _, chunk := range chunks(ids) {
		db.Where("id IN ?", chunk).Find(&users)
	}
	for {
		row := db.QueryRow("SELECT id FROM jobs WHERE state = $1", "ready")
	}
}
