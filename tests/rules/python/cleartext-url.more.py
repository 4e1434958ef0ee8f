import socket

import psycopg2
import requests


def login(user, password):
    requests.post("http://portal.example.com/login", data={"user": user, "password": password}, timeout=5)  #~ cleartext-url
    requests.post("https://portal.example.com/login", data={"user": user, "password": password}, timeout=5)
    requests.post("http://localhost/login", data={"user": user, "password": password}, timeout=5)


def line(host, user, password):
    with socket.create_connection((host, 4000), timeout=5) as connection:
        connection.sendall(f"LOGIN {user} {password}\n".encode())  #~ cleartext-url
        connection.sendall(b"QUIT\n")


def connect(word):
    psycopg2.connect(host="db.shop.com", password=word, sslmode="disable")  #~ cleartext-url
    psycopg2.connect(host="db.shop.com", password=word, sslmode="verify-full")
