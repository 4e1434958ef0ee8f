import base64
from flask import Flask, request

app = Flask(__name__)
users = {}


@app.route("/register", methods=["POST"])
def register():
    password = request.form["password"]
    users[request.form["name"]] = password  #~ plain-password
    user = User(name="a", password=password)  #~ plain-password
    user.password = request.form["password"]  #~ plain-password
    return base64.b64encode(password.encode())  #~ plain-password


def load(cursor, name, password):
    cursor.execute("SELECT * FROM users WHERE name = %s AND password = %s", (name, password))  #~ plain-password


def connect(name, password):
    Client(name=name, password=password)
    connection.write(password)
    user.email = request.form["email"]


def register_well(cursor, name, password):
    users[name] = generate_password_hash(password)
    cursor.execute("UPDATE users SET password = ?", (generate_password_hash(password),))
