from flask import request


def limit(request):
    address = request.META.get("HTTP_X_FORWARDED_FOR")  #~ trusts-forwarded-header
    return attempts[address] > 5


def who():
    name = request.headers["X-User-Id"]  #~ trusts-forwarded-header
    role = request.headers.get("X-Role")  #~ trusts-forwarded-header
    return name, role


def fine(headers):
    headers.get("X-Request-Id")
    request.headers["X-Request-Id"]
    return request.headers.get("Accept")
