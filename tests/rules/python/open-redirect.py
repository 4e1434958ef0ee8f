import tornado.web
from flask import Response, redirect, request


def onward():
    address = request.values["to"]
    response = Response(status=302)
    response.headers["Location"] = address  #~ open-redirect
    return redirect(address, code=302)  #~ open-redirect


def onward_if():
    address = request.values["to"]
    if "example.com" in address:  #~ open-redirect
        return redirect(address)  #~ open-redirect
    return redirect("/")


class Leave(tornado.web.RequestHandler):
    def get(self):
        self.redirect(self.get_argument("next"))  #~ open-redirect


def again():
    if request.args.get("again"):
        return redirect(request.url)
    if "example" in request.args:
        return redirect(f"/search?q={request.args['q']}")
    return redirect(f"https://example.com/{request.args['q']}")
