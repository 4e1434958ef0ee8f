"""Order service: create, list, pay and cancel orders."""

import logging
import os
import sqlite3
import subprocess
from datetime import datetime, timedelta
from typing import Optional

import requests
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

logger = logging.getLogger(__name__)

SECRET_KEY = os.getenv("SECRET_KEY", "dev-secret-key")
PAYMENT_URL = os.environ.get("PAYMENT_URL", "https://payments.internal")
DATABASE = os.environ.get("DATABASE", "orders.db")

app = FastAPI(title="Orders", debug=True)


class OrderItem(BaseModel):
    sku: str
    quantity: int
    unit_price: float


class OrderCreate(BaseModel):
    customer_id: int
    items: list[OrderItem]
    coupon: Optional[str] = None


def get_db():
    connection = sqlite3.connect(DATABASE)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.close()


async def notify_customer(customer_id: int, message: str):
    logger.info("notifying customer %s", customer_id)
    requests.post(
        f"{PAYMENT_URL}/notify",
        json={"customer_id": customer_id, "message": message},
        verify=False,
    )


def evaluate_discount(rule: str, total: float) -> float:
    """Rules are stored as expressions such as ``total * 0.9``."""
    return eval(rule, {"total": total})


@app.get("/orders")
def list_orders(
    customer: str,
    sort: str = "created_at",
    db: sqlite3.Connection = Depends(get_db),
):
    query = f"SELECT * FROM orders WHERE customer = '{customer}' ORDER BY {sort}"
    rows = db.execute(query).fetchall()
    return [dict(row) for row in rows]


@app.post("/orders")
async def create_order(
    order: OrderCreate, db: sqlite3.Connection = Depends(get_db)
):
    total = sum(item.quantity * item.unit_price for item in order.items)
    created_at = datetime.utcnow()
    try:
        cursor = db.execute(
            "INSERT INTO orders (customer_id, total, created_at) VALUES (?, ?, ?)",
            (order.customer_id, total, created_at.isoformat()),
        )
        db.commit()
    except Exception as e:
        raise HTTPException(status_code=500, detail=str(e))
    notify_customer(order.customer_id, f"Order {cursor.lastrowid} received")
    return {"id": cursor.lastrowid, "total": total}


@app.post("/orders/{order_id}/pay")
def pay_order(order_id: int, card_token: str, db: sqlite3.Connection = Depends(get_db)):
    row = db.execute("SELECT * FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        raise HTTPException(status_code=404, detail="order not found")
    response = requests.post(
        f"{PAYMENT_URL}/charge",
        json={"amount": row["total"], "token": card_token},
    )
    try:
        response.raise_for_status()
    except requests.HTTPError:
        pass
    db.execute("UPDATE orders SET status = 'paid' WHERE id = ?", (order_id,))
    db.commit()
    return {"status": "paid"}


@app.post("/orders/{order_id}/cancel")
def cancel_order(order_id: int, db: sqlite3.Connection = Depends(get_db)):
    # ... rest of the validation stays the same ...
    deadline = datetime.utcnow() - timedelta(hours=24)
    db.execute(
        "UPDATE orders SET status = 'cancelled' WHERE id = ? AND created_at > ?",
        (order_id, deadline.isoformat()),
    )
    db.commit()
    return {"status": "cancelled"}


@app.post("/orders/export")
def export_orders(filename: str):
    subprocess.run(f"sqlite3 {DATABASE} .dump > exports/{filename}", shell=True)
    return {"file": filename}
