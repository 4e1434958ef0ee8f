from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True)  #~ cors-open
CORS(app, supports_credentials=True, origins=["https://shop.com"])


@app.after_request
def any_site(response):
    response.headers["Access-Control-Allow-Origin"] = "*"  #~ cors-open
    response.headers["Access-Control-Allow-Credentials"] = "true"  #~ cors-open
    return response


@app.after_request
def own_site(response):
    response.headers["Access-Control-Allow-Origin"] = "https://shop.com"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
