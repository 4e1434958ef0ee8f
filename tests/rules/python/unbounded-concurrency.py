import asyncio

from fastapi import FastAPI, Request

app = FastAPI()
MIRRORS = ["https://one.example", "https://two.example"]


@app.post("/thumbnails")
async def thumbnails(names: list[str]):
    pictures = await asyncio.gather(*[draw(name) for name in names])  #~ unbounded-concurrency
    return {"count": len(pictures)}


@app.post("/import")
async def import_rows(request: Request):
    body = await request.json()
    await asyncio.gather(*(store(row) for row in body["rows"]))  #~ unbounded-concurrency
    return {"stored": True}


# Ten at a time.
@app.post("/in-turn")
async def in_turn(names: list[str]):
    found = []
    for start in range(0, len(names), 10):
        batch = names[start : start + 10]
        found += await asyncio.gather(*(draw(name) for name in batch))
    return found


# As many as the program says.
@app.post("/mirrors")
async def mirrors(name: str):
    return await asyncio.gather(*(fetch(mirror, name) for mirror in MIRRORS))


# One after the other.
@app.post("/one-by-one")
async def one_by_one(names: list[str]):
    return [await draw(name) for name in names]


# No route: who calls it knows how many there are.
async def warm(names):
    return await asyncio.gather(*(draw(name) for name in names))
