import base64
import dill
import jsonpickle
import marshal
import pickle
import shelve
import sys

import yaml
from flask import request

restored = dill.loads(request.get_data())  #~ unsafe-deserialization
session = pickle.loads(base64.b64decode(request.cookies["session"]))  #~ unsafe-deserialization
with open(sys.argv[1], "rb") as file:
    model = pickle.load(file)  #~ unsafe-deserialization


def restore(text, path, connection):
    marshal.loads(connection.recv(1024))  #~ unsafe-deserialization
    data = jsonpickle.decode(text)  #~ unsafe-deserialization
    state = shelve.open(path)  #~ unsafe-deserialization
    unpickled = pickle.Unpickler(path).load()  #~ unsafe-deserialization
    return data, state, yaml.load(text, yaml.UnsafeLoader), unpickled  #~ unsafe-deserialization


def keep(value, stream):
    pickle.dump(value, stream)
    yaml.load(stream, Loader=yaml.SafeLoader)
    yaml.load(stream, yaml.CSafeLoader)
    return marshal.dumps(value), pickle.loads(b"\x80\x04N."), jsonpickle.encode(value)
