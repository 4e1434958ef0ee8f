import base64
import json


def user_from_token(token):
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=="))  #~ jwt-unverified


def verified_user(token):
    verify(token)
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=="))


def picture(text):
    return json.loads(base64.b64decode(text))
