import asyncio
import os
import shlex
import subprocess
from subprocess import Popen, check_output

IMAGE = "postgres:16"


def ping(host):
    os.system(f"ping -c 1 {host}")  #~ command-injection
    os.system("ping -c 1 " + host)  #~ command-injection
    os.popen("nslookup %s" % host).read()  #~ command-injection
    return subprocess.getoutput("dig {}".format(host))  #~ command-injection


def convert(name):
    command = f"convert {name} out.png"
    subprocess.run(command, shell=True, check=True)  #~ command-injection
    Popen("convert " + name, shell=True)  #~ command-injection
    check_output(  #~ command-injection
        f"identify {name}",
        shell=True,
    )


def anything(command):
    subprocess.call(command, shell=True)  #~ command-injection
    os.system(command)  #~ command-injection


async def asynchronous(path):
    await asyncio.create_subprocess_shell(f"tar xf {path}")  #~ command-injection
    await asyncio.create_subprocess_exec("tar", "xf", path)


def by_name(path):
    subprocess.run(["sh", "-c", f"cat {path} | wc -l"])  #~ command-injection
    subprocess.run(["/bin/bash", "-c", "cat " + path])  #~ command-injection


def remote(client, name):
    client.exec_command(f"systemctl restart {name}")  #~ command-injection


def fine(host, path, client):
    os.system("clear")
    subprocess.run(["ping", "-c", "1", host], check=True)
    subprocess.run(f"docker pull {IMAGE}", shell=True, check=True)
    subprocess.run("ls | wc -l", shell=True, check=True)
    os.system(f"cat {shlex.quote(path)}")
    subprocess.run(["sh", "-c", "cat \"$1\"", "sh", path])
    client.exec_command("uptime")
    client.system(f"ping {host}")


@app.post("/run")
def chosen():
    os.system(request.json["command"])  #~ command-injection


def hook(self, command):
    self.connection.exec_command("touch " + command)
    self.exec_command("touch " + command)
