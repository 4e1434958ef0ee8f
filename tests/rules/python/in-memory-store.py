from collections import defaultdict

from fastapi import FastAPI
from flask import Blueprint

app = FastAPI()
pages = Blueprint("pages", __name__)

orders = []
carts_by_id = defaultdict(list)
fake_users_db = {"ana": {"name": "Ana"}}
tasks = {}
payments = connect("payments")
LIMITS = {}


@app.post("/orders")
async def create_order(order: dict):
    orders.append(order)  #~ in-memory-store
    return order


@app.put("/users/{name}")
def rename(name: str, user: dict):
    fake_users_db[name] = user  #~ in-memory-store
    return user


@pages.route("/tasks/<name>", methods=["POST"])
def add_task(name):
    tasks.setdefault(name, "open")  #~ in-memory-store
    return "", 201


# The name is bound to a client of another service, not to an empty container.
@app.post("/payments")
def pay(payment: dict):
    payments.append(payment)
    return payment


# The list is the request's own.
@app.get("/tickets")
def tickets(name: str):
    tickets = []
    for row in find(name):
        tickets.append(row)
    return tickets


# A parameter has the module's name.
@app.post("/merge")
def merge(orders: list, order: dict):
    orders.append(order)
    return orders


@app.get("/tasks")
def all_tasks():
    LIMITS["tasks"] = len(tasks)
    return [task for task in tasks.values()]


def restore(rows):
    orders.append(rows[0])
    tasks["first"] = rows[0]


@app.post("/carts/{cart}")
def fill(cart: str, item: dict):
    carts_by_id[cart] = [item]  #~ in-memory-store
    return item


def broken(
