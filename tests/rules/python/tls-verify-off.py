import ssl

import aiohttp
import httpx
import requests
import urllib3
from elasticsearch import Elasticsearch
from pymongo import MongoClient


def load(url, ca):
    requests.get(url, verify=False, timeout=3)  #~ tls-verify-off
    requests.post(  #
        url,
        verify=False,  #~ tls-verify-off
        timeout=3,
    )
    session = requests.Session()
    session.verify = False  #~ tls-verify-off
    session.verify = ca
    httpx.get(url, verify=False)  #~ tls-verify-off
    return httpx.Client(verify=ca)


async def asynchronous(url, session):
    async with httpx.AsyncClient(verify=False) as client:  #~ tls-verify-off
        await client.get(url)
    connector = aiohttp.TCPConnector(verify_ssl=False)  #~ tls-verify-off
    async with session.get(url, ssl=False) as answer:  #~ tls-verify-off
        await answer.text()
    return connector


def contexts():
    context = ssl.create_default_context()
    context.check_hostname = False  #~ tls-verify-off
    context.verify_mode = ssl.CERT_NONE  #~ tls-verify-off
    other = ssl._create_unverified_context()  #~ tls-verify-off
    return context, other


ssl._create_default_https_context = ssl._create_unverified_context  #~ tls-verify-off
pool = urllib3.PoolManager(cert_reqs=ssl.CERT_NONE)  #~ tls-verify-off
search = Elasticsearch("https://search:9200", verify_certs=False)  #~ tls-verify-off
store = MongoClient("mongodb://db", tlsAllowInvalidCertificates=True)  #~ tls-verify-off


def fine(form, token, url):
    form.save(verify=False)
    form.verify = True
    context = ssl.create_default_context()
    context.verify_mode = ssl.CERT_REQUIRED
    context.check_hostname = True
    requests.get(url, verify="/etc/ca.pem", timeout=3)
    token.decode(verify_exp=False)
    return context


options = {"verify": False, "timeout": 5}  #~ tls-verify-off
requests.get(url, **options)
context.verify_mode = 0  #~ tls-verify-off
_insecure_client = httpx.Client(verify=False)
requests.get("https://localhost:8443/health", verify=False)
