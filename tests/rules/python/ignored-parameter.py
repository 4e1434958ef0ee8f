from typing import Annotated

from fastapi import APIRouter, Query

router = APIRouter()


@router.get("/books")
async def books(author: str, per_page: int = 20):  #~ ignored-parameter
    return await find(author)


@router.post("/imports")
def import_rows(rows: list[dict], timeout: float):  #~ ignored-parameter
    for row in rows:
        store(row)


@router.get("/films")
def films(
    genre: str,
    order_by: Annotated[str, Query()] = "title",  #~ ignored-parameter
):
    return find(genre)


# It is used in what is answered.
@router.get("/songs")
def songs(page: int = 1):
    return {"page": page, "songs": find("songs")}


# It is handed on by its name.
@router.get("/plays")
def plays(limit: int = 10):
    return find("plays", limit=limit)


# What is not used promises nothing.
@router.get("/seats")
def seats(request, _token: str = ""):
    return find("seats")


# No route.
def pages(limit: int = 10, offset: int = 0):
    return find("pages")


# It says that it does nothing yet.
@router.delete("/books")
def remove(dry_run: bool = False):
    raise NotImplementedError
