from flask import request


def greet(user, today):
    pattern = request.form["pattern"]
    pattern.format_map(vars(user))  #~ format-injection
    text = pattern % (user, today)  #~ format-injection
    day = today.strftime(pattern)  #~ format-injection
    print(input().format(user))  #~ format-injection
    return text, day


def fine(user, today, size):
    page = int(request.args["page"])
    today.strftime("%Y")
    "%s" % request.args["name"]
    "{}".format(request.args["name"])
    return page % 2, user.format(today)
