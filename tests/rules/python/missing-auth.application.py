import socketserver
import subprocess

from flask import Flask, jsonify

app = Flask(__name__)


@app.delete("/users/<int:number>")
def remove_user(number):  #~ missing-auth
    return "", 204


@app.route("/doors/<int:number>/open", methods=["POST"])
def open_door(number):  #~ missing-auth
    return ""


@app.get("/admin")
def admin():  #~ missing-auth
    return jsonify(all_users())


@app.get("/health")
def health():
    return ""


@app.post("/feedback")
def feedback():
    return ""


@app.get("/users")
def users():
    return jsonify(names())


class Agent(socketserver.StreamRequestHandler):  #~ missing-auth
    def handle(self):
        subprocess.run(["systemctl", "restart", "web"], timeout=3, check=True)


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline(64))
