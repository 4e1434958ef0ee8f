import os

import pyDes
import rsa
from Crypto.Cipher import AES, ARC4
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.ciphers import algorithms, modes


def hide(key, text):
    ARC4.new(key)  #~ weak-cipher
    AES.new(key, AES.MODE_ECB)  #~ weak-cipher
    algorithms.TripleDES(key)  #~ weak-cipher
    modes.CBC(b"\x00" * 16)  #~ weak-cipher
    AES.new(key, AES.MODE_CBC)  #~ weak-cipher
    pyDes.des(key)  #~ weak-cipher
    return AES.new(key, AES.MODE_GCM, nonce=b"123456789012")  #~ weak-cipher


RSA.generate(1024)  #~ weak-cipher
rsa.newkeys(512)  #~ weak-cipher
RSA.generate(3072)
rsa.newkeys(2048)


def fine(key, text):
    iv = os.urandom(16)
    modes.CBC(iv)
    modes.GCM(os.urandom(12))
    algorithms.AES(key)
    return AES.new(key, AES.MODE_GCM, nonce=os.urandom(12))
