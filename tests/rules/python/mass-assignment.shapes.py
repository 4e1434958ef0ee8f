from flask import request
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


def update(user):
    for field, value in request.get_json().items():
        if hasattr(user, field):
            setattr(user, field, value)  #~ mass-assignment


def update_some(user):
    for field, value in request.get_json().items():
        if field in ("email", "city"):
            setattr(user, field, value)


def change(users, number):
    users.update_one({"_id": number}, {"$set": request.get_json()})  #~ mass-assignment


def change_name(users, number):
    users.update_one({"_id": number}, {"$set": {"name": request.get_json()["name"]}})


def register(data):
    user = User(**data)  #~ mass-assignment
    db.session.add(user)


def describe(data):
    return UserSchema(**data)
