import re

from pydantic import BaseModel, Field


class SignUp(BaseModel):
    name: str = Field(min_length=4)
    password: str = Field(min_length=4)  #~ unproven-login


class LongSignUp(BaseModel):
    password: str = Field(min_length=12)


def valid(password):
    return re.fullmatch(r"[a-z0-9]{4,}", password)  #~ unproven-login


def valid_name(name):
    return re.fullmatch(r"[a-z0-9]{4,}", name)
