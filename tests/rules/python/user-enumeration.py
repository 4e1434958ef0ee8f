def login(name, password):
    if name not in users:
        raise ValueError("No such user")  #~ user-enumeration
    if not check(password):
        raise ValueError("Password is incorrect")


def sign_in(email, password):
    if not find(email):
        message = "Email not registered"  #~ user-enumeration
    elif not check(password):
        message = "Invalid password"
    return message


def change(old):
    if not check(old):
        return "Wrong password"
    return "Changed"


def show(name):
    return "User not found"


def texts():
    return "Invalid credentials", "Wrong password"
