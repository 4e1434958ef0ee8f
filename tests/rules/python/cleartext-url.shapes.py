from flask import Flask, url_for
from flask_talisman import Talisman

app = Flask(__name__)
app.config["PREFERRED_URL_SCHEME"] = "http"  #~ cleartext-url
Talisman(app, force_https=False)  #~ cleartext-url
Talisman(app, frame_options="DENY")
SECURE_SSL_REDIRECT = False  #~ cleartext-url
SECURE_HSTS_SECONDS = 3600


def links():
    return [
        url_for("login", _external=True, _scheme="http"),  #~ cleartext-url
        url_for("login", _external=True, _scheme="https"),
        url_for("login"),
    ]
