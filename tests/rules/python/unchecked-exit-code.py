import subprocess
from subprocess import run

import docker


def thumbnail(path):
    run(["convert", path, "-resize", "200x200", "small.png"], timeout=60)  #~ unchecked-exit-code
    return "small.png"


class Site:
    def build(self, folder):
        subprocess.run(f"hugo --source {folder}", shell=True, timeout=600)  #~ unchecked-exit-code
        self.publish(folder)


def unpack(path):
    subprocess.call(["tar", "-xf", path], timeout=60)  #~ unchecked-exit-code
    return load("manifest.json")


def fetch(path):
    done = run(["rsync", path, "."], timeout=600)
    done.check_returncode()
    return path


def tidy(folder):
    try:
        return build(folder)
    finally:
        subprocess.run(["make", "clean"], cwd=folder, timeout=60)


def render(path):
    try:
        return draw(path)
    except RuntimeError:
        subprocess.run(["dmesg"], timeout=60)
        raise


def migrate(client):
    client.containers.run("shop/migrate", remove=True)


def version():
    return subprocess.call(["git", "--version"], timeout=60)


def strict(path, *options):
    subprocess.check_call(["pg_restore", path, *options], timeout=600)
