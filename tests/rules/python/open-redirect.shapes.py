from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlparse

from flask import redirect, request


class Handler(BaseHTTPRequestHandler):
    def go(self):
        query = parse_qs(self.path)
        self.send_header("Location", query["to"][0])  #~ open-redirect
        self.send_header("X-Name", "a")


def leave():
    target = request.args.get("next", "/")
    if target.startswith("/"):
        return redirect(target)  #~ open-redirect
    return redirect("/")


def leave_checked():
    target = request.args.get("next", "/")
    if target.startswith("/") and not target.startswith("//"):
        return redirect(target)
    return redirect("/")


def back():
    return redirect(request.referrer)  #~ open-redirect
