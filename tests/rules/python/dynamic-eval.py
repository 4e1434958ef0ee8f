import ast
import builtins
import json

FORMULA = "1 + 1"


def calculate(request):
    expression = request.args.get("expression")
    return eval(expression)  #~ dynamic-eval


def sandboxed(text):
    return eval(text, {"__builtins__": {}}, {})  #~ dynamic-eval


def run(path):
    with open(path) as file:
        exec(file.read())  #~ dynamic-eval
    exec(f"import {path}")  #~ dynamic-eval
    return builtins.eval(path)  #~ dynamic-eval


def fine(text, frame, model, redis, session):
    eval("1 + 1")
    eval(FORMULA)
    ast.literal_eval(text)
    json.loads(text)
    frame.eval("a + b")
    model.eval()
    redis.eval(text, 0)
    return session.exec(text)
