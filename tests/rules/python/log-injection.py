import logging
from flask import request

logger = logging.getLogger(__name__)


def login():
    name = request.form["name"]
    logger.info("Login of %s" % name)  #~ log-injection
    logger.info("Login of %s", name)  #~ log-injection
    logger.error("Login of {}".format(name))  #~ log-injection
    logger.info(name)  #~ log-injection
    with open("app.log", "a") as log:
        log.write(name + "\n")  #~ log-injection
    logger.info("Login of %s", name.replace("\n", ""))
    logger.info("Login")


def fine(name, count):
    logger.info("Login of %s", name)
    logger.info(f"{count} logins")
    print(name)
