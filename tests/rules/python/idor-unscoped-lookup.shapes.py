from fastapi import APIRouter, Depends
from flask import Flask, request, session

app = Flask(__name__)
router = APIRouter()


@app.get("/messages")
def messages():
    uid = request.args["user_id"]
    return [row.text for row in Message.query.filter_by(user_id=uid)]  #~ idor-unscoped-lookup


@app.get("/own-messages")
def own_messages():
    return [row.text for row in Message.query.filter_by(user_id=session["uid"])]


@router.put("/employees/{number_id}/salary")
def salary(number_id: int, user=Depends(current_user)):  #~ idor-unscoped-lookup
    return change(number_id)


@router.put("/own/{number_id}")
def own(number_id: int, user=Depends(current_user)):
    return change(number_id, user)


@router.get("/prices/{number_id}")
def price(number_id: int, user=Depends(current_user)):
    return load(number_id)


@router.put("/all/{number_id}")
def administered(number_id: int, user=Depends(require_admin)):
    return change(number_id)
