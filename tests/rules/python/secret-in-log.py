import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)
log = logging.getLogger("shop")


def login(user, password, otp_length):
    print("password:", password)  #~ secret-in-log
    print("Logging in with password %s" % password)  #~ secret-in-log
    print("Logging in {} {}".format(user.name, user.password))  #~ secret-in-log
    log.info("%s uses %s" % (user.name, password))  #~ secret-in-log
    log.info("code has %d digits", otp_length)
    log.info("%s logged in", user.name)
    log.info("password changed for %s", user.name)


def pay(card, data):
    logger.info(f"Charging card {card.card_number} cvv {data['cvv']}")  #~ secret-in-log
    logger.info("ssn %s", data.get("ssn"))  #~ secret-in-log
    logger.info("last digits %s", card.last4)
    logger.info("card %s", redact(card.card_number))


@app.route("/hook", methods=["POST"])
def hook():
    app.logger.info("headers %s", request.headers)  #~ secret-in-log
    app.logger.info("headers %s", dict(request.headers))  #~ secret-in-log
    app.logger.info("body %s", request.get_json())  #~ secret-in-log
    app.logger.info("size %s", request.content_length)
    app.logger.info("id %s", request.headers["X-Request-Id"])
    return "", 204


def usage(reply, api_key_id, client):
    logger.info("tokens %s", reply.usage.total_tokens)
    logger.info("key %s", api_key_id)
    logger.info("keys %d", len(client.api_key))
    logger.warning("No password for %s", client.name)
    logger.debug("hash %s", client.password_hash)
