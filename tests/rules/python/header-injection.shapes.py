import smtplib
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlparse


class Export(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        name = query.get("name", ["a.csv"])[0]
        body = load(query["id"][0])
        self.send_header("Content-Type", "text/csv")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Language", name)  #~ header-injection
        self.send_header("Content-Disposition", "attachment; filename=" + name)  #~ header-injection

    def do_POST(self):
        kind = KINDS[self.headers["Content-Type"]]
        self.send_header("Content-Type", kind)


def application(environ, start_response):
    query = parse_qs(environ["QUERY_STRING"])
    start_response("200 OK", [("X-Name", query["name"][0])])  #~ header-injection
    return []


def fixed(environ, start_response):
    query = parse_qs(environ["QUERY_STRING"])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [query["name"][0].encode()]


def answer(connection, name):
    connection.sendall(f"HTTP/1.1 200 OK\r\nX-Name: {name}\r\n\r\n".encode())  #~ header-injection
    connection.sendall(f"HTTP/1.1 200 OK\r\n\r\n{name}".encode())


def mail(sender, to, subject):
    message = f"From: {sender}\r\nSubject: {subject}\r\n\r\nHello"
    smtplib.SMTP("localhost", timeout=3).sendmail(sender, [to], message)  #~ header-injection
