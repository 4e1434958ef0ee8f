import http.client
import smtplib
import socket
import urllib.request
from ftplib import FTP
from functools import partial

import aiohttp
import boto3
import httpx
import requests
from requests.auth import HTTPBasicAuth

API = "https://api.example.com"


def user(user_id):
    response = requests.get(f"{API}/users/{user_id}")  #~ missing-timeout
    response.raise_for_status()
    return response.json()


def pay(order):
    return requests.post(  #~ missing-timeout
        f"{API}/pay",
        json=order,
        auth=HTTPBasicAuth("shop", "x"),
    )


def search(term):
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    return session.get(API, params={"q": term})  #~ missing-timeout


def upload(data):
    with requests.Session() as session:
        session.put(API, data=data)  #~ missing-timeout
        session.request("PATCH", API, data=data, timeout=(3, 10))


def old():
    session = requests.session()
    return session.delete(API)  #~ missing-timeout


def forever():
    return requests.get(API, timeout=None)  #~ missing-timeout


def page():
    with urllib.request.urlopen(API) as answer:  #~ missing-timeout
        return answer.read()


def mail(message, host):
    server = smtplib.SMTP_SSL(host, 465)  #~ missing-timeout
    server.send_message(message)
    files = FTP(host)  #~ missing-timeout
    files.login()
    raw = socket.create_connection((host, 80))  #~ missing-timeout
    raw.close()
    plain = http.client.HTTPSConnection(host)  #~ missing-timeout
    plain.request("GET", "/")


async def modern():
    async with httpx.AsyncClient() as client:
        await client.get(API)
        await client.get(API, timeout=None)  #~ missing-timeout
    async with httpx.AsyncClient(timeout=httpx.Timeout(None)) as client:  #~ missing-timeout
        await client.get(API)
    async with aiohttp.ClientSession() as session:
        async with session.get(API) as answer:
            return await answer.json()


def fine(options, cache, session):
    requests.get(API, timeout=3)
    requests.get(API, **options)
    urllib.request.urlopen(API, None, 3)
    socket.create_connection(("localhost", 80), 3)
    boto3.client("s3").get_object(Bucket="a", Key="b")
    cache.get("key")
    session.get("key")
    get = partial(requests.get, timeout=3)
    return get(API)


class Local:
    def __init__(self, requests):
        self.requests = requests

    def run(self):
        return self.requests.get("/users")
