import os
import shutil
import tempfile
from pathlib import Path

WORK_DIR = "/tmp/export"
OUT_DIR = "/srv/export"


def prepare():
    os.makedirs(WORK_DIR, exist_ok=True)  #~ insecure-temp
    os.makedirs(OUT_DIR, exist_ok=True)
    os.makedirs(tempfile.mkdtemp())


def write(text, number):
    path = os.path.join(WORK_DIR, "batch_%d.json" % number)
    with open(path, "w") as file:  #~ insecure-temp
        file.write(text)


def write_out(text, number):
    path = os.path.join(OUT_DIR, "batch_%d.json" % number)
    with open(path, "w") as file:
        file.write(text)


def copy(path):
    shutil.copy(path, "/tmp/copy.db")  #~ insecure-temp
    shutil.copy(path, "/srv/copy.db")
    Path("/tmp/mark").write_text("")  #~ insecure-temp
    Path("/srv/mark").write_text("")
