import random
import secrets


class Vouchers:
    def __init__(self):
        self.rng = random.Random()

    def new_voucher(self):
        return f"GV-{self.rng.randint(0, 99999999):08d}"  #~ weak-random-token

    def fresh_voucher(self):
        return secrets.token_hex(8)


class Table:
    def shuffle_cards(self, cards):
        return self.rng.sample(cards, 5)


def send_code(user):
    code = random.randint(100000, 999999)  #~ weak-random-token
    mail(user, code)


def login(user):
    pin = str(random.randrange(1000, 9999))  #~ weak-random-token
    send_sms(user.phone, pin)


def colours(count):
    code = random.randint(0, 255)
    return [code] * count


def make_coupon():
    return "".join(random.choices("ABCDEFGH", k=8))  #~ weak-random-token


def make_fresh_coupon():
    return "".join(secrets.choice("ABCDEFGH") for _ in range(8))
