from datetime import timedelta

import jwt
from jose import jwt as jose_jwt

app.config["JWT_ACCESS_TOKEN_EXPIRES"] = False  #~ token-no-expiry
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(hours=8)
SESSION_COOKIE_AGE = 3600


def token(user):
    jwt.encode({"id": user.id}, "key")  #~ token-no-expiry
    return jose_jwt.encode({"id": user.id, "iat": now()}, "key")  #~ token-no-expiry


def fine(user, base):
    claims = {"id": user.id}
    claims["exp"] = later()
    jwt.encode(claims, KEY)
    return claims


def extended(user, base):
    return jwt.encode({**base, "id": user.id}, KEY)
