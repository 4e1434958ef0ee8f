import docker
import psycopg2


def run(image):
    client = docker.from_env()
    client.containers.run(image, cap_add=["NET_ADMIN"])
    client.containers.run(image, privileged=True)  #~ privileges-kept


def connect(word):
    psycopg2.connect(host="db", user="shop", password=word)
    return psycopg2.connect(host="db", user="postgres", password=word)  #~ privileges-kept
