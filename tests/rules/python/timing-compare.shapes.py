import hashlib


class Store:
    def check(self, name, password):
        row = self.load(name)
        return row is not None and row[0] == self._digest(password)  #~ timing-compare


def verify_password(password, stored):
    salt, _ = stored.split("$")
    return hash_password(password, salt) == stored  #~ timing-compare


def changed(path, stored):
    return file_digest(path) == stored


def verify_count(password, stored):
    return len(password) == stored
