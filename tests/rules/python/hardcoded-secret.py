import hmac

import jwt
from cryptography.fernet import Fernet

AWS_KEY = "AKIA2E0A8F3B244C9986"  #~ hardcoded-secret
DATABASE = "postgresql://shop:h4rd2guess@db.internal/shop"  #~ hardcoded-secret
LOCAL = "postgresql://user:password@localhost/app"
db_password = "tr0ub4dor&3"  #~ hardcoded-secret
db_passwd = "correct horse battery"  #~ hardcoded-secret
settings = {"client_secret": "Zk91mQx7Tt2Lw0"}  #~ hardcoded-secret
Fernet(b"8Jx0QmZ7v3aYk1r5wT9uC2bN4eG6hL8pS0dF2gH4jK0=")  #~ hardcoded-secret
hmac.new("key".encode(), message, "sha256")  #~ hardcoded-secret
jwt.encode({"exp": 1}, "secret", algorithm="HS256")  #~ hardcoded-secret


def connect(host, password="hunter2hunter2"):  #~ hardcoded-secret
    return open_connection(host, password)


api_key_header = "X-Api-Key"
password = ""
password = None
secret_name = "projects/1/secrets/db"
token_type = "bearer"
PASSWORD = "password"
csrf_token = form["csrf_token"]
labels = {"password": "Password", "token": "Enter your token"}
key = load_key("db_password")
