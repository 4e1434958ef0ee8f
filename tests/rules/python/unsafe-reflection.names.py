import sys


class Router:
    def dispatch(self, name):
        return getattr(self, "do_" + name)()  #~ unsafe-reflection

    def dispatch_known(self, name):
        if hasattr(self, "do_" + name):
            return getattr(self, "do_" + name)()
        return None


def make(name):
    return getattr(sys.modules[__name__], name)()  #~ unsafe-reflection


def make_known(name):
    return MAKERS[name]()


def build(values):
    module, name = values["class"].rsplit(".", 1)
    return getattr(__import__(module), name)()  #~ unsafe-reflection
