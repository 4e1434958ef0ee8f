import ldap
import ldap3
from flask import request
from lxml import etree
from pymongo import MongoClient

db = MongoClient().shop


def login(connection, tree):
    name = request.form["name"]
    connection.search("dc=x", "(&(cn={})(sn=*))".format(name))  #~ nosql-ldap-xpath-injection
    connection.simple_bind_s("cn=admin", "")  #~ nosql-ldap-xpath-injection
    connection.simple_bind_s("uid=" + name + ",dc=x", request.form["password"])  #~ nosql-ldap-xpath-injection
    tree.findall("./user[@name='%s']" % name)  #~ nosql-ldap-xpath-injection
    db.users.find({"$where": "this.name == '" + name + "'"})  #~ nosql-ldap-xpath-injection
    return db.users.find_one(request.get_json())  #~ nosql-ldap-xpath-injection


def fine(connection, tree, text):
    name = request.form["name"]
    connection.simple_bind_s("cn=admin", PASSWORD)
    tree.findall("./user[@name='me']")
    tree.find("./" + text)
    db.users.find_one({"name": name})
    text.find("(uid=" + name)
    db.users.find_one({"name": "me"})
