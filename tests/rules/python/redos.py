import re
from flask import request

MAIL = r"^([a-z0-9]+)*@example\.com$"
WORDS = re.compile(r"^(\w+\s?)+$")  #~ redos
DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


def check(text):
    re.match(MAIL, text)  #~ redos
    re.match(r"(a|a)+$", text)  #~ redos
    re.findall(f"{request.args['word']}s?", text)  #~ redos
    re.match(r"(\d+,)+", text)
    re.match(r"(ab)+", text)
    return text.split(request.args["mark"])


def fine(pattern, text):
    return re.search(pattern, text)
