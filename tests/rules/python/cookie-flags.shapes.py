from http.cookies import SimpleCookie

from flask import make_response, request


def cookie(number):
    cookies = SimpleCookie()
    cookies["session"] = number  #~ cookie-flags
    cookies["session"]["path"] = "/"
    return cookies.output()


def safe_cookie(number):
    cookies = SimpleCookie()
    cookies["session"] = number
    cookies["session"]["secure"] = True
    cookies["session"]["httponly"] = True
    return cookies.output()


def header(handler, number):
    handler.send_header("Set-Cookie", f"session={number}; Path=/")  #~ cookie-flags
    handler.send_header("Set-Cookie", f"session={number}; Secure; HttpOnly; SameSite=Lax")


def start():
    response = make_response("")
    response.set_cookie("sid", request.args["sid"], secure=True, httponly=True, samesite="Lax")  #~ cookie-flags
    response.set_cookie("card_number", number_of(), secure=True, httponly=True, samesite="Lax")  #~ cookie-flags
    return response
