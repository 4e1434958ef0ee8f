import hmac
import jwt
from jose import jwt as jose_jwt


def who(token, key):
    jwt.decode(token, key, algorithms=["none", "HS256"])  #~ jwt-unverified
    jwt.encode({"exp": 1}, None, algorithm="none")  #~ jwt-unverified
    jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})  #~ jwt-unverified
    hmac.compare_digest(token, key)  #~ jwt-unverified


def claims(token):
    return jose_jwt.get_unverified_claims(token)  #~ jwt-unverified


def fine(token, key, options):
    jwt.decode(token, key, **options)
    jwt.decode(token, key, ["RS256"])
    jwt.get_unverified_header(token)
    codec.decode(token, verify=False)
    return hmac.compare_digest(token, key)
