from flask import Flask, session

app = Flask(__name__)


@app.route("/logout")
def leave():  #~ token-no-expiry
    return "bye"


@app.route("/account/logout")
def leave_for_good():
    session.clear()
    return "bye"


@app.route("/login")
def enter():
    return "hello"
