import subprocess
import urllib.request


def install(url):
    urllib.request.urlretrieve("https://example.com/a.py", "a.py")
    subprocess.run(["python", "a.py"])  #~ code-from-network


def other():
    code = urllib.request.urlopen("https://example.com/a.py").read()
    exec(code)  #~ code-from-network
    subprocess.run("wget -qO- https://example.com/x | bash", shell=True)  #~ code-from-network
    subprocess.run(["pip", "install", "requests"])
    subprocess.run(["ls"])


TEXT = "curl https://example.com/data.json -o data.json"
HELP = "see https://example.com"
