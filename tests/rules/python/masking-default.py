import requests
import sqlite3


def load(connection):
    try:
        return connection.execute("SELECT 1").fetchall()
    except sqlite3.Error:
        return []
#~^ masking-default


def total(url):
    try:
        return requests.get(url, timeout=5).json()["total"]
    except requests.RequestException as error:
        print(error)
        return 0
#~^ masking-default


def verify_token(token):
    try:
        return requests.post("https://auth.example", data=token, timeout=3).ok
    except Exception:
        return True  #~ masking-default


def first(items):
    try:
        return items[0]
    except IndexError:
        return {}


def reraises(connection):
    try:
        return connection.execute("SELECT 1").fetchall()
    except sqlite3.Error:
        connection.rollback()
        raise


def told_why(connection):
    try:
        return connection.execute("SELECT 1").fetchall()
    except Exception:
        # An index that is being built has no rows yet.
        return []


def try_cache(connection):
    try:
        return connection.execute("SELECT 1").fetchall()
    except Exception:
        return []
