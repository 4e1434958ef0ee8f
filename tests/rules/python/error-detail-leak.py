import logging
import traceback

import psycopg2
from django.http import HttpResponse, JsonResponse
from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse
from flask import Flask, abort, jsonify, make_response, render_template
from rest_framework.response import Response

from shop.errors import OutOfStock

logger = logging.getLogger(__name__)
app = Flask(__name__)
router = APIRouter()


@app.route("/a")
def direct():
    try:
        return jsonify(load())
    except Exception as e:
        return jsonify({"error": str(e)}), 500  #~ error-detail-leak


@app.route("/b", methods=["POST"])
def keyword():
    try:
        return jsonify(load())
    except Exception as e:
        logger.exception("cannot load")
        return jsonify(error=f"Failed: {e}", success=False), 500  #~ error-detail-leak


@app.route("/c")
def plain():
    try:
        return load()
    except Exception as err:
        return "Error: " + str(err), 500  #~ error-detail-leak


@app.route("/d")
def tuple_of_dict():
    try:
        return load()
    except psycopg2.Error as error:
        return {"status": "error", "message": repr(error)}, 500  #~ error-detail-leak


@app.route("/e")
def built():
    try:
        return load()
    except Exception as e:
        message = "Error: {}".format(e)
        return make_response(jsonify({"error": message}), 500)  #~ error-detail-leak


@app.route("/f")
def page():
    try:
        return load()
    except Exception as e:
        return render_template("error.html", error=e)  #~ error-detail-leak


@app.route("/g")
def aborted():
    try:
        return load()
    except Exception as e:
        abort(500, description=str(e))  #~ error-detail-leak


@router.get("/h")
async def raised():
    try:
        return await load()
    except Exception as e:
        raise HTTPException(status_code=500, detail=str(e))  #~ error-detail-leak


@router.get("/i")
async def nested():
    try:
        return await load()
    except Exception as e:
        return JSONResponse(
            status_code=500,
            content={
                "error": {
                    "message": "failed: %s" % e,  #~ error-detail-leak
                    "trace": traceback.format_exc(),  #~ error-detail-leak
                }
            },
        )


def view(request):
    try:
        return JsonResponse(load())
    except Exception as e:
        return HttpResponse(str(e), status=500)  #~ error-detail-leak


class OrderView:
    def post(self, request):
        try:
            return Response(load())
        except Exception as e:
            return Response({"detail": str(e)}, status=500)  #~ error-detail-leak


@app.errorhandler(Exception)
def handle(error):
    return jsonify({"error": str(error)}), 500  #~ error-detail-leak


@app.errorhandler(404)
def missing(error):
    return jsonify({"error": str(error)}), 404


@router.post("/j")
async def own_error():
    try:
        return await load()
    except OutOfStock as e:
        raise HTTPException(status_code=409, detail=str(e))
    except ValueError as e:
        raise HTTPException(status_code=422, detail=str(e))
    except Exception as e:
        logger.error("order failed: %s", str(e))
        raise HTTPException(status_code=500, detail="Internal server error") from e


@app.route("/k")
def described(request):
    try:
        return load()
    except Exception as e:
        return jsonify({"error": "internal", "kind": type(e).__name__, "code": e.code}), 500


def job():
    try:
        return load()
    except Exception as e:
        return {"error": str(e)}


@app.get("/broken")
def broken():
    try:
        return load()
    except Exception as error:
        raise HTTPException(status_code=500, detail=f"Failed: {error}")  #~ error-detail-leak
