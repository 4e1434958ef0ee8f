def encrypt(text, key):
    return bytes(letter ^ key[at % len(key)] for at, letter in enumerate(text))  #~ weak-cipher


def parity(text, key):
    return bytes(letter ^ key[at % len(key)] for at, letter in enumerate(text))
