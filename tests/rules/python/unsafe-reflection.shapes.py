import importlib

EXPORTERS = {}


def make(kind, config):
    cls = globals()[kind + "Exporter"]  #~ unsafe-reflection
    return cls(**config)


def make_known(kind, config):
    return EXPORTERS[kind](**config)


def configure(overrides):
    globals().update(overrides)  #~ unsafe-reflection


def load(values):
    for name, value in values.items():
        globals()[name] = value  #~ unsafe-reflection


def resolve(module_name, attribute):
    module = importlib.import_module(module_name)
    return getattr(module, attribute)  #~ unsafe-reflection


def resolve_known(attribute):
    module = importlib.import_module("shop.exporters")
    return getattr(module, "Exporter")


class Api:
    def call(self, action, arguments):
        return getattr(self, action)(*arguments)  #~ unsafe-reflection

    def call_known(self, arguments):
        return getattr(self, "export")(*arguments)


globals()["VERSION"] = "1"
