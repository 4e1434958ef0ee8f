from flask import Flask, request

app = Flask(__name__)


@app.route("/pay", methods=["POST"])
def pay():
    amount = request.json["amount"]
    assert amount  #~ assert-as-validation
    assert current_user.has_role("payer")  #~ assert-as-validation
    if amount < 0:
        raise ValueError(amount)
    return "ok"


def withdraw(account, amount, row):
    assert amount > 0  #~ assert-as-validation
    assert row
    assert row.id
    assert callable(account)


def test_pay(client):
    assert client.user.is_admin
