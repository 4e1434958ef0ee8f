import csv
from flask import Flask, request

app = Flask(__name__)


@app.route("/export", methods=["POST"])
def export():
    name = request.form["name"]
    with open("people.csv", "a") as file:
        file.write(f"{name},1\n")  #~ csv-injection
        table = csv.DictWriter(file, ["name"])
        table.writerow({"name": name})  #~ csv-injection
        csv.writer(file).writerow([user.username for user in users])  #~ csv-injection
        csv.writer(file).writerow(["id", "name"])
        csv.writer(file).writerow([int(request.form["id"])])
    return "ok"


def write(file, rows):
    writer = csv.writer(file)
    writer.writerow(["name"])
    file.write(f"{rows}, 1")
