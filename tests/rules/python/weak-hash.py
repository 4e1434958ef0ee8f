import hashlib
import hmac

from Crypto.Hash import MD5
from cryptography.hazmat.primitives import hashes


def names(data, token, key):
    hashlib.sha1(token.encode())  #~ weak-hash
    MD5.new(data)  #~ weak-hash
    hashes.Hash(hashes.SHA1())  #~ weak-hash
    hmac.new(key, data, hashlib.md5)  #~ weak-hash
    hashlib.new("sha1", data)  #~ weak-hash
    hashlib.sha256(data)
    hashlib.new("sha256", data)
    hmac.new(key, data, hashlib.sha512)


def checksum(data):
    return hashlib.md5(data).hexdigest()


def page(data):
    etag = hashlib.sha1(data).hexdigest()
    return etag
