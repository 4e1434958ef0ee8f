import requests


class Accounts:
    def add(self, name, password):
        self.users[name] = {"password": password, "role": "reader"}  #~ plain-password

    def rename(self, old, new):
        self.users[new] = self.users.pop(old)

    def login(self, name, password):
        user = self.users.get(name)
        return user["password"] == password  #~ plain-password

    def check_confirmation(self, password, confirmation):
        return password == confirmation

    def check_hash(self, name, password):
        return bcrypt.checkpw(password, self.users[name]["password"])


def by_pin(db, data):
    return db.users.find_one({"name": data["name"], "pin": data["pin"]})  #~ plain-password


def by_name(db, data):
    return db.users.find_one({"name": data["name"]})


def by_password(name, password):
    return User.objects.filter(name=name, password=password).first()  #~ plain-password


def keep(user, password, box):
    user.password_enc = box.encrypt(password.encode())  #~ plain-password


def ask(user, password):
    requests.post("https://api.shop/login", json={"user": user, "password": password}, timeout=3)
    return requests.get(f"https://api.shop/login?user={user}&password={password}", timeout=3)  #~ plain-password
