import contextlib
import json
import logging
import sqlite3
from contextlib import suppress

import requests

logger = logging.getLogger(__name__)


def save(path, value):
    try:
        path.write_text(json.dumps(value))
    except:  #~ swallowed-error
        pass


def notify(users):
    for user in users:
        try:
            user.send()
        except Exception:  #~ swallowed-error
            continue


def count(row):
    try:
        return int(row["count"])
    except (KeyError, Exception) as error:  #~ swallowed-error
        ...


def best_effort(cache):
    try:
        cache.clear()
    except Exception:  #~ swallowed-error
        # the cache is only an optimisation
        pass


def insert(connection, row):
    try:
        connection.execute("INSERT INTO t VALUES (?)", row)
    except sqlite3.Error:  #~ swallowed-error
        pass


def ping(url):
    try:
        requests.get(url, timeout=1)
    except requests.exceptions.RequestException:  #~ swallowed-error
        pass


def quiet(task):
    with contextlib.suppress(Exception):  #~ swallowed-error
        task.run()
    with suppress(FileNotFoundError):
        task.path.unlink()


def narrow(items, path):
    try:
        items.remove("x")
    except ValueError:
        pass
    try:
        path.unlink()
    except FileNotFoundError:
        pass
    try:
        import orjson  # noqa: F401
    except ImportError:
        pass


def told(task):
    try:
        task.run()
    except Exception:
        logger.exception("task failed")
    try:
        task.run()
    except Exception as error:
        raise RuntimeError("task failed") from error


class Connection:
    def close(self):
        try:
            self.socket.close()
        except Exception:
            pass


def pay(order):
    response = requests.post(url, json=order, timeout=5)
    try:
        response.raise_for_status()
    except requests.HTTPError:  #~ swallowed-error
        pass
    with contextlib.suppress(Exception):  #~ swallowed-error
        send_receipt(order)
