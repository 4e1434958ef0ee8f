import flask
from django.template import Context, Template
from flask import request
from mako.template import Template as Mako

PAGE = "<p>{{ text }}</p>"


def show(env):
    body = request.json["body"]
    env.from_string(body).render()  #~ template-injection
    Mako("Hi " + body).render()  #~ template-injection
    flask.render_template_string("<p>%s</p>" % body)  #~ template-injection
    return Template("<b>{}</b>".format(body)).render(Context())  #~ template-injection


def fine(name, env):
    env.get_template(name).render()
    env.from_string("{{ a }}").render(a=request.args["a"])
    Mako(filename="page.mako").render(name=name)
    flask.render_template("page.html", body=request.args["a"])
    return flask.render_template_string(PAGE, text=request.args["text"])
