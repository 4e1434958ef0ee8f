import asyncio
import time

import httpx
import requests
from requests.adapters import HTTPAdapter, Retry
from tenacity import retry


@retry  #~ retry-no-backoff
def call():
    return requests.get("https://example.com", timeout=3)


def forever(client):
    while True:  #~ retry-no-backoff
        try:
            client.connect()
            break
        except ConnectionError:
            print("again")


async def some(client):
    for _ in range(3):  #~ retry-no-backoff
        try:
            return await client.get("/x")
        except httpx.HTTPError:
            pass


def session():
    s = requests.Session()
    s.mount("https://", HTTPAdapter(max_retries=Retry(total=5)))  #~ retry-no-backoff
    s.mount("http://", HTTPAdapter(max_retries=Retry(total=5, backoff_factor=1)))
    return s


def constant(client):
    while True:
        try:
            return client.get("/x")
        except Exception:
            time.sleep(1)  #~ retry-no-backoff


async def backing_off(client):
    delay = 0.5
    for _ in range(5):
        try:
            return await client.get("/x")
        except httpx.HTTPError:
            await asyncio.sleep(delay)
            delay *= 2


def give_up(client):
    while True:
        try:
            return client.get("/x")
        except Exception:
            raise


def loop(socket):
    while True:
        try:
            data = socket.recv(1024)
            if not data:
                break
        except OSError:
            continue


def numbers(rows):
    for i in range(3):
        try:
            total = float(rows[i])
            break
        except ValueError:
            pass
    return total
