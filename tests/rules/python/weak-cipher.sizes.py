import os

from Crypto.PublicKey import RSA

BITS = 1024


def pair():
    return RSA.generate(BITS)  #~ weak-cipher


def pair_of(bits=1024):  #~ weak-cipher
    return RSA.generate(bits)


def large_pair(bits=3072):
    return RSA.generate(bits)


def box():
    key = os.urandom(4) * 4  #~ weak-cipher
    padding = os.urandom(4) * 4
    return key, padding


def scramble_pw(pw):
    return "".join(chr(ord(letter) ^ 42) for letter in pw)  #~ weak-cipher


def shift(text):
    return "".join(chr(ord(letter) + 1) for letter in text)
