import asyncio
import logging
import os

import uvicorn
from fastapi import FastAPI
from flask import Flask
from flask_socketio import SocketIO

from shop import create_app

app = Flask(__name__)
socketio = SocketIO(app)
api = FastAPI(debug=True)  #~ debug-on
app.debug = True  #~ debug-on
app.config["DEBUG"] = True  #~ debug-on
app.config.update(DEBUG=True, TESTING=False)  #~ debug-on


class Config:
    DEBUG = True  #~ debug-on


class ProductionConfig(Config):
    DEBUG = False


class DevelopmentConfig(Config):
    DEBUG = True


class Options:
    DEBUG = True


def main():
    create_app().run(debug=True)  #~ debug-on
    socketio.run(app, debug=True, port=80)  #~ debug-on
    uvicorn.run("main:app", reload=True)  #~ debug-on
    app.run(debug=os.environ.get("DEBUG") == "1")
    app.run(debug=False)
    asyncio.run(main(), debug=True)
    uvicorn.run(api, port=80)


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG)
    app.run(  #
        host="0.0.0.0",
        debug=True,  #~ debug-on
    )
