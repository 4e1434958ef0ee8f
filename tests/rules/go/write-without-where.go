package fixtures

import (
	"context"
	"database/sql"

	"go.mongodb.org/mongo-driver/bson"
)

func remove(ctx context.Context, db *sql.DB) {
	use(db.ExecContext(ctx, `DELETE FROM orders`)) //~ write-without-where
	use(db.Model(&User{}).Updates(User{Active: false}).Error) //~ write-without-where
	use(users.DeleteMany(ctx, bson.M{})) //~ write-without-where
	use(tx.Exec("update accounts set balance = balance + 1")) //~ write-without-where
}

func near(ctx context.Context, db *sql.DB, id int) {
	use(db.ExecContext(ctx, `DELETE FROM orders WHERE id = $1`, id))
	use(db.Where("id = ?", id).Delete(&User{}).Error)
	use(db.Model(&User{ID: id}).Updates(User{Active: false}).Error)
	use(users.DeleteMany(ctx, bson.M{"owner": id}))
	use(db.Query("SELECT id FROM users LIMIT 1"))
}

func clearCache(db *sql.DB) {
	use(db.Exec("DELETE FROM cache"))
}
