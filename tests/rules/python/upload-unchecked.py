from fastapi import FastAPI, UploadFile
from flask import request
from werkzeug.utils import secure_filename

app = FastAPI()


def upload():
    image = request.files.get("image")
    image.save(f"static/{image.filename}")  #~ upload-unchecked
    return "ok"


@app.post("/files")
def keep(file: UploadFile):
    with open(f"uploads/{file.filename}", "wb") as out:  #~ upload-unchecked
        out.write(file.file.read())


def fine(form, image):
    form.save(commit=False)
    image.save("out.png")
    user.save()


@app.post("/images")
def keep_image(file: UploadFile):
    if file.content_type not in KINDS:
        raise ValueError(file.content_type)
    with open(f"uploads/{secure_filename(file.filename)}", "wb") as out:
        out.write(file.file.read())
