import shlex
import subprocess

from flask import Flask, request

app = Flask(__name__)
PROGRAMS = {"list": ["ls", "-l"]}


@app.route("/run")
def run():
    command = request.args["command"]
    subprocess.run(command.split(), timeout=3, check=True)  #~ command-injection
    subprocess.run(shlex.split(command), timeout=3, check=True)  #~ command-injection
    return ""


@app.route("/known")
def known():
    subprocess.run(PROGRAMS[request.args["command"]], timeout=3, check=True)
    subprocess.run("ls -l /srv".split(), timeout=3, check=True)
    return ""


@app.route("/clone")
def clone():
    url = request.args["url"]
    subprocess.run(["git", "clone", url, "repo"], check=True, timeout=3)  #~ command-injection
    return ""


@app.route("/clone-safe")
def clone_safe():
    url = request.args["url"]
    subprocess.run(["git", "clone", "--", url, "repo"], check=True, timeout=3)
    subprocess.run(["echo", url], check=True, timeout=3)
    return ""


def search(pattern, folder):
    return subprocess.check_output(["grep", "-r", pattern, folder], timeout=3)  #~ command-injection


def search_safe(pattern, folder):
    subprocess.check_output(["wc", pattern], timeout=3)
    return subprocess.check_output(["grep", "-r", "--", pattern, folder], timeout=3)
