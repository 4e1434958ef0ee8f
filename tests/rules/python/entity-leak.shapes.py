import os

from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/users/<int:number>")
def user(number):
    row = User.query.get_or_404(number)
    return jsonify(id=row.id, password_hash=row.password_hash)  #~ entity-leak


@app.route("/users/<int:number>/card")
def card(number):
    row = User.query.get_or_404(number)
    return {"name": row.name, "cvv": row.cvv}  #~ entity-leak


@app.route("/users/<int:number>/masked")
def masked(number):
    row = User.query.get_or_404(number)
    return jsonify(id=row.id, card_number=mask(row.card_number), ssn=None)


@app.route("/environment")
def environment():
    return jsonify(dict(os.environ))  #~ entity-leak


@app.route("/version")
def version():
    return jsonify(os.environ["VERSION"])


@app.route("/raw/<int:number>")
def raw(number):
    return vars(load(number))  #~ entity-leak


def settings_of(row):
    return {"password": row.password}
