import logging
import syslog

from flask import request

logging.basicConfig(filename="auth.log")


def login():
    user = request.form["user"]
    logging.info("login of %r", user)
    logging.info("login of " + user)  #~ log-injection


def fail(user):
    syslog.syslog("login failed for %s" % user)  #~ log-injection
    syslog.syslog("login failed")
