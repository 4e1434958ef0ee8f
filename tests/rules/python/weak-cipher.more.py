import struct

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


class Box:
    def __init__(self, key, iv):
        self.cipher = Cipher(algorithms.AES(key), modes.CTR(iv))  #~ weak-cipher

    def encrypt(self, text):
        return self.cipher.encryptor().update(text)


def seal(key, number, text):
    iv = struct.pack(">QQ", 0, number)
    return AES.new(key, AES.MODE_CBC, iv).encrypt(text)  #~ weak-cipher


def seal_counted(key, number, text):
    nonce = struct.pack(">QQ", 0, number)[:12]
    return AES.new(key, AES.MODE_GCM, nonce=nonce).encrypt_and_digest(text)
