; Two requests at once, and one of the changes is lost
;
; The value is read, changed in Python and written back. Two requests that do so at the same time both read the old
; value, and the second overwrites the first: money or stock appears from nowhere. Let the database do the arithmetic in
; one UPDATE (`F()`, `Model.column - n`), or lock the row when reading it.
;
; severity: warning
; confidence: medium
; precision: 2/2 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 362
; files: code
; regex counted-fields: (?i)(balance|stock|quantity|qty|inventory|count|counter|views|likes|votes|credits?|points|amount|total|score|remaining|available|seats|used|uses|downloads|hits|sold|usage|coins|funds|attempts|raised|pledged|collected|donated|spent|redemptions|reserved|booked|enrolled|slots|spots|places|xp)(_\w+)?$
; regex rows: (\.objects\b|\.query\b|\.query\(|get_object_or_404|(session|db)\.(get|get_one|scalar|scalars|execute|exec)\(|\.one\(\)|\.one_or_none\(\)|get_by_id\(|\.scalar_one|\.first\(\)|get_or_404|\.find_one\()
; regex locks: (?i)(for_update|lock)
; precision: the patterns for `or 0`, for rows of others and for methods that read 2/2 on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: warnings that were new when all of them were read: 2/2, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

; `row.balance -= amount`, of a row that was read here and is saved here.
((augmented_assignment left: (attribute object: (identifier) @_row attribute: (identifier) @_field)) @hint
  (#match? @_field "<counted-fields>")
  (#value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#body-mentions? @hint "^(save|asave|commit|update_one|replace_one)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add, or lock the row"))
((assignment
   left: (attribute object: (identifier) @_row attribute: (identifier) @_field) @_left
   right: (binary_operator left: (attribute) @_old operator: ["+" "-"])) @hint
  (#eq? @_old @_left)
  (#match? @_field "<counted-fields>")
  (#value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#body-mentions? @hint "^(save|asave|commit|update_one|replace_one)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add, or lock the row"))

; An UPDATE with a value that was computed from what a SELECT said.
((call
   function: (_) @_callee
   arguments: (argument_list . (_) @_statement . [(tuple . (_) @_value) (list . (_) @_value)])) @hint
  (#method? @_callee "execute")
  (#reads-like? @_statement "(?i)^\\s*update\\s+\\S+\\s+set\\s+\\w*(balance|stock|quantity|qty|inventory|count|counter|views|likes|credits|points|amount|total|score|remaining|available|seats|used)\\w*\\s*=\\s*(%s|\\?|:\\w+|\\$1)")
  (#value-matches? @_value "^[\\w.\\[\\]\"'()]+\\s*[-+]\\s*[\\w.\\[\\]\"'()]+$")
  (#body-mentions? @hint "(?i)\\bselect\\b")
  (#not-body-mentions? @hint "(?i)(for update|begin (immediate|exclusive)|lock|version|serializable|isolation)")
  (#set! message "Another request can change the row between the SELECT and this UPDATE: write `SET x = x + …`, or lock the row"))

; Redis.
((call
   function: (attribute object: (_) @_client attribute: (identifier) @_method)
   arguments: (argument_list . (_) @_key . (_) @_value)) @hint
  (#eq? @_method "set")
  (#imports? "redis" "aioredis" "django.core.cache")
  (#value-matches? @_value "^(int\\()?[\\w.()\"':{}, \\[\\]]+\\)?\\s*[-+]\\s*\\w+$")
  (#not-match? @_value "^[\"'f]")
  (#body-mentions? @hint "^get$")
  (#not-body-mentions? @hint "(?i)(lock|pipeline|watch|incr|time)")
  (#set! message "Another client can change `{_key}` between `get` and `set`: use `incr` or `decr`"))

; `row.raised = (row.raised or 0) + amount`, and a sum that was kept in a variable first.
((assignment
   left: (attribute object: (identifier) @_row attribute: (identifier) @_field) @_left
   right: (binary_operator left: (parenthesized_expression (boolean_operator left: (attribute) @_old)) operator: ["+" "-"])) @hint
  (#eq? @_old @_left)
  (#match? @_field "<counted-fields>")
  (#value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#body-mentions? @hint "^(save|asave|commit|update_one|replace_one)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add, or lock the row"))
((assignment
   left: (attribute object: (identifier) @_row attribute: (identifier) @_field)
   right: (identifier) @_new) @hint
  (#match? @_field "<counted-fields>")
  (#value-matches? @_new "^\\w+\\.(?i:\\w*(balance|stock|quantity|qty|inventory|count|credits|points|score|remaining|available|seats|used|coins|funds|raised))\\w*\\s*[-+]\\s*")
  (#value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#body-mentions? @hint "^(save|asave|commit|update_one|replace_one)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add, or lock the row"))

; An update of the ORM's with a value that Python computed from a row that was read.
((call
   function: (attribute attribute: (identifier) @_update)
   arguments: (argument_list (keyword_argument
     name: (identifier) @_field
     value: (binary_operator left: (attribute object: (identifier) @_row attribute: (identifier) @_field2) operator: ["+" "-"])))) @hint
  (#any-of? @_update "update" "aupdate" "values")
  (#eq? @_field @_field2)
  (#match? @_field "<counted-fields>")
  (#value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#not-body-mentions? @hint "(?i)(for_update|lock|version|serializable|isolation)")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and this update: let the database add (`F()`, `Model.{_field} + …`)"))

; MongoDB: `$set` to what was read and changed.
((call
   function: (attribute attribute: (identifier) @_update)
   arguments: (argument_list (_) (dictionary (pair key: (string) @_set value: (dictionary (pair key: (string) @_field value: (binary_operator left: (subscript value: (identifier) @_row) operator: ["+" "-"]))))))) @hint
  (#any-of? @_update "update_one" "find_one_and_update")
  (#match? @_set "set")
  (#value-matches? @_row "find_one")
  (#not-body-mentions? @hint "(?i)(lock|version|start_session|with_transaction)")
  (#set! message "Another request can change {_field} between `find_one` and this update: use `$inc`"))

; The row comes from a method of the same object, which may lock it.
((augmented_assignment left: (attribute object: (identifier) @_row attribute: (identifier) @_field)) @hint
  (#match? @_field "<counted-fields>")
  (#value-matches? @_row "^(await )?(self\\.)?(_\\w+|(\\w+\\.)?(get|find|load|fetch)\\w*)\\(")
  (#not-value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#imports? "sqlalchemy" "sqlmodel" "django" "flask_sqlalchemy" "tortoise" "peewee" "mongoengine" "beanie")
  (#body-mentions? @hint "^(save|asave|commit)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#not-file-matches? "for_update")
  (#set! severity "info")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add, or lock the row"))
((assignment
   left: (attribute object: (identifier) @_row attribute: (identifier) @_field) @_left
   right: (binary_operator left: (attribute) @_old operator: ["+" "-"])) @hint
  (#eq? @_old @_left)
  (#match? @_field "<counted-fields>")
  (#value-matches? @_row "^(await )?(self\\.)?(_\\w+|(\\w+\\.)?(get|find|load|fetch)\\w*)\\(")
  (#not-value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>")
  (#imports? "sqlalchemy" "sqlmodel" "django" "flask_sqlalchemy" "tortoise" "peewee" "mongoengine" "beanie")
  (#body-mentions? @hint "^(save|asave|commit)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#not-file-matches? "for_update")
  (#set! severity "info")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add, or lock the row"))

; The value stands beside the statement, as asyncpg and `databases` take it.
((call
   function: (_) @_callee
   arguments: (argument_list . (_) @_statement . [
     (binary_operator left: [(subscript) (attribute)] operator: ["+" "-"])
     (binary_operator left: (identifier) operator: ["+" "-"])
   ] @_value)) @hint
  (#method? @_callee "execute" "fetchrow" "fetchval")
  (#reads-like? @_statement "(?i)^\\s*update\\s+\\S+\\s+set\\s+\\w*(balance|stock|quantity|qty|inventory|count|counter|views|likes|credits|points|amount|total|score|remaining|available|seats|used)\\w*\\s*=\\s*\\$1")
  (#body-mentions? @hint "(?i)\\bselect\\b")
  (#not-body-mentions? @hint "(?i)(for update|lock|version|serializable|isolation)")
  (#set! message "Another request can change the row between the SELECT and this UPDATE: write `SET x = x + …`, or lock the row"))

; A row that belongs to another, and one that a loop runs through, saved in the next lines.
((block
   (expression_statement (augmented_assignment left: (attribute object: [(attribute) (identifier)] @_row attribute: (identifier) @_field)) @hint)
   (expression_statement (call function: (attribute object: [(attribute) (identifier)] @_saved attribute: (identifier) @_save))))
  (#eq? @_row @_saved)
  (#any-of? @_save "save" "asave")
  (#match? @_field "<counted-fields>")
  (#imports? "django" "rest_framework" "models" "peewee" "tortoise" "mongoengine" "shop" "app")
  (#not-value-matches? @_row "<rows>")
  (#not-value-matches? @_row "<locks>|^[A-Z]\\w*\\(")
  (#not-match? @_row "^(self|cls)$")
  (#not-body-mentions? @hint "(?i)(for_update|lock|^F$|version|serializable|isolation|refresh_from_db)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#set! severity "info")
  (#set! message "Another request can change `{_row}.{_field}` between its reading and its saving: let the database add (`F()`), or lock the row"))

; By name.
((call
   function: (_) @_callee
   arguments: (argument_list . (_) @_statement . (dictionary (pair value: (binary_operator left: [(subscript) (attribute)] operator: ["+" "-"]))))) @hint
  (#method? @_callee "execute")
  (#match? @_statement "(?i)[\"']\\s*update\\s+\\S+\\s+set\\s+\\w*(balance|stock|quantity|qty|inventory|count|counter|views|likes|credits|points|amount|total|score|remaining|available|seats|used)\\w*\\s*=\\s*(:\\w+|%\\()")
  (#body-mentions? @hint "(?i)\\bselect\\b")
  (#not-body-mentions? @hint "(?i)(for update|begin (immediate|exclusive)|lock|version|serializable|isolation)")
  (#set! message "Another request can change the row between the SELECT and this UPDATE: write `SET x = x + …`, or lock the row"))

;! bad
; from shop.models import Account
; def withdraw(request, pk, amount):
;     account = Account.objects.get(pk=pk)
;     if account.balance < amount:
;         raise ValueError("not enough")
;     account.balance -= amount
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;     account.save()
;! bad
; def sell(db, product_id, quantity):
;     product = db.query(Product).filter(Product.id == product_id).first()
;     product.stock = product.stock - quantity
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.commit()
;     return product.
;! bad
; import sqlite3
; def deposit(connection, id, amount):
;     row = connection.execute("SELECT balance FROM accounts WHERE id = ?", (id,)).fetchone()
;     connection.execute("UPDATE accounts SET balance = ? WHERE id = ?", (row[0] + amount, id))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     connection.commit()
;! bad
; import redis
; client = redis.Redis()
; def visit(page):
;     hits = int(client.get(page) or 0)
;     client.set(page, hits + 1)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from django.db.models import F
; from shop.models import Account
; def withdraw(pk, amount):
;     Account.objects.filter(pk=pk, balance__gte=amount).update(balance=F("balance") - amount)
;! good
; from django.db import transaction
; from shop.models import Account
; def withdraw(pk, cost):
;     with transaction.atomic():
;         account = Account.objects.select_for_update().get(pk=pk)
;         account.balance -= cost
;         account.save()
;! good
; def sell(db, product_id, quantity):
;     product = db.query(Product).filter(Product.id == product_id).with_for_update().first()
;     product.stock -= quantity
;     db.commit()
;! good
; def add(totals, price, saver):
;     totals.amount += price
;     saver.save()
;! good
; import sqlite3
; def deposit(connection, id, amount):
;     connection.execute("UPDATE accounts SET balance = balance + ? WHERE id = ?", (amount, id))
;! bad
; def give(session, id, amount):
;     campaign = session.get(Campaign, id)
;     campaign.raised = (campaign.raised or 0) + amount
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     session.commit()
; def spend(session, id, amount):
;     wallet = session.get(Wallet, id)
;     new_balance = wallet.balance - amount
;     wallet.balance = new_balance
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     session.commit()
;! bad
; from shop.models import Product
; def sell(pk, quantity):
;     product = Product.objects.get(pk=pk)
;     Product.objects.filter(pk=pk).update(stock=product.stock - quantity)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def pay(accounts, id, amount):
;     account = accounts.find_one({"_id": id})
;     accounts.update_one({"_id": id}, {"$set": {"balance": account["balance"] - amount}})
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from sqlalchemy.orm import Session
; class Wallets:
;     def withdraw(self, player, coins):
;         wallet = self._wallet(player)
;         wallet.coins -= coins
;         ^^^^^^^^^^^^^^^^^^^^^
;         self.session.commit()
;     def deposit(self, player, coins):
;         wallet = self.get_wallet(player)
;         wallet.coins = wallet.coins + coins
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         self.session.commit()
;     def broken(
;! good
; from django.db.models import F
; from shop.models import Product
; def sell(pk, quantity):
;     product = Product.objects.get(pk=pk)
;     Product.objects.filter(pk=pk).update(stock=F("stock") - quantity)
; def name(pk, more):
;     product = Product.objects.get(pk=pk)
;     Product.objects.filter(pk=pk).update(title=product.title + more)
; def pay(accounts, id, amount):
;     account = accounts.find_one({"_id": id})
;     accounts.update_one({"_id": id}, {"$inc": {"balance": -amount}})
;! good
; from sqlalchemy import select
; class Wallets:
;     def _wallet(self, player):
;         return self.session.scalars(select(Wallet).where(Wallet.player == player).with_for_update()).one()
;     def withdraw(self, player, coins):
;         wallet = self._wallet(player)
;         wallet.coins -= coins
;         self.session.commit()
;! good
; from sqlalchemy import select
; def count(rows, saver):
;     totals = new_totals(rows)
;     totals.count += 1
;     saver.commit()
;! bad
; import asyncpg
; async def spend(conn, id, amount):
;     row = await conn.fetchrow("SELECT balance FROM accounts WHERE id = $1", id)
;     await conn.execute("UPDATE accounts SET balance = $1 WHERE id = $2", row["balance"] - amount, id)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.db import models
; def take(items):
;     for item in items:
;         item.product.stock -= item.quantity
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         item.product.save()
;! good
; import asyncpg
; async def spend(conn, id, amount):
;     row = await conn.fetchrow("SELECT name FROM accounts WHERE id = $1", id)
;     await conn.execute("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, id)
;! bad
; from sqlalchemy import text
; def take(session, sku, qty):
;     row = session.execute(text("SELECT qty FROM stock WHERE sku = :sku"), {"sku": sku}).fetchone()
;     session.execute(text("UPDATE stock SET qty = :qty WHERE sku = :sku"), {"qty": row.qty - qty, "sku": sku})
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
