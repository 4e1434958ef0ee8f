from flask import Flask, make_response

app = Flask(__name__)
app.config["SESSION_COOKIE_HTTPONLY"] = False  #~ cookie-flags
app.config["SESSION_COOKIE_SECURE"] = True
app.config.update(SESSION_COOKIE_SECURE=False)  #~ cookie-flags
CSRF_COOKIE_HTTPONLY = False


@app.route("/login")
def login():
    response = make_response("ok")
    response.set_cookie("sessionid", new_session(), httponly=True)  #~ cookie-flags
    response.set_cookie("jwt", "x", secure=False)  #~ cookie-flags
    response.set_cookie("colour", "blue")  #~ cookie-flags
    response.set_cookie("colour", "blue", secure=True)
    response.delete_cookie("sessionid")
    jar.set("sessionid", "x")
    return response
