import traceback
from http.server import BaseHTTPRequestHandler

from flask import Flask

app = Flask(__name__)


@app.errorhandler(Exception)
def failed(e):
    return f"Internal error: {e!r}", 500  #~ error-detail-leak


@app.errorhandler(404)
def missing(e):
    return f"No such page: {e}", 404


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            work()
        except Exception:
            self.wfile.write(traceback.format_exc().encode())  #~ error-detail-leak

    def do_POST(self):
        try:
            work()
        except Exception:
            self.wfile.write(b"internal error")


def login(user):
    return {"error": f"wrong password, {user.password_hash} expected"}  #~ error-detail-leak


def logout(user):
    return {"error": f"{user.name} is not logged in"}
