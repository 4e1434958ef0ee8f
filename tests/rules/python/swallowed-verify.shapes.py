def login(name, word):
    try:
        return bind(name, word)
    except Exception:
        return True  #~ swallowed-verify


def authenticate(name, word):
    try:
        return bind(name, word)
    except Exception:
        return False


def exists(name):
    try:
        return find(name)
    except ValueError:
        return True
