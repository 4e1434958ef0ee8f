import os

from flask import request
from werkzeug.utils import secure_filename


def document():
    file = request.files["doc"]
    if file.content_type not in KINDS:
        return "", 400
    file.save(os.path.join("static", secure_filename(file.filename)))  #~ upload-unchecked
    return ""


def avatar():
    file = request.files["avatar"]
    destination = os.path.join("static", file.filename)
    file.save(destination)  #~ upload-unchecked
    return ""


def checked():
    file = request.files["doc"]
    if os.path.splitext(file.filename)[1] not in KINDS:
        return "", 400
    destination = os.path.join("static", secure_filename(file.filename))
    file.save(destination)
    return ""
