from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()
sample_orders = [{"id": 1, "total": 10}]


@app.get("/contact")
def contact():
    return {"street": "123 Main Street", "open": True}  #~ fake-data-in-prod


@app.get("/orders")
async def orders():
    return JSONResponse(sample_orders)  #~ fake-data-in-prod


# The form shows it as a hint of what to write; no row is answered with it.
@app.get("/form")
def form():
    hints = {"email": "john@example.com"}
    return render("form.html", hints)


# Samples of sound are what the route is for.
@app.get("/sound")
def sound():
    sample_rate = recorder.rate()
    return sample_rate


# The sample is what the caller asked to be stored.
@app.post("/samples")
def store(text: str):
    sample_text = text.strip()
    samples.insert(sample_text)
    return {"stored": True}


def seed_orders():
    return sample_orders


@app.get("/people/{id}")
def person(id: int):
    return {"name": load(id).name, "company": "Acme Tools"}
