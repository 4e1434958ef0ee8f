import os
from os import environ, getenv

from decouple import config
from flask import Flask
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY", "dev")  #~ secret-default
app.config["JWT_SECRET_KEY"] = getenv("JWT_SECRET_KEY", "super-secret")  #~ secret-default
PASSWORD = environ.get("DB_PASSWORD") or "postgres"  #~ secret-default
STRIPE = os.getenv("STRIPE_API_KEY", default="sk_test_123")  #~ secret-default
DJANGO = config("SECRET_KEY", default="insecure")  #~ secret-default
DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://app:app@db/app")  #~ secret-default
SIGNING = app.config.get("SECRET_KEY", "fallback")  #~ secret-default


class Settings(BaseSettings):
    secret_key: str = "change-me"  #~ secret-default
    jwt_secret: str = Field(default="secret", alias="JWT_SECRET")  #~ secret-default
    db_password: str
    api_url: str = "https://api.example.com"
    token_url: str = "/token"
    algorithm: str = "HS256"


class Login(BaseModel):
    password: str = "hidden"


REQUIRED = os.environ["SECRET_KEY"]
MAYBE = os.getenv("API_KEY")
EMPTY = os.getenv("API_KEY", "")
FILE = os.getenv("SECRET_KEY_FILE", "/run/secrets/key")
LIFETIME = os.getenv("TOKEN_EXPIRE_MINUTES", "30")
HOST = os.getenv("DB_HOST", "localhost")
LOCAL = os.getenv("DATABASE_URL", "sqlite:///app.db")
PUBLIC = os.getenv("STRIPE_PUBLIC_KEY", "pk_test")
