import hashlib
import hmac


def sign(data, secret):
    return hashlib.sha256(secret + data).hexdigest()  #~ weak-hash


def download_token(path, secret_key):
    return hashlib.sha256((secret_key + path).encode()).hexdigest()  #~ weak-hash


def proper_token(path, secret):
    return hmac.new(secret, path.encode(), "sha256").hexdigest()


def digest(path, prefix):
    return hashlib.sha256(prefix + path).hexdigest()
