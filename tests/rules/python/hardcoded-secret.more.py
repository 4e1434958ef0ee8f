import os

from django.contrib.auth.models import User
from flask import request


def create_default():
    User.objects.create_superuser("admin", "admin@shop.com", "letmein")  #~ hardcoded-secret
    User.objects.create_superuser("admin", "admin@shop.com", os.environ["ADMIN_PASSWORD"])


def debugging():
    return request.headers.get("X-Debug-Key") == "open-sesame"  #~ hardcoded-secret


def compressed():
    return request.headers.get("X-Encoding") == "compressed"
