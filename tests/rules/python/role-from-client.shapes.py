from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/users/<int:number>/role")
def set_role(number):
    user = load(number)
    user.role = request.form["role"]  #~ role-from-client
    return ""


@app.post("/admin/users/<int:number>/role")
@admin_required
def set_role_guarded(number):
    user = load(number)
    user.role = request.form["role"]
    return ""


@app.post("/users/<int:number>/name")
def set_name(number):
    user = load(number)
    user.name = request.form["name"]
    return ""


@app.post("/buy")
def buy():
    charge(card(), request.form["price"])  #~ role-from-client
    return ""
