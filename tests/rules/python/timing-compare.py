import hashlib


def check(user, password, row, token, body, api_key):
    if api_key != row.api_key:  #~ timing-compare
        return False
    if user.password_hash == hashlib.sha256(body).hexdigest():  #~ timing-compare
        return True
    if user["password"] == password:  #~ timing-compare
        return True
    return session["csrf_token"] == token  #~ timing-compare


def fine(password, confirm_password, api_key, signature, User):
    if password != confirm_password or api_key is None:
        return False
    if api_key == "" or signature == None or len(signature) == 32:
        return True
    return select(User).where(User.api_key == api_key)
