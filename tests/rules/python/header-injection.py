from flask import request, make_response


def show(self, response):
    name = request.args["name"]
    response.headers.add("X-Name", name)  #~ header-injection
    self.send_header("X-Name", name)  #~ header-injection
    self.set_header("X-Name", "a" + name)  #~ header-injection
    response.headers["X-Name"] = f"name={name}"  #~ header-injection
    response.set_cookie("name", name, secure=True, httponly=True)  #~ header-injection
    smtp.sendmail(ME, YOU, "Subject: " + name)  #~ header-injection
    session.headers["X-Name"] = "me"
    return response


def fine(response, name):
    response.headers["X-Id"] = uuid4().hex
    response.headers["X-Name"] = name
    response.headers["X-Page"] = str(int(request.args["page"]))
    cache.set("name", request.args["name"])
    requests_session.headers.update({"X-Name": name})
