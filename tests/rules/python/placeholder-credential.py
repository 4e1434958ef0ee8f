SECRET_KEY = "change-me-in-production"  #~ placeholder-credential
token = "YOUR_TOKEN_HERE"  #~ placeholder-credential
config["DB_PASSWORD"] = "replace_me"  #~ placeholder-credential
OPENAI_API_KEY = "sk-xxxxxxxxxxxx"  #~ placeholder-credential
headers = {"Authorization": "Bearer <token>"}  #~ placeholder-credential


def connect(password="changeme"):  #~ placeholder-credential
    return password


help = "changeme"
password = read("changeme")
key_help = "<key>"
api_key = None
api_key = settings.api_key
