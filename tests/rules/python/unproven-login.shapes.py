from flask import Flask, request, session

app = Flask(__name__)
AUTH_PASSWORD_VALIDATORS = []  #~ unproven-login


@app.post("/password")
def change():
    user = User.query.get(session["uid"])
    user.set_password(request.form["new_password"])  #~ unproven-login
    return ""


@app.post("/safe/password")
def change_password():
    user = User.query.get(session["uid"])
    if not user.check_password(request.form["old_password"]):
        return "", 403
    user.set_password(request.form["new_password"])
    return ""


@app.post("/reset")
def reset():
    user = load(request.form["email"])
    if user.security_answer == request.form["answer"]:  #~ unproven-login
        mail(user, "password")
    return ""


def validate_password(password):
    return len(password) >= 4  #~ unproven-login


def validate_long_password(password):
    return len(password) >= 12


def validate_name(name):
    return len(name) >= 2
