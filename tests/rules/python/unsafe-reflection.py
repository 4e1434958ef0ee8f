import importlib
from flask import request


def run(service):
    name = request.args.get("name")
    __import__(name)  #~ unsafe-reflection
    globals()[name]()  #~ unsafe-reflection
    importlib.import_module(input())  #~ unsafe-reflection
    getattr(service, "run")
    return getattr(service, "do_" + name)()  #~ unsafe-reflection


def fine(service, name):
    importlib.import_module("json")
    getattr(service, name)
    globals()["run"]()
    request.args[name]
