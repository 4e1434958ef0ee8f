from flask import request, session


def is_admin():
    return request.args.get("is_admin") == "true"  #~ role-from-client


def is_sorted():
    return request.args.get("sort") == "true"


def start():
    session["price"] = request.form["price"]  #~ role-from-client
    session["colour"] = request.form["colour"]
