import struct
import time

from fastapi import FastAPI, Query
from PIL import Image

app = FastAPI()


@app.get("/primes")
def primes(limit: int):
    return [number for number in range(2, limit) if prime(number)]  #~ caller-sized


@app.get("/wait")
def wait(seconds: int):
    time.sleep(seconds)  #~ caller-sized


@app.get("/few")
def few(count: int = Query(le=100)):
    return list(range(count))


@app.get("/clamped")
def clamped(count: int):
    return list(range(min(count, 100)))


@app.get("/picture")
def picture(image, width: int, height: int):
    return image.resize((width, height))  #~ caller-sized


def message(sock):
    (size,) = struct.unpack("!I", sock.recv(4))
    return sock.recv(size)  #~ caller-sized


def short_message(sock):
    (size,) = struct.unpack("!I", sock.recv(4))
    if size > MAX_SIZE:
        raise ValueError(size)
    return sock.recv(size)
