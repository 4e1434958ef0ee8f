import os

import redis
from flask import abort
from sqlalchemy import select

from .models import Profile, Tag, User, db

client = redis.Redis()


def signup(request):
    if User.objects.filter(username=request.POST["username"]).exists():  #~ check-then-act
        return "taken"
    User.objects.create_user(username=request.POST["username"])
    return "ok"


def profile(request):
    if not Profile.objects.filter(user=request.user).exists():  #~ check-then-act
        Profile.objects.create(user=request.user)


def register(email):
    if User.query.filter_by(email=email).first():  #~ check-then-act
        return {"error": "taken"}, 409
    user = User(email=email)
    db.session.add(user)
    db.session.commit()
    return {"id": user.id}


async def asynchronous(session, data):
    found = (await session.execute(select(User).where(User.email == data.email))).scalar_one_or_none()  #~ check-then-act
    if found:
        raise ValueError("taken")
    session.add(User(email=data.email))
    await session.commit()


def insert(conn, name):
    row = conn.execute("SELECT id FROM tags WHERE name = ?", (name,)).fetchone()  #~ check-then-act
    if row:
        return row[0]
    conn.execute("INSERT INTO tags (name) VALUES (?)", (name,))
    conn.commit()


def once(key):
    if not client.get(key):  #~ check-then-act
        client.set(key, "1", ex=60)


def missing(session, data):
    user = session.query(User).filter(User.email == data.email).first()
    if not user:
        raise ValueError("unknown")
    session.add(Tag(user=user))
    session.commit()


def other(request):
    if not User.objects.filter(pk=request.user.pk).exists():
        return abort(404)
    return "ok"


def atomic(key):
    if not client.set(key, 1, nx=True):
        return None
    return key


def elsewhere(path, other_path):
    if not os.path.exists(path):
        os.makedirs(other_path)


def upsert(conn, name):
    row = conn.execute("SELECT id FROM tags WHERE name = ?", (name,)).fetchone()
    if row:
        return row[0]
    conn.execute("INSERT OR IGNORE INTO tags (name) VALUES (?)", (name,))
