; Half of a change can be kept
;
; These writes belong together, but each is kept on its own: when the second fails, or the process dies between them,
; the first stays, and nobody cleans it up. Put them into one transaction.
;
; severity: info
; confidence: medium
; cwe: 662
; precision: 1/2 before deletions were left out, 0 hints after, on the same packages as n-plus-one
; files: code
; regex setup-functions: (?i)(seed|populate|fixture|demo|init_db|setup|sample|migrat)
; regex setup-and-commands: (?i)(seed|populate|fixture|demo|init_db|setup|sample|migrat|test|^handle$)
; list mongo-writes: insert_one insert_many update_one delete_one replace_one delete_many
; precision: info 3/3 (two packages) on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

; SQLAlchemy: a commit between two additions.
((block
   (expression_statement (call function: (attribute object: (_) @_session attribute: (identifier) @_add)))
   (expression_statement [
     (call function: (attribute object: (_) @_session2 attribute: (identifier) @_commit)) @hint
     (await (call function: (attribute object: (_) @_session2 attribute: (identifier) @_commit))) @hint
   ])
   (expression_statement (call function: (attribute object: (_) @_session3 attribute: (identifier) @_add2)))
   (expression_statement [
     (call function: (attribute object: (_) @_session4 attribute: (identifier) @_commit2))
     (await (call function: (attribute object: (_) @_session4 attribute: (identifier) @_commit2)))
   ]))
  (#any-of? @_add "add" "add_all" "delete" "merge")
  (#eq? @_commit "commit")
  (#any-of? @_add2 "add" "add_all" "delete" "merge")
  (#eq? @_commit2 "commit")
  (#eq? @_session @_session2)
  (#eq? @_session @_session3)
  (#eq? @_session @_session4)
  (#not-in-loop? @hint)
  (#not-in-function-named? @hint "<setup-functions>")
  (#set! message "What follows is kept apart from what `{hint}` keeps: `flush()` here, and commit once at the end"))

; SQL: a commit between two writes.
((block
   (expression_statement (call function: (attribute attribute: (identifier) @_execute) arguments: (argument_list . (_) @_first)))
   (expression_statement (call function: (attribute object: (_) @_connection attribute: (identifier) @_commit)) @hint)
   (expression_statement (call function: (attribute attribute: (identifier) @_execute2) arguments: (argument_list . (_) @_second)))
   (expression_statement (call function: (attribute object: (_) @_connection2 attribute: (identifier) @_commit2))))
  (#any-of? @_execute "execute" "executemany")
  (#any-of? @_execute2 "execute" "executemany")
  (#eq? @_commit "commit")
  (#eq? @_commit2 "commit")
  (#eq? @_connection @_connection2)
  (#reads-like? @_first "(?i)^\\s*(insert|update|delete)\\b")
  (#reads-like? @_second "(?i)^\\s*(insert|update|delete)\\b")
  (#not-in-loop? @hint)
  (#not-in-function-named? @hint "<setup-functions>")
  (#set! message "What follows is kept apart from what `{hint}` keeps: commit once, behind the last write"))

; Django: two rows are created, changed or deleted in a view.
((block
   [(expression_statement (assignment right: (call function: (attribute object: (_) @_manager attribute: (identifier) @_write))))
    (expression_statement (call function: (attribute object: (_) @_manager attribute: (identifier) @_write)))]
   [(expression_statement (assignment right: (call function: (attribute object: (_) @_manager2 attribute: (identifier) @_write2)) @hint))
    (expression_statement (call function: (attribute object: (_) @_manager2 attribute: (identifier) @_write2)) @hint)])
  (#imports? "django" "rest_framework" "models")
  (#match? @_manager "^[A-Z]\\w*\\.objects$")
  (#match? @_manager2 "^[A-Z]\\w*\\.objects$")
  (#not-eq? @_manager @_manager2)
  (#any-of? @_write "create" "bulk_create" "create_user")
  (#any-of? @_write2 "create" "bulk_create")
  (#not-match? @_manager2 "(?i)(log|audit|event|history|notification|activity|visit)")
  (#not-match? @_manager "(?i)(log|audit|event|history|notification|activity|visit)")
  (#in-function? @hint)
  (#not-in? @hint "transaction")
  (#not-function-mentions? @hint "(?i)(atomic|transaction|savepoint)")
  (#not-in-function-named? @hint "<setup-and-commands>")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#set! message "If this fails, what `{_manager}.{_write}` wrote stays: put both into `transaction.atomic()`"))
((block
   (expression_statement (call function: (attribute object: (_) @_row attribute: (identifier) @_save) arguments: (argument_list) @_given))
   (expression_statement (call function: (attribute object: (_) @_row2 attribute: (identifier) @_save2) arguments: (argument_list)) @hint))
  (#imports? "django" "rest_framework" "models")
  (#any-of? @_save "save" "asave")
  (#any-of? @_save2 "save" "asave")
  (#not-eq? @_row @_row2)
  (#value-matches? @_row "(\\.objects\\b|get_object_or_404|^[A-Z]\\w+\\()")
  (#value-matches? @_row2 "(\\.objects\\b|get_object_or_404|^[A-Z]\\w+\\()")
  (#not-value-matches? @_row "(?i)(form|serializer|image)\\w*\\(")
  (#not-value-matches? @_row2 "(?i)(form|serializer|image|log|audit|event|history|notification|activity)\\w*\\(")
  (#not-in? @hint "transaction")
  (#not-function-mentions? @hint "(?i)(atomic|transaction|savepoint)")
  (#not-in-function-named? @hint "<setup-and-commands>")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#set! message "If this fails, `{_row}` is saved all the same: put both into `transaction.atomic()`"))

; MongoDB.
((block
   [(expression_statement (assignment right: (call function: (attribute object: (_) @_collection attribute: (identifier) @_write))))
    (expression_statement (call function: (attribute object: (_) @_collection attribute: (identifier) @_write)))
    (expression_statement (await (call function: (attribute object: (_) @_collection attribute: (identifier) @_write))))
    (expression_statement (assignment right: (await (call function: (attribute object: (_) @_collection attribute: (identifier) @_write)))))]
   [(expression_statement (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_write2) arguments: (_) @_arguments) @hint)
    (expression_statement (await (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_write2) arguments: (_) @_arguments) @hint))])
  (#imports? "pymongo" "motor" "flask_pymongo")
  (#any-of? @_write "<mongo-writes>")
  (#any-of? @_write2 "<mongo-writes>")
  (#not-eq? @_collection @_collection2)
  (#lacks-argument? @_arguments "session")
  (#not-match? @_collection2 "(?i)(log|audit|event|history|notification|activity|cache)")
  (#not-function-mentions? @hint "(?i)(transaction|start_session)")
  (#set! message "If this fails, what `{_collection}.{_write}` wrote stays: run both in one transaction of a session"))

; Methods of the same object that commit on their own, one after the other.
((class_definition body: (block
   (function_definition name: (identifier) @_method body: (_) @_kept)
   (function_definition body: (block
     (expression_statement [
       (call function: (attribute object: (identifier) @_self attribute: (identifier) @_called))
       (await (call function: (attribute object: (identifier) @_self attribute: (identifier) @_called)))
     ]) @hint
     (expression_statement [
       (call function: (attribute attribute: (identifier) @_more))
       (await (call function: (attribute attribute: (identifier) @_more)))
     ])))))
  (#eq? @_self "self")
  (#eq? @_method @_called)
  (#calls? @_kept "commit")
  (#match? @_more "(?i)^(commit|_?(deposit|withdraw|credit|debit|transfer|charge|pay|record|create|add|insert|book|reserve|mark|update|set|save|store|log)(_\\w+)?)$")
  (#not-match? @_more "(?i)notif|cache")
  (#not-in-loop? @hint)
  (#not-in-function-named? @hint "<setup-functions>")
  (#set! message "`{_called}` commits on its own, so it stays when the next step fails: commit once, here"))

; A commit for every row of a loop: half of an import stays.
((for_statement body: (block
   (expression_statement [
     (call function: (attribute attribute: (identifier) @_write) arguments: (_) @_written)
     (await (call function: (attribute attribute: (identifier) @_write) arguments: (_) @_written))
   ])
   (expression_statement [
     (call function: (attribute object: (_) @_connection attribute: (identifier) @_commit) arguments: (argument_list)) @hint
     (await (call function: (attribute object: (_) @_connection attribute: (identifier) @_commit) arguments: (argument_list))) @hint
   ]) .))
  (#any-of? @_write "add" "execute" "merge")
  (#eq? @_commit "commit")
  (#not-match? @_written "(?i)^\\(\\s*[\"'f]*\\s*(select|vacuum|pragma)")
  (#not-function-mentions? @hint "(?i)(batch|chunk|savepoint|nested|resume|checkpoint)")
  (#not-file-kind? "migration")
  (#not-in-function-named? @hint "<setup-functions>")
  (#set! message "A row that fails leaves the rows before it kept: commit once behind the loop, or so that it can go on where it stopped"))

; asyncpg and `databases` keep each statement by itself.
((block
   (expression_statement [
     (await (call function: (attribute object: (_) @_connection attribute: (identifier) @_execute) arguments: (argument_list . (_) @_first)))
     (assignment right: (await (call function: (attribute object: (_) @_connection attribute: (identifier) @_execute) arguments: (argument_list . (_) @_first))))
   ])
   (expression_statement [
     (await (call function: (attribute object: (_) @_connection2 attribute: (identifier) @_execute2) arguments: (argument_list . (_) @_second)) @hint)
     (assignment right: (await (call function: (attribute object: (_) @_connection2 attribute: (identifier) @_execute2) arguments: (argument_list . (_) @_second)) @hint))
   ]))
  (#imports? "asyncpg" "databases")
  (#match? @_execute "^(execute|fetchval|fetchrow|fetch_val)$")
  (#match? @_execute2 "^(execute|executemany|fetchval|fetchrow|execute_many)$")
  (#eq? @_connection @_connection2)
  (#reads-like? @_first "(?i)^\\s*(insert|update|delete)\\b")
  (#reads-like? @_second "(?i)^\\s*(insert|update|delete)\\b")
  (#not-reads-like? @_second "(?i)(log|audit|event|history|notification)")
  (#not-in? @hint "transaction")
  (#not-function-mentions? @hint "(?i)(transaction|begin|savepoint)")
  (#not-in-function-named? @hint "<setup-functions>")
  (#not-file-kind? "test")
  (#set! message "If this fails, what the statement before wrote stays: put both into `async with {_connection}.transaction()`"))

; Django: a row, and the rows that belong to it.
((block
   (expression_statement (assignment left: (identifier) @_owner right: (call function: (attribute object: (_) @_manager attribute: (identifier) @_write))))
   (for_statement body: (block [
     (expression_statement (call function: (attribute object: (_) @_manager2 attribute: (identifier) @_write2) arguments: (_) @_arguments) @hint)
     (expression_statement (assignment right: (call function: (attribute object: (_) @_manager2 attribute: (identifier) @_write2) arguments: (_) @_arguments) @hint))
   ])))
  (#match? @_manager "^[A-Z]\\w*\\.objects$")
  (#match? @_manager2 "^[A-Z]\\w*\\.objects$")
  (#any-of? @_write "create" "acreate")
  (#any-of? @_write2 "create" "acreate" "get_or_create")
  (#not-match? @_manager2 "(?i)(log|audit|event|history|notification|activity|visit)")
  (#in-function? @hint)
  (#not-in? @hint "transaction")
  (#not-function-mentions? @hint "(?i)(atomic|transaction|savepoint)")
  (#not-in-function-named? @hint "<setup-and-commands>")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/|factor|sample|demo")
  (#set! message "If this fails, `{_owner}` stays with half of its rows: put all of it into `transaction.atomic()`"))
((block
   (expression_statement (call function: (attribute object: (identifier) @_row attribute: (identifier) @_save) arguments: (argument_list)))
   [(expression_statement (call function: (attribute object: (_) @_manager attribute: (identifier) @_write)) @hint)
    (expression_statement (assignment right: (call function: (attribute object: (_) @_manager attribute: (identifier) @_write)) @hint))])
  (#imports? "django" "rest_framework" "models")
  (#eq? @_save "save")
  (#value-matches? @_row "(\\.objects\\b|get_object_or_404)")
  (#match? @_manager "^[A-Z]\\w*\\.objects$")
  (#any-of? @_write "create" "bulk_create")
  (#not-match? @_manager "(?i)(log|audit|event|history|notification|activity|visit)")
  (#not-in? @hint "transaction")
  (#not-function-mentions? @hint "(?i)(atomic|transaction|savepoint)")
  (#not-in-function-named? @hint "<setup-and-commands>")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#set! message "If this fails, `{_row}` is saved all the same: put both into `transaction.atomic()`"))

; Through repositories, each of which commits.
((block
   (expression_statement [
     (call function: (attribute object: (_) @_first attribute: (identifier) @_write))
     (await (call function: (attribute object: (_) @_first attribute: (identifier) @_write)))
   ])
   (expression_statement [
     (call function: (attribute object: (_) @_second attribute: (identifier) @_write2)) @hint
     (await (call function: (attribute object: (_) @_second attribute: (identifier) @_write2)) @hint)
   ]))
  (#match? @_first "(?i)(repo|repository|dao)s?$|^(self\\.)?_?\\w*(repo|repository|dao)s?$")
  (#match? @_second "(?i)(repo|repository|dao)s?$|^(self\\.)?_?\\w*(repo|repository|dao)s?$")
  (#match? @_write "^(save|create|update|insert|add|delete|remove|set|upsert|mark|increment|decrement|change)(_\\w+)?$")
  (#match? @_write2 "^(save|create|update|insert|add|delete|remove|set|upsert|mark|increment|decrement|change)(_\\w+)?$")
  (#not-match? @_second "(?i)(log|audit|event|history|notification)")
  (#not-in? @hint "transaction")
  (#not-function-mentions? @hint "(?i)(transaction|atomic|unit_of_work|uow|begin|savepoint|commit)")
  (#not-in-function-named? @hint "<setup-functions>|test")
  (#not-file-kind? "test")
  (#set! message "If this fails, what `{_first}.{_write}` wrote stays: put both into one transaction"))

;! bad
; def order(db, data):
;     order = Order(total=data.total)
;     db.add(order)
;     db.commit()
;     ^^^^^^^^^^^
;     db.add(Payment(order_id=order.id))
;     db.commit()
;! bad
; from shop.models import Order, Payment
; from django.http import JsonResponse
; def checkout(request):
;     order = Order.objects.create(total=10)
;     Payment.objects.create(order=order)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return JsonResponse({"id": order.id})
;! bad
; import sqlite3
; def transfer(connection, a, b, amount):
;     connection.execute("UPDATE accounts SET balance = balance - ? WHERE id = ?", (amount, a))
;     connection.commit()
;     ^^^^^^^^^^^^^^^^^^^
;     connection.execute("UPDATE accounts SET balance = balance + ? WHERE id = ?", (amount, b))
;     connection.commit()
;! bad
; from django.shortcuts import get_object_or_404
; from shop.models import Account
; def transfer(request, a, b):
;     source = get_object_or_404(Account, pk=a)
;     target = get_object_or_404(Account, pk=b)
;     source.save()
;     target.save()
;     ^^^^^^^^^^^^^
;     return render(request,
;! good
; def order(db, data):
;     order = Order(total=data.total)
;     db.add(order)
;     db.flush()
;     db.add(Payment(order_id=order.id))
;     db.commit()
;! good
; from django.db import transaction
; from shop.models import Order, Payment
; def checkout(request):
;     with transaction.atomic():
;         order = Order.objects.create(total=10)
;         Payment.objects.create(order=order)
;! good
; from django.db import transaction
; from shop.models import Order, Payment
; @transaction.atomic
; def checkout(request):
;     order = Order.objects.create(total=10)
;     Payment.objects.create(order=order)
;! good
; from shop.models import Order
; from django.http import JsonResponse
; def checkout(request):
;     order = Order.objects.create(total=10)
;     order.save()
;     request.session.save()
;! good
; def order(db, data):
;     db.add(Order(total=data.total))
;     db.commit()
;     db.refresh(data)
;! bad
; class Wallets:
;     def withdraw(self, player, coins):
;         self.session.add(Entry(player, -coins))
;         self.session.commit()
;     def deposit(self, player, coins):
;         self.session.add(Entry(player, coins))
;         self.session.commit()
;     def transfer(self, source, target, coins):
;         self.withdraw(source, coins)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         self.deposit(target, coins)
;         log(source)
;! bad
; def load(connection, rows):
;     cursor = connection.cursor()
;     for row in rows:
;         cursor.execute("INSERT INTO readings VALUES (?, ?)", row)
;         connection.commit()
;         ^^^^^^^^^^^^^^^^^^^
; def keep(session, names):
;     for name in names:
;         session.add(Tag(name=name))
;         session.commit()
;         ^^^^^^^^^^^^^^^^
;! good
; class Wallets:
;     def _change(self, player, coins):
;         self.session.add(Entry(player, coins))
;     def transfer(self, source, target, coins):
;         self._change(source, -coins)
;         self._change(target, coins)
;         self.session.commit()
; def load(connection, rows):
;     cursor = connection.cursor()
;     for row in rows:
;         cursor.execute("INSERT INTO readings VALUES (?, ?)", row)
;     connection.commit()
; def load_batches(session, batches):
;     for batch in batches:
;         session.add_all(batch)
;         session.commit()
;! bad
; import asyncpg
; async def transfer(conn, a, b, amount):
;     await conn.execute("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, a)
;     await conn.execute("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, b)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from shop.models import Order, OrderItem
; def checkout(cart):
;     order = Order.objects.create(user=cart.user)
;     for item in cart.lines:
;         OrderItem.objects.create(order=order, product=item.product)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.http import JsonResponse
; from shop.models import Invoice, Payment
; def pay(request, pk):
;     invoice = Invoice.objects.get(pk=pk)
;     invoice.save()
;     Payment.objects.create(invoice=invoice)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return JsonResponse(
;! good
; import asyncpg
; async def transfer(conn, a, b, amount):
;     async with conn.transaction():
;         await conn.execute("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, a)
;         await conn.execute("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, b)
;! bad
; class Orders:
;     def cancel(self, order, payment):
;         self.order_repo.save(order)
;         self.payment_repo.update(payment)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return order
;! good
; class Orders:
;     def cancel(self, order, payment):
;         with self.uow:
;             self.order_repo.save(order)
;             self.payment_repo.update(payment)
;         self.order_repo.load(order)
;         return order
