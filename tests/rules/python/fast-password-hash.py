import hashlib
import bcrypt
import crypt
from passlib.hash import md5_crypt, argon2


def store(pw, name):
    h = hashlib.sha1()
    h.update(pw.encode("utf-8"))  #~ fast-password-hash
    hashlib.new("sha512", pw.encode())  #~ fast-password-hash
    return h.hexdigest()


def hash_password(text):
    return hashlib.sha512(text.encode()).hexdigest()  #~ fast-password-hash


def slow(text):
    bcrypt.hashpw(text, bcrypt.gensalt(4))  #~ fast-password-hash
    crypt.crypt(text, "ab")  #~ fast-password-hash
    md5_crypt.hash(text)  #~ fast-password-hash
    return hashlib.pbkdf2_hmac("sha256", text, salt, 1000)  #~ fast-password-hash


def fine(path, password, salt):
    hashlib.sha256(open(path, "rb").read()).hexdigest()
    argon2.hash(password)
    hashlib.scrypt(password, salt=salt, n=16384, r=8, p=1)
    hashlib.sha256(password_hash.encode())
    return bcrypt.hashpw(password, bcrypt.gensalt(12))
