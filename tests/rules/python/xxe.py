import sys
import xml.sax
from xml.dom import minidom

import xmltodict
from defusedxml.minidom import parseString
from flask import request
from lxml import etree


open_to_all = etree.XMLParser(no_network=False)  #~ xxe
dtd = etree.XMLParser(load_dtd=True, no_network=True)  #~ xxe


@app.route("/feed", methods=["POST"])
def feed():
    document = request.get_data()
    etree.fromstring(document)  #~ xxe
    minidom.parseString(document)  #~ xxe
    return xmltodict.parse(document)  #~ xxe


def title(path):
    return etree.parse(path).findtext("title")  #~ xxe


def fine(text):
    etree.fromstring("<root/>")
    etree.tostring(text)
    xml.sax.saxutils.escape(text)
    return parseString(text)


def broken(
