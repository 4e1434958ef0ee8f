import os

from flask import Flask, request

app = Flask(__name__)
settings = {"limit": 10}


@app.before_request
def load():
    settings.update(request.args.to_dict())  #~ unsafe-reflection
    settings.update({"limit": 20})


def prepare(values):
    for name, value in values.items():
        os.environ[name] = value  #~ unsafe-reflection


def prepare_one(value):
    os.environ["SHOP_MODE"] = value


def apply(options, values):
    for name, value in values.items():
        setattr(options, name, value)  #~ unsafe-reflection
