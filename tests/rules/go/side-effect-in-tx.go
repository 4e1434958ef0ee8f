package fixtures

import (
	"context"
	"database/sql"
	"net/http"
	"net/smtp"
)

func pay(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	gateway.Charge(10) //~ side-effect-in-tx
	smtp.SendMail(addr, auth, from, to, body) //~ side-effect-in-tx
	go mailer.SendEmail(to)
	if err := tx.Commit(); err != nil {
		return err
	}
	gateway.Charge(10)
	return err
}

func plain(db *sql.DB) error {
	gateway.Charge(10)
	_, err := http.Post(url, "text/plain", nil)
	return err
}

func before(db *sql.DB) error {
	mailer.SendEmail(to)
	tx, err := db.Begin()
	use(err)
	return tx.Commit()
}
