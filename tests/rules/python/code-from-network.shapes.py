import hashlib
import io
import zipfile

import requests


def load(url):
    code = requests.get(url, timeout=5).text
    exec(code, {})  #~ code-from-network


def load_known(code):
    exec(compile(KNOWN, "known", "exec"), {})


def update(url, folder):
    data = requests.get(url, timeout=5).content  #~ code-from-network
    zipfile.ZipFile(io.BytesIO(data)).extractall(folder)


def update_checked(url, folder, want):
    data = requests.get(url, timeout=5).content
    if hashlib.sha256(data).hexdigest() == want:
        zipfile.ZipFile(io.BytesIO(data)).extractall(folder)


def update_prices(url):
    return requests.get(url, timeout=5).json()
