from http.server import BaseHTTPRequestHandler
from string import Template
from urllib.parse import parse_qs

import markdown
import nh3
import streamlit as st
from bottle import request, route
from markupsafe import Markup

PAGE = Template("<html><h1>$word</h1></html>")


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        word = parse_qs(self.path)["q"][0]
        self.wfile.write(PAGE.substitute(word=word).encode())  #~ xss-raw-html


def preview(text):
    return Markup(markdown.markdown(text))  #~ xss-raw-html


def cleaned_preview(text):
    return Markup(nh3.clean(markdown.markdown(text)))


@route("/search")
def search():
    word = request.query.q
    return "<p>" + word + "</p>"  #~ xss-raw-html


@route("/about")
def about():
    return "<p>about</p>"


def filled(page, user):
    return page.replace("{{user}}", user)  #~ xss-raw-html


def joined(text, name):
    return text.replace("name", name)


def greet():
    name = st.text_input("name")
    st.markdown(f"<h1>{name}</h1>", unsafe_allow_html=True)  #~ xss-raw-html
    st.markdown("<hr>", unsafe_allow_html=True)
