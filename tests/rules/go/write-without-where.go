package users

import "database/sql"

func deactivate(db *sql.DB, where string) error {
	if _, err := db.Exec("UPDATE users SET active = false"); err != nil { //~ write-without-where
		return err
	}
	if _, err := db.Exec(`DELETE FROM users ` + where); err != nil {
		return err
	}
	query := "DELETE FROM payments" //~ write-without-where
	if _, err := db.Exec(query); err != nil {
		return err
	}
	_, err := db.Exec("DELETE FROM users WHERE id = ?", 1)
	return err
}
