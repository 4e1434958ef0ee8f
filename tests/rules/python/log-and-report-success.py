import smtplib

import requests
from fastapi import APIRouter
from flask import jsonify

router = APIRouter()


@router.post("/orders")
async def create(order):
    try:
        await order.save()
    except Exception as e:
        logger.error(f"Error saving: {e}")  #~ log-and-report-success
    return {"status": "success"}


def notify(url):
    try:
        requests.post(url, timeout=5)
    except requests.RequestException as e:
        print("could not notify", e)
        return True  #~ log-and-report-success
    return True


def mail(server, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException:
        logger.exception("mail failed")  #~ log-and-report-success
    return True


def update(row):
    try:
        row.update()
    except Exception:
        traceback.print_exc()
        return jsonify(success=True)  #~ log-and-report-success


def honest(row):
    try:
        row.update()
    except Exception:
        logger.exception("failed")
        return jsonify({"success": False}), 500
    return jsonify({"success": True})


def partial(row):
    try:
        row.update()
    except Exception as e:
        logger.exception("failed")
        return {"success": True, "warning": str(e)}


def value(row):
    try:
        row.update()
    except Exception:
        logger.exception("failed")
    return row


def narrow(row):
    try:
        row.update()
    except KeyError:
        logger.info("nothing to update")
    return True


def has_access(user):
    try:
        user.check()
    except Exception:
        logger.exception("failed")
        return True
