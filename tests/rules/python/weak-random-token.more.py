import random
import secrets
import time


def session_cookie():
    return "%016x" % random.getrandbits(64)  #~ weak-random-token


def fresh_session_cookie():
    return "%016x" % secrets.randbits(64)


def token():
    return hex(int(time.time() * 1000))[2:]  #~ weak-random-token


def stamp():
    return hex(int(time.time() * 1000))[2:]


def shuffle_password(letters):
    random.shuffle(letters)  #~ weak-random-token
    return "".join(letters)


def shuffle_cards(cards):
    random.shuffle(cards)
    return cards
