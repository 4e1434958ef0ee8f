import os
import shutil


def add(path, data):
    if os.path.exists(path):  #~ check-then-act
        raise FileExistsError(path)
    with open(path, "wb") as file:
        file.write(data)


def add_exclusively(path, data):
    with open(path, "xb") as file:
        file.write(data)


def create(path, data):
    if not os.path.exists(path):  #~ check-then-act
        with open(path, "w") as file:
            file.write(data)


def read(path, target):
    if os.access(path, os.R_OK):  #~ check-then-act
        shutil.copyfile(path, target)


def remove(path):
    if os.path.exists(path):  #~ check-then-act
        os.remove(path)


def load(path):
    if os.path.exists(path):
        with open(path) as file:
            return file.read()


def executable(path):
    if os.access(path, os.X_OK):
        return path
