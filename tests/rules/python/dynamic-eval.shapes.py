import numexpr
import pandas as pd
from flask import Flask, request

app = Flask(__name__)
df = pd.read_csv("sales.csv")


@app.route("/sales")
def sales():
    return df.query(request.args["filter"]).to_json()  #~ dynamic-eval


@app.route("/known-sales")
def known_sales():
    return df.query("amount > 3").to_json() + df[df["shop"] == request.args["shop"]].to_json()


def apply(rule, context):
    exec(rule, {}, context)  #~ dynamic-eval
    exec("x = 1", {}, context)
    return context


def filtered(df, condition):
    return df.query(condition)  #~ dynamic-eval


def evaluate(expression):
    return numexpr.evaluate(expression)  #~ dynamic-eval


def evaluate_known(a, b):
    return numexpr.evaluate("a + b"), session.query(a)
