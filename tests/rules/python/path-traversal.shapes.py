import os
from pathlib import Path

import tornado.web
from django.http import FileResponse
from flask import Flask, request, send_file

app = Flask(__name__)
FOLDER = "uploads"


@app.route("/avatar", methods=["POST"])
def avatar():
    file = request.files["avatar"]
    target = os.path.join(FOLDER, file.filename)
    file.save(target)  #~ path-traversal
    for part in request.files.getlist("parts"):
        part.save(os.path.join(FOLDER, part.filename))  #~ path-traversal
    return ""


@app.route("/reports/<int:number>")
def report(number):
    return send_file(f"reports/{number}.pdf")


@app.route("/reports/<int:number>/pages")
def page(number):
    return send_file(f"reports/{number}/" + request.args["page"])  #~ path-traversal


def attachments(message, folder):
    for part in message.walk():
        name = part.get_filename()
        with open(os.path.join(folder, name), "wb") as file:  #~ path-traversal
            file.write(part.get_payload(decode=True))
        Path(folder, name).write_bytes(b"")  #~ path-traversal


def numbered_attachments(message, folder):
    for number, part in enumerate(message.walk()):
        with open(os.path.join(folder, f"part-{number}"), "wb") as file:
            file.write(part.get_payload(decode=True))


def media(request, filename):
    path = os.path.join("/srv/media", filename)
    return FileResponse(open(path, "rb"))  #~ path-traversal


class Files(tornado.web.RequestHandler):
    def get(self, name):
        with open(os.path.join("static", name), "rb") as file:  #~ path-traversal
            self.write(file.read())


class Notes:
    def read(self, username, number):
        with open(f"{self.root}/{username}.txt") as file:  #~ path-traversal
            return file.read()

    def parts(self, number):
        with open(f"{self.root}/{number}.txt") as file:
            return file.read()


def clean(name):
    return name.replace("../", "")  #~ path-traversal


def safe_title(title):
    return title.replace("..", "")  #~ path-traversal


def sentence(text):
    return text.replace("..", ".").replace("./", "")
