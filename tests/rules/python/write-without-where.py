"""Statements in strings are reviewed as SQL."""
import psycopg
from sqlalchemy import text


def deactivate(cur, name, where):
    cur.execute("UPDATE users SET active = false")  #~ write-without-where
    cur.execute("UPDATE users SET active = false WHERE name = %s", (name,))
    cur.execute(f"DELETE FROM users {where}")
    cur.execute(f"DELETE FROM {name}_users")  #~ write-without-where
    cur.execute("DELETE FROM users " + where)


def remove_orders(session, user_id):
    session.execute(text("DELETE FROM orders"))  #~ write-without-where
    session.execute(text("DELETE FROM orders WHERE user_id = :user_id"), {"user_id": user_id})
    session.execute(
        text(
            """
            DELETE FROM invoices
            WHERE user_id = :user_id
            """
        )
    )


def by_name(connection, ids):
    query = "DELETE FROM payments"
    if ids:
        query += " WHERE id = ANY(%s)"
    connection.execute(query, (ids,))
    statement = "DELETE FROM payments"
    connection.execute(statement)  #~ write-without-where


def clear_table(cur):
    cur.execute("DELETE FROM users")


def help_text(log):
    log.info("DELETE FROM users")
    return "DELETE FROM users"
