import os
import smtplib
import ssl
import subprocess

import ldap
import redis
import urllib3

urllib3.disable_warnings()  #~ tls-verify-off
os.environ["PYTHONHTTPSVERIFY"] = "0"  #~ tls-verify-off
os.environ["PYTHONUNBUFFERED"] = "0"
store = redis.Redis(host="h", ssl=True, ssl_cert_reqs=None)  #~ tls-verify-off
safe_store = redis.Redis(host="h", ssl=True)
pool = urllib3.HTTPSConnectionPool("api.shop.com", assert_hostname=False)  #~ tls-verify-off
ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_NEVER)  #~ tls-verify-off
ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_DEMAND)


def wrap(connection):
    return ssl.SSLContext(ssl.PROTOCOL_TLS).wrap_socket(connection)  #~ tls-verify-off


def wrap_client(connection):
    return ssl.create_default_context().wrap_socket(connection)


def fetch(url):
    subprocess.run(["curl", "-k", url], check=True, timeout=9)  #~ tls-verify-off
    subprocess.run(["curl", "-s", url], check=True, timeout=9)


def send(user, word):
    with smtplib.SMTP("mail.shop.com", timeout=5) as server:
        server.starttls()  #~ tls-verify-off
        server.login(user, word)
