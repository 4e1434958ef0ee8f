import random
import secrets
import time
import uuid

import numpy

session_id = random.getrandbits(128)  #~ weak-random-token
api_key = "%032x" % random.getrandbits(128)  #~ weak-random-token
token = str(uuid.uuid1())  #~ weak-random-token
nonce = secrets.token_hex(16)
shard_key = uuid.uuid4()
card = random.sample(range(52), 5)


def invite(user):
    code = ""
    for _ in range(6):
        code += str(random.randint(0, 9))  #~ weak-random-token
    return Invite(user=user, token=random.randint(1, 10**9))  #~ weak-random-token


def generate_password(length):
    random.seed(time.time())  #~ weak-random-token
    password = ""
    for _ in range(length):
        password += random.choice("abc")  #~ weak-random-token
    return password


def make_secret():
    return random.SystemRandom().getrandbits(256)


def jitter_of_token_refresh():
    return random.random()


config["csrf"] = random.random()  #~ weak-random-token
salt = numpy.random.bytes(16)
