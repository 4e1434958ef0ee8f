import jwt


def mixed(token, key):
    return jwt.decode(token, key, algorithms=["HS256", "RS256"])  #~ jwt-unverified


def one_kind(token, key):
    return jwt.decode(token, key, algorithms=["RS256", "ES256"])


def unsigned(signer, token):
    return signer.loads_unsafe(token)  #~ jwt-unverified


def signed(signer, token):
    return signer.loads(token)
