import http.server
import socketserver
from wsgiref.simple_server import make_server

from flask import Flask

app = Flask(__name__)
http.server.HTTPServer(("", 80), Handler)  #~ bind-all
socketserver.TCPServer(("localhost", 80), Handler)
make_server("0.0.0.0", 80, app)  #~ bind-all
make_server("localhost", 80, app)
app.run(host="0.0.0.0")  #~ bind-all
app.run(host="127.0.0.1")
app.run()
