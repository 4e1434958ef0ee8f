import socket

from flask import abort, request

TRUSTED = ("a.shop.com",)


def guard():
    if not request.referrer or not request.referrer.startswith("https://shop.com"):  #~ trusts-forwarded-header
        abort(403)


def counted():
    if not request.referrer:
        count("direct")


def trusted():
    name = socket.gethostbyaddr(request.remote_addr)[0]  #~ trusts-forwarded-header
    return name.endswith(".shop.com")


def named(address):
    return socket.gethostbyaddr(address)[0]
