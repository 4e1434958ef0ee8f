from urllib.parse import urljoin, urlparse

from flask import redirect, request


def go():
    return redirect(urljoin(request.host_url, request.args["path"]))  #~ open-redirect


def go_checked():
    path = request.args["path"]
    if urlparse(path).netloc:
        return redirect("/")
    return redirect(urljoin(request.host_url, path))


def page(url):
    return "<script>window.location='%s'</script>" % url  #~ open-redirect


def home():
    return "<script>window.location='/'</script>"
