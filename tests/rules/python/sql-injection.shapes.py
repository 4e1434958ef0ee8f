def search(cursor, name, city):
    where = []
    where.append(f"name = '{name}'")  #~ sql-injection
    where.append("city = %s")
    cursor.execute("SELECT * FROM users WHERE " + " AND ".join(where), [city])


def some(cursor, ids):
    cursor.execute("SELECT * FROM users WHERE id IN (%s)" % ",".join(ids))  #~ sql-injection


def some_placed(cursor, ids):
    cursor.execute("SELECT * FROM users WHERE id IN (%s)" % ",".join(["%s"] * len(ids)), ids)


def lines(name):
    parts = []
    parts.append(f"name = '{name}'")
    return parts
