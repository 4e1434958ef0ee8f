from django.db import transaction
from pymongo import MongoClient

from .models import AuditLog, Invoice, Member, Order, Team, User

mongo = MongoClient().shop


async def create(session, data):
    session.add(Order(total=data.total))
    await session.commit()  #~ multi-write-no-tx
    session.add(Invoice(total=data.total))
    await session.commit()


def team(request):
    team = Team.objects.create(name=request.POST["name"])
    member = Member.objects.create(team=team, user=request.user)  #~ multi-write-no-tx
    return member


def join(request):
    user = User(name="x")
    team = Team.objects.get(name="y")
    user.save()
    team.save()  #~ multi-write-no-tx


def order(data):
    result = mongo.orders.insert_one(data)
    mongo.stock.update_one({"_id": data["product"]}, {"$inc": {"count": -1}})  #~ multi-write-no-tx
    return result


def write(cursor, conn):
    cursor.execute("INSERT INTO orders (total) VALUES (1)")
    conn.commit()  #~ multi-write-no-tx
    cursor.execute("INSERT INTO payments (total) VALUES (1)")
    conn.commit()


def together(request):
    with transaction.atomic():
        team = Team.objects.create(name=request.POST["name"])
        Member.objects.create(team=team, user=request.user)


def logged(request):
    team = Team.objects.create(name=request.POST["name"])
    AuditLog.objects.create(what=team)


def once(cursor, conn):
    cursor.execute("INSERT INTO orders (total) VALUES (1)")
    cursor.execute("INSERT INTO payments (total) VALUES (1)")
    conn.commit()


def session(data, s):
    mongo.orders.insert_one(data, session=s)
    mongo.stock.update_one({"_id": 1}, {"$inc": {"count": -1}}, session=s)


def seed_database(session):
    session.add(User())
    session.commit()
    session.add(Team())
    session.commit()
