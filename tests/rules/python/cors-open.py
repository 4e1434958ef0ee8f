from flask import Flask
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app)  #~ cors-open
CORS(app, origins=["https://shop.example"])
CORS(app, resources={r"/*": {"origins": "*"}}, supports_credentials=True)  #~ cors-open
CORS_ALLOW_ALL_ORIGINS = True  #~ cors-open
CORS_ALLOWED_ORIGINS = ["https://shop.example"]


@cross_origin(origins="*")  #~ cors-open
def public(response):
    response.headers["Access-Control-Allow-Origin"] = "*"  #~ cors-open
    response.headers["Access-Control-Allow-Methods"] = "*"
    return response
