import sqlite3

import pandas as pd
from django.db import connection
from sqlalchemy import text

from .models import User

TABLE = "users"


def fstring(cursor, name):
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")  #~ sql-injection
    return cursor.fetchall()


def percent(cursor, user_id):
    cursor.execute("SELECT * FROM users WHERE id = %s" % user_id)  #~ sql-injection
    cursor.execute("DELETE FROM users WHERE id = '%s' AND a = '%s'" % (user_id, 1))  #~ sql-injection


def plus(cursor, name, password):
    query = "SELECT * FROM users WHERE name = '" + name + "' AND password = '" + password + "'"
    cursor.execute(query)  #~ sql-injection


def formatted(db, name):
    sql = "INSERT INTO users (name) VALUES ('{}')".format(name)
    db.session.execute(sql)  #~ sql-injection


def grown(cursor, filters):
    query = "SELECT * FROM users WHERE 1=1"
    if filters.get("age"):
        query += f" AND age = {filters['age']}"
    cursor.execute(query)  #~ sql-injection


def several_lines(cursor, user):
    cursor.execute(  #~ sql-injection
        f"""
        UPDATE users
        SET email = '{user.email}'
        WHERE id = {user.id}
        """
    )


def implicit(cursor, user_id):
    cursor.execute(  #~ sql-injection
        "SELECT id, name "
        "FROM users "
        f"WHERE id = {user_id}"
    )


def orm(session, name):
    session.execute(text(f"SELECT * FROM users WHERE name = '{name}'"))  #~ sql-injection
    User.objects.raw("SELECT * FROM users WHERE name = '%s'" % name)  #~ sql-injection
    return session.query(User).filter(text(f"name = '{name}'"))  #~ sql-injection


def django_cursor(name):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM users WHERE name LIKE '%{name}%'")  #~ sql-injection


def frame(engine, day):
    return pd.read_sql(f"SELECT * FROM sales WHERE day = '{day}'", engine)  #~ sql-injection


async def asynchronous(pool, user_id):
    return await pool.fetchrow(f"SELECT * FROM users WHERE id = {user_id}")  #~ sql-injection


def build(name):
    return f"SELECT * FROM users WHERE name = '{name}'"  #~ sql-injection


def helper(cursor, name):
    cursor.execute(build(name))  #~ sql-injection


def execute_query(query, parameters=()):
    with sqlite3.connect("app.db") as database:
        return database.execute(query, parameters)


def through_helper(name):
    return execute_query(f"SELECT * FROM users WHERE name = '{name}'")  #~ sql-injection


def column(cursor, order):
    cursor.execute(f"SELECT * FROM users ORDER BY {order}")  #~ sql-injection


def fine(cursor, name, ids, active, session):
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
    cursor.execute("SELECT * FROM users WHERE name = %s", [name])
    cursor.execute(f"SELECT * FROM {TABLE} WHERE name = %s", [name])
    marks = ",".join(["%s"] * len(ids))
    cursor.execute(f"SELECT * FROM users WHERE id IN ({marks})", ids)
    limit = int(active)
    cursor.execute(f"SELECT * FROM users LIMIT {limit}")
    query = "SELECT * FROM users"
    if active:
        query += " WHERE active = 1"
    cursor.execute(query)
    session.execute(text("SELECT * FROM users WHERE name = :name"), {"name": name})


def no_sql(runner, name, logger):
    runner.execute(f"deploy {name}")
    logger.info(f"SELECT FROM {name}")
    return runner.query(f"name = {name}")


def by_title(title):
    Post.objects.extra(where=[f"title = '{title}'"])  #~ sql-injection
    Post.objects.extra(where=["title = %s"], params=[title])


@app.get("/users")
def users(name: str, db: Session = Depends(get_db)):
    return db.execute(text(f"SELECT * FROM users WHERE name = '{name}'")).all()  #~ sql-injection


def rename(cursor, name, user_id):
    query = "UPDATE users SET name = '"
    query += name
    query += "' WHERE id = " + str(user_id)
    cursor.execute(query)  #~ sql-injection
