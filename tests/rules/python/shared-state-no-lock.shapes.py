from flask import Flask, request

app = Flask(__name__)
current_user = None


@app.post("/login")
def login():
    global current_user
    current_user = request.form["user"]  #~ shared-state-no-lock
    return ""


@app.post("/local")
def local():
    user = request.form["user"]
    number = 3
    number -= 1
    return user
