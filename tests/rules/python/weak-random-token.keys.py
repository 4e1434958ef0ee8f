import random
import secrets
import uuid

from Crypto.Cipher import AES


def seal(text, key):
    iv = bytes(random.getrandbits(8) for _ in range(16))  #~ weak-random-token
    return AES.new(key, AES.MODE_CBC, iv).encrypt(text)


def seal_fresh(text, key):
    iv = secrets.token_bytes(16)
    return AES.new(key, AES.MODE_CBC, iv).encrypt(text)


def login(user):
    session_id = secrets.token_hex(4)  #~ weak-random-token
    start(user, session_id)


def upload(name):
    suffix = secrets.token_hex(4)
    return name + suffix


def reset(user):
    token = str(user.id) + user.email  #~ weak-random-token
    mail(user, token)


def fresh_reset(user):
    token = secrets.token_urlsafe(32)
    mail(user, token)


def invite(email):
    invite_code = uuid.uuid5(uuid.NAMESPACE_DNS, email)  #~ weak-random-token
    mail(email, invite_code)
