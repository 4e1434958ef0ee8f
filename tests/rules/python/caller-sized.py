import os
from flask import request

ITEMS = ["a", "b"]


def make():
    count = int(request.form["count"])
    rows = [0] * count  #~ caller-sized
    for number in range(count):  #~ caller-sized
        rows.append(number)
    data = bytearray(count)  #~ caller-sized
    return rows, data, os.urandom(count)  #~ caller-sized


def item():
    index = int(request.args["index"])
    return ITEMS[index]  #~ caller-sized


def ratio(total):
    parts = int(request.args["parts"])
    return total / parts  #~ caller-sized


def fine(count):
    for number in range(count):
        print(number)
    index = int(request.args["index"])
    return "a" * count, request.args[index], range(10), count / 2


def checked(total):
    parts = int(request.args["parts"])
    return total / parts if parts != 0 else 0
