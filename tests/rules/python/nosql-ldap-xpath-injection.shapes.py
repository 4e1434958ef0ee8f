import ldap
from flask import Flask, request
from ldap3 import Connection
from lxml import etree
from ldap.dn import escape_dn_chars

app = Flask(__name__)


def bind(server, username, password):
    dn = f"uid={username},ou=people,dc=shop"
    Connection(server, user=dn, password=password)  #~ nosql-ldap-xpath-injection
    server.simple_bind_s("uid=" + username + ",dc=shop", password)  #~ nosql-ldap-xpath-injection
    server.modify_s("cn=admins,dc=shop", [(ldap.MOD_ADD, "member", [dn])])


def safe_bind(server, username, password):
    dn = f"uid={escape_dn_chars(username)},ou=people,dc=shop"
    server.simple_bind_s(dn, password)


def groups(connection, name):
    connection.search(search_base="dc=shop", search_filter=f"(cn={name})")  #~ nosql-ldap-xpath-injection
    connection.search(search_base="dc=shop", search_filter="(cn=admins)")
    connection.search(search_base=f"ou={name},dc=shop", search_filter="(cn=*)")  #~ nosql-ldap-xpath-injection


def titles(document, user):
    find = etree.XPath("//user[name='%s']" % user)  #~ nosql-ldap-xpath-injection
    return find(document), etree.XPath("//user[name=$user]")(document, user=user)


@app.post("/login")
def login():
    data = request.get_json()
    return db.users.find_one({"name": "a", "password": data["password"]})  #~ nosql-ldap-xpath-injection


@app.post("/login-safe")
def login_safe():
    data = request.get_json()
    return db.users.find_one({"name": "a", "password": str(data["password"])})


@app.get("/search")
def search():
    criteria = request.get_json()
    return list(db.items.find(criteria))  #~ nosql-ldap-xpath-injection


def friends(session, name):
    session.run("MATCH (u:User {name: $name}) RETURN u", name=name)
    return session.run(f"MATCH (u:User {{name: '{name}'}}) RETURN u")  #~ nosql-ldap-xpath-injection


def documents(client, term):
    client.search(index="docs", body={"query": {"match": {"title": term}}})
    return client.search(index="docs", body='{"query": {"match": {"title": "' + term + '"}}}')  #~ nosql-ldap-xpath-injection
