from django.http import HttpResponse, JsonResponse
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from flask import Flask, make_response, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/a")
def concatenated():
    q = request.args.get("q")
    return "<html><body>You searched for: " + q + "</body></html>"  #~ xss-raw-html


@app.route("/b/<name>")
def from_path(name):
    html = "<h1>Hello %s!</h1>" % name
    return html, 200  #~ xss-raw-html


@app.route("/c")
def response():
    return make_response("<p>{}</p>".format(request.form["comment"]))  #~ xss-raw-html


@app.get("/d", response_class=HTMLResponse)
def fast(q: str):
    return HTMLResponse(content=f"<div>{q}</div>")  #~ xss-raw-html


def view(request):
    return HttpResponse(f"<h2>{request.GET.get('title')}</h2>")  #~ xss-raw-html


def marked(request):
    return mark_safe(request.POST["bio"])  #~ xss-raw-html


def built(comment):
    return Markup(f"<p>{comment.text}</p>")  #~ xss-raw-html


@app.route("/e")
def plain():
    return "Hello " + request.args["name"]  #~ xss-raw-html


@app.route("/f")
def escaped():
    name = escape(request.args["name"])
    return f"<p>{name}</p>"


@app.get("/g")
def number(page: int):
    return HTMLResponse(f"<p>{page}</p>")


def json(request):
    return JsonResponse({"html": f"<p>{request.GET['q']}</p>"})


def constant(name):
    return mark_safe("<p>" + "x" + "</p>")


def own(comment):
    return Markup(f"<p>{escape(comment.text)}</p>")
