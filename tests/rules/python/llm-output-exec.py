import subprocess

from flask import request


def run(chain, cursor, client):
    command = chain.invoke({"question": "how"})
    subprocess.run(command, shell=True, timeout=3)  #~ llm-output-exec
    cursor.execute(command)  #~ llm-output-exec
    message = {"role": "system", "content": "Help " + request.json["name"]}  #~ llm-output-exec
    return message


def fine(chain, cursor):
    message = {"role": "user", "content": request.json["question"]}
    cursor.execute("SELECT 1")
    system = {"role": "system", "content": "You help."}
    return chain.invoke([system, message])
