import socket

import requests
from flask import request


def scan():
    with socket.create_connection((request.args["host"], 80), timeout=2) as connection:  #~ ssrf
        return connection.recv(10)


def known():
    with socket.create_connection((HOST, int(request.args["port"])), timeout=2) as connection:
        return connection.recv(10)


def notify(subscription, event):
    requests.post(subscription["callback_url"], json=event, timeout=5)  #~ ssrf


def notify_allowed(subscription, event):
    if allowed(subscription["callback_url"]):
        requests.post(subscription["callback_url"], json=event, timeout=5)


def notify_configured(event):
    requests.post(settings.CALLBACK_URL, json=event, timeout=5)


def preview(page_url):
    return requests.get(page_url, timeout=5).text  #~ ssrf
