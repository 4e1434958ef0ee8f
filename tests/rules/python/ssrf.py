import urllib.request

import aiohttp
import requests
from flask import Flask, request

app = Flask(__name__)
BASE = "https://api.example.com"


@app.route("/fetch", methods=["POST"])
def fetch():
    address = request.form["address"]
    requests.post(url=address, timeout=3)  #~ ssrf
    requests.request("GET", address, timeout=3)  #~ ssrf
    requests.get("https://" + address, timeout=3)  #~ ssrf
    requests.get("https://api.example.com/items?q=" + address, timeout=3)
    requests.get(BASE, params={"q": address}, timeout=3)
    return requests.get(f"https://api.example.com/{address}", timeout=3).text


async def title(url):
    return urllib.request.urlopen(url).read()  #~ ssrf


def status(session: requests.Session):
    return session.get(BASE + "/status", timeout=3)
