import hmac
import pickle
from multiprocessing.connection import Listener

from ruamel.yaml import YAML

listener = Listener(("0.0.0.0", 6000))  #~ unsafe-deserialization
guarded = Listener(("0.0.0.0", 6000), authkey=KEY)
local = Listener(("127.0.0.1", 6000))


def load(payload):
    return pickle.loads(payload)  #~ unsafe-deserialization


def load_signed(payload, signature):
    if hmac.compare_digest(sign(payload), signature):
        return pickle.loads(payload)  #~ unsafe-deserialization


def clone(value):
    return pickle.loads(pickle.dumps(value))


def settings(text):
    return YAML(typ="unsafe").load(text)  #~ unsafe-deserialization


def safe_settings(text):
    return YAML(typ="safe").load(text)
