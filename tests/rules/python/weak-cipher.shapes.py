import base64
import hashlib
import os

from Crypto.Cipher import AES, PKCS1_v1_5
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

small = ec.SECP192R1()  #~ weak-cipher
fine = ec.SECP256R1()


def seal(key, sender, text):
    nonce = hashlib.sha256(sender.encode()).digest()[:12]
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce)  #~ weak-cipher
    return cipher.encrypt_and_digest(text)


def seal_fresh(key, text):
    nonce = os.urandom(12)
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce)
    return nonce, cipher.encrypt_and_digest(text)


def mode(name):
    return modes.CTR(hashlib.md5(name.encode()).digest())  #~ weak-cipher


def hide(key, text):
    box = AESGCM(key)
    nonce = b"0" * 12
    return box.encrypt(nonce, text, None)  #~ weak-cipher


def wrap(key, text):
    return PKCS1_v1_5.new(key).encrypt(text)  #~ weak-cipher


def encrypt_token(token):
    return base64.b64encode(token.encode()).decode()  #~ weak-cipher


def encode_token(token):
    return base64.b64encode(token.encode()).decode()
