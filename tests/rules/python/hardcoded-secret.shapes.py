import jwt
import requests

DB = {"host": "db1.internal", "user": "shop", "password": "Tr4in-St4tion!77"}  #~ hardcoded-secret
OTHER = {"host": "db1.internal", "user": "shop", "password": load("db")}
FIELDS = {"user": "text", "password": "required"}
SIGNING = "correct-horse"


def fetch():
    return requests.get("https://api.shop.com/x", auth=("svc", "pa55word!"), timeout=5)  #~ hardcoded-secret


def fetch_as(name, word):
    return requests.get("https://api.shop.com/x", auth=(name, word), timeout=5)


def token(number):
    return jwt.encode({"sub": number, "exp": 1}, SIGNING, algorithm="HS256")  #~ hardcoded-secret


def own_token(number, key):
    return jwt.encode({"sub": number, "exp": 1}, key, algorithm="HS256")


HEADERS = {"Authorization": "Bearer 8f14e45fceea167a5a36dedd4bea2543"}  #~ hardcoded-secret
EMPTY = {"Authorization": "Bearer"}
