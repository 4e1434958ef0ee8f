from configparser import ConfigParser

from fastapi import FastAPI, Form

app = FastAPI()


def save_card(db, user, number, cvv):
    db.execute("INSERT INTO cards (user_id, number, cvv) VALUES (?, ?, ?)", (user, number, cvv))  #~ plain-password


def save_last(db, user, last):
    db.execute("INSERT INTO cards (user_id, last) VALUES (?, ?)", (user, last))


def keep(user, password):
    settings = ConfigParser()
    settings["login"] = {"user": user, "password": password}  #~ plain-password
    settings["theme"] = {"user": user}
    return settings


@app.get("/enter")
def enter(name: str, password: str):  #~ plain-password
    return start(name, password)


@app.post("/enter")
def enter_with_form(name: str = Form(), password: str = Form()):
    return start(name, password)


def check_start(stored, password):
    return stored.startswith(password)  #~ plain-password


def ask():
    name = input("Name: ")
    return name, input("Password: ")  #~ plain-password
