import logging
from fastapi import HTTPException
from flask import abort
from rest_framework.exceptions import NotFound

logger = logging.getLogger(__name__)


def wrapped(id):
    try:
        raise HTTPException(404)
    except Exception as error:  #~ broad-catch
        logger.exception("failed")
        raise HTTPException(500) from error


def aborted(id):
    try:
        if id < 0:
            abort(400)
        return load(id)
    except Exception:  #~ broad-catch
        logger.exception("failed")
        return None


def missing(id):
    try:
        if not known(id):
            raise NotFound("no such row")
        return load(id)
    except:  #~ broad-catch
        logger.exception("failed")
        return None


def narrow(id):
    try:
        if not known(id):
            raise NotFound("no such row")
        return load(id)
    except KeyError:
        return None


def own(id):
    try:
        if not known(id):
            raise ValueError("no such row")
        return load(id)
    except Exception:
        logger.exception("failed")
        raise


def outside(id):
    if not known(id):
        raise HTTPException(404)
    try:
        return load(id)
    except Exception:
        logger.exception("failed")
        raise HTTPException(500)


def told_apart(id):
    try:
        if not known(id):
            raise HTTPException(404)
        return load(id)
    except Exception as error:
        if isinstance(error, HTTPException):
            raise
        logger.exception("failed")
        raise
