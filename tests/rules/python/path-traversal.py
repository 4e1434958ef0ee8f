import os
from pathlib import Path
from uuid import UUID

import aiofiles
from fastapi import APIRouter, Depends, UploadFile
from fastapi.responses import FileResponse
from flask import Flask, request, send_file

app = Flask(__name__)
router = APIRouter()
BASE = Path("data")


@app.route("/<name>")
def page(name):
    return open("pages/" + name + ".html").read()  #~ path-traversal


@app.route("/logs")
def logs():
    filename = request.args.get("filename", "app.log")
    filepath = os.path.join("/var/log", filename)
    if not os.path.exists(filepath):
        return "", 404
    with open(filepath, "r") as f:  #~ path-traversal
        return f.read()


@app.post("/upload")
def upload():
    f = request.files["file"]
    f.save(os.path.join("uploads", f.filename))  #~ path-traversal
    return "", 201


@router.post("/upload")
async def store(file: UploadFile):
    async with aiofiles.open(f"uploads/{file.filename}", "wb") as out:  #~ path-traversal
        await out.write(await file.read())


@router.get("/file")
async def fetch(path: str, version: int = 1):
    return FileResponse(path)  #~ path-traversal


@router.get("/fixed/{key}")
async def fixed(key: UUID, number: int, db=Depends(get_db)):
    open(f"data/{key}")
    open(db.path)
    return FileResponse(f"data/{number}.pdf")


@app.route("/report")
def report():
    name = os.path.basename(request.args["name"])
    return send_file(BASE / name)


@app.route("/import", methods=["POST"])
def import_file():
    content = request.files["file"].read()
    with open("incoming.csv", "wb") as out:
        out.write(content)
    return "", 204


@app.route("/theme")
def theme():
    name = request.args["name"]
    if name not in ALLOWED_THEMES:
        return "", 404
    return open(f"themes/{name}.css").read()


def helper(name):
    return open(f"themes/{name}.css").read()
