package fixtures

import (
	"context"
	"database/sql"
)

func (s *Store) insert(ctx context.Context) error {
	tx, err := s.db.BeginTx(ctx, nil) //~ missing-rollback
	if err != nil {
		return err
	}
	if err := write(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func must(db *sqlx.DB) error {
	tx := db.MustBegin() //~ missing-rollback
	if err := write(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func rolled(db *sql.DB) error {
	tx, err := db.Begin()
	if err := write(tx); err != nil {
		tx.Rollback()
		return err
	}
	use(err)
	return tx.Commit()
}

func begin(db *sql.DB) (*sql.Tx, error) {
	tx, err := db.Begin()
	return tx, err
}

func start(game *Game) error {
	round, err := game.Begin()
	use(round, err)
	return nil
}
