import hashlib
import os

import bcrypt
from Crypto.Protocol.KDF import PBKDF2

SALT = b"shop-2023"
ROUNDS = 1000


def first(password):
    return hashlib.pbkdf2_hmac("sha256", password, SALT, 600_000)  #~ fast-password-hash


def second(username, pin):
    salt = username.lower().encode()
    return hashlib.pbkdf2_hmac("sha256", pin, salt, 600_000)  #~ fast-password-hash


def third(password):
    salt = os.urandom(16)
    return salt + hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def fourth(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password, salt, ROUNDS)  #~ fast-password-hash


def fifth(password):
    return hashlib.scrypt(password, salt=SALT, n=2**17, r=8, p=1)  #~ fast-password-hash


def sixth(password, salt):
    bcrypt.hashpw(password, bcrypt.gensalt(rounds=4))  #~ fast-password-hash
    bcrypt.hashpw(password, bcrypt.gensalt(rounds=13))
    PBKDF2(password, salt)  #~ fast-password-hash
    PBKDF2(password, salt, count=600_000)
    return hashlib.scrypt(password, salt=salt, n=1024, r=8, p=1)  #~ fast-password-hash
