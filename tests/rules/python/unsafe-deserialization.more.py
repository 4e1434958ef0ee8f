import pickle
import socketserver

SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"  #~ unsafe-deserialization
accept_content = ["json", "pickle"]  #~ unsafe-deserialization
result_accept_content = ["json"]


def work(socket):
    job = socket.recv_pyobj()  #~ unsafe-deserialization
    return job, socket.recv_json()


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        return pickle.load(self.rfile)  #~ unsafe-deserialization
