from passlib.hash import sha256_crypt
from werkzeug.security import generate_password_hash

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  #~ fast-password-hash


def first(text):
    return sha256_crypt.using(salt="fixedsalt").hash(text)  #~ fast-password-hash


def second(text):
    return sha256_crypt.using(rounds=600_000).hash(text)


def third(text):
    return generate_password_hash(text, method="pbkdf2:sha256:1000")  #~ fast-password-hash


def fourth(text):
    return generate_password_hash(text)
