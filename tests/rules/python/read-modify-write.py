import redis
from django.db.models import F
from django.shortcuts import get_object_or_404
from sqlalchemy import select

from .models import Article, Product, Wallet

client = redis.Redis()


def view(request, pk):
    article = get_object_or_404(Article, pk=pk)
    article.views += 1  #~ read-modify-write
    article.save()
    return article


def transfer(session, source_id, target_id, amount):
    source = session.get(Wallet, source_id)
    target = session.get(Wallet, target_id)
    source.balance -= amount  #~ read-modify-write
    target.balance += amount  #~ read-modify-write
    session.commit()


async def reserve(db, id):
    product = (await db.execute(select(Product).where(Product.id == id))).scalar_one_or_none()
    product.stock_level = product.stock_level - 1  #~ read-modify-write
    await db.commit()


def buy(cursor, id, quantity):
    cursor.execute("SELECT stock FROM products WHERE id = %s", (id,))
    stock = cursor.fetchone()[0]
    new_stock = stock - quantity
    cursor.execute("UPDATE products SET stock = %s WHERE id = %s", (new_stock, id))  #~ read-modify-write


def counted(key):
    client.set(key, int(client.get(key)) + 1)  #~ read-modify-write


def right(pk):
    Article.objects.filter(pk=pk).update(views=F("views") + 1)


def expression(pk):
    article = Article.objects.get(pk=pk)
    article.views = F("views") + 1
    article.save()


def locked(session, id):
    wallet = session.get(Wallet, id, with_for_update=True)
    wallet.balance -= 1
    session.commit()


def optimistic(session, id):
    wallet = session.get(Wallet, id)
    wallet.balance -= 1
    wallet.version += 1
    session.commit()


def fresh(session):
    wallet = Wallet()
    wallet.balance += 10
    session.add(wallet)
    session.commit()


def name(pk):
    article = Article.objects.get(pk=pk)
    article.title += "!"
    article.save()


def expiry(key, seconds):
    client.get(key)
    client.set(key, now.time() + seconds)
