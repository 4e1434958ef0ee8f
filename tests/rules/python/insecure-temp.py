import os
import tempfile
from tempfile import mktemp

name = mktemp(suffix=".txt")  #~ insecure-temp
os.makedirs("/tmp/work")  #~ insecure-temp
os.makedirs("/srv/work")
folder = tempfile.mkdtemp()


def save(user, text):
    with open(f"/tmp/{user}.txt", "w") as file:  #~ insecure-temp
        file.write(text)
    path = "/tmp/" + user
    with open(path, "a") as file:  #~ insecure-temp
        file.write(text)
    with open(os.path.join(folder, "a"), "w") as file:
        file.write(text)
    with open("/var/lib/app/state", "w") as file:
        file.write(text)
