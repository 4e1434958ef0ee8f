import html
from urllib.parse import parse_qs

from aiohttp import web
from django.http import HttpResponse
from flask import Flask, render_template_string, request
from jinja2 import Template

app = Flask(__name__)
PAGE = "<h1>{room}</h1>"
CARD = "<h1>{{ name|safe }}</h1>"
SAFE_CARD = "<h1>{{ name }}</h1>"


async def room(request):
    body = PAGE.format(room=request.match_info["room"])
    return web.Response(text=body, content_type="text/html")  #~ xss-raw-html


def ticket(request, pk):
    found = find(pk)
    return HttpResponse("<h2>" + found.title + "</h2>")  #~ xss-raw-html


def price(request, pk):
    found = find(pk)
    return HttpResponse("<h2>" + found.price + "</h2>")


def escaped(request, pk):
    found = find(pk)
    return HttpResponse("<h2>" + html.escape(found.title) + "</h2>")


@app.route("/guests")
def guests():
    page = "<ul>"
    for entry in entries():
        page += "<li>%s</li>" % entry["name"]
    return page  #~ xss-raw-html


@app.route("/count")
def count():
    page = "<ul>"
    for entry in entries():
        page += "<li>%s</li>" % entry.rank
    return page


@app.route("/card")
def card():
    first = render_template_string(SAFE_CARD, name=request.args["name"])
    return first + render_template_string(CARD, name=request.args["name"])  #~ xss-raw-html


def mail(name):
    return Template("<p>Dear {{ name }}</p>").render(name=name)  #~ xss-raw-html


def plain_mail(name):
    return Template("Dear {{ name }}").render(name=name)


def application(environ, start_response):
    name = parse_qs(environ["QUERY_STRING"])["name"][0]
    start_response("200 OK", [("Content-Type", "text/html")])
    return [("<p>Hello %s</p>" % name).encode()]  #~ xss-raw-html


def escaping_application(environ, start_response):
    name = html.escape(parse_qs(environ["QUERY_STRING"])["name"][0])
    start_response("200 OK", [("Content-Type", "text/html")])
    return [("<p>Hello %s</p>" % name).encode()]


def tagless(text):
    return text.replace("<script>", "")  #~ xss-raw-html


def lineless(text):
    return text.replace("<br>", "\n")
