from django.shortcuts import render
from sqlalchemy import select

from .models import Author, Book, Order, User


def cart(request):
    lines = request.session["cart"]
    for line in lines:
        book = Book.objects.get(pk=line["id"])  #~ n-plus-one
        line["title"] = book.title
    return render(request, "cart.html", {"lines": lines})


def authors(request):
    data = []
    for author in Author.objects.all():
        data.append({"name": author.name, "books": author.books.count()})  #~ n-plus-one
    return render(request, "authors.html", {"data": data})


def users(db, ids):
    return [db.query(User).get(id) for id in ids]  #~ n-plus-one


def sessions(session, ids):
    for id in ids:
        user = session.get(User, id)  #~ n-plus-one
        print(user.name)


async def awaited(session, orders):
    for order in orders:
        result = await session.execute(select(User).where(User.id == order.user_id))  #~ n-plus-one
        print(result.scalar_one().name)


def mongo(db, orders):
    for order in orders:
        order["user"] = db.users.find_one({"_id": order["user_id"]})  #~ n-plus-one


def plain(conn, orders):
    for order in orders:
        row = conn.execute("SELECT name FROM users WHERE id = ?", (order["user_id"],)).fetchone()  #~ n-plus-one
        print(row)


def prefetched(request):
    orders = Order.objects.prefetch_related("items")
    for order in orders:
        print(order.items.all())


def chunks(session, ids):
    for chunk in batched(ids, 500):
        session.query(User).filter(User.id.in_(chunk)).all()


def write(conn, rows):
    for row in rows:
        conn.execute("INSERT INTO users (name) VALUES (?)", (row.name,))


def constant(request):
    for status in ["new", "open"]:
        print(Order.objects.filter(status=status).count())


def settings(requests, options):
    for option in options:
        print(options.get(option), requests.get(option))


def once(request):
    user = User.objects.get(pk=1)
    for order in request.orders:
        print(user, order)
