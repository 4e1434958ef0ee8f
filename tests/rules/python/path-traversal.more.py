import os
import socketserver
from ftplib import FTP_TLS
from pathlib import Path


def mirror(ftp, folder):
    for name in ftp.nlst():
        with open(os.path.join(folder, name), "wb") as file:  #~ path-traversal
            ftp.retrbinary("RETR x", file.write)


def mirror_here(folder):
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            yield file.read()


class Files(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().decode().strip()
        with open("/srv/share/" + name, "rb") as file:  #~ path-traversal
            self.wfile.write(file.read())


class Known(socketserver.StreamRequestHandler):
    def handle(self):
        name = NAMES[self.rfile.readline().decode().strip()]
        with open("/srv/share/known", "rb") as file:
            self.wfile.write(file.read())


def avatar_path(nick):
    return Path("avatars") / (nick + ".png")  #~ path-traversal


def backup_name(db_name, suffix):
    return f"/backups/{db_name}-{suffix}.dump"  #~ path-traversal


def url_path(name):
    return f"/users/{name}"


def load_text(name):
    with open(os.path.join("texts", name)) as file:  #~ path-traversal
        return file.read()
