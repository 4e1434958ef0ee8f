; Between the check and the act, somebody else acts
;
; Two requests at once both find that there is no such row, and both create it: a double account, or an error that nobody
; expected. Let the database decide: a unique constraint with its error handled, `get_or_create`, or `ON CONFLICT`.
;
; severity: warning
; confidence: medium
; precision: warnings 3/5 before factories of tests were gated, 2/2 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 367
; precision: files: warnings 1/1, info for a file that is removed or made where it is missing is a matter of taste (16 of 40 hints), on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; files: code

; Django: `if not X.objects.filter(…).exists(): X.objects.create(…)`.
((if_statement
   condition: (not_operator argument: (call function: (attribute object: (_) @_query attribute: (identifier) @_exists))) @hint
   consequence: (block (_) @_act))
  (#any-of? @_exists "exists" "aexists")
  (#match? @_query "\\.objects\\.filter\\(")
  (#contains-text? @_act "^(create|acreate|create_user)$")
  (#not-function-mentions? @hint "(?i)(IntegrityError|atomic|lock|get_or_create|for_update|ignore_conflicts)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#not-path-matches? "(?i)factor(y|ies)|populate|default_")
  (#set! message "Another request can create the row between `{_exists}` and its creation: use `get_or_create` with a unique constraint"))

; Django: `if X.objects.filter(email=…).exists(): return …`, then the creation.
((block
   (if_statement
     condition: (call function: (attribute object: (_) @_query attribute: (identifier) @_exists)) @hint
     consequence: (block [(return_statement) (raise_statement)])
     !alternative)
   [(expression_statement (_) @_act) (return_statement (_) @_act)])
  (#any-of? @_exists "exists" "aexists")
  (#match? @_query "(?i)\\.objects\\.filter\\(.*(email|user_?name|slug|sku|code|phone|handle)\\w*\\s*=")
  (#match? @_act "\\.objects\\.(a?create|create_user)\\(")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|get_or_create|for_update|ignore_conflicts)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#not-path-matches? "(?i)factor(y|ies)|populate|default_")
  (#set! message "Another request can create the row between `{_exists}` and its creation: handle the unique constraint's `IntegrityError`"))

; SQLAlchemy: the row is looked up, refused if there is one, and added.
((block
   (expression_statement (assignment left: (identifier) @_row right: (_) @hint))
   (if_statement
     condition: (_) @_condition
     consequence: (block [(return_statement) (raise_statement) (expression_statement (call function: (identifier) @_abort))])
     !alternative)
   (expression_statement (call function: (attribute attribute: (identifier) @_add))))
  (#eq? @_add "add")
  (#eq? @_condition @_row)
  (#match? @hint "(?i)(email|user_?name|slug|sku|code|phone|handle)\\w*\\s*(==|=)")
  (#match? @hint "(\\.first\\(\\)|\\.one_or_none\\(\\)|\\.scalar_one_or_none\\(\\)|\\.scalar\\(|\\.exists\\(\\))")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|on_conflict|for_update|UniqueViolation|DuplicateKey|begin_nested)")
  (#set! message "Another request can add the same row behind this check: handle the unique constraint's `IntegrityError`"))
((block
   (if_statement
     condition: (_) @hint
     consequence: (block [(return_statement) (raise_statement)])
     !alternative)
   (expression_statement (call function: (attribute attribute: (identifier) @_add))))
  (#eq? @_add "add")
  (#match? @hint "(?i)^[\\w.]+\\.query(\\(\\w+\\))?\\.(filter|filter_by)\\(.*(email|user_?name|slug|sku|code|phone|handle)\\w*\\s*(==|=).*\\.(first|one_or_none|scalar|count)\\(\\)$")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|on_conflict|for_update|UniqueViolation|DuplicateKey|begin_nested)")
  (#set! message "Another request can add the same row behind this check: handle the unique constraint's `IntegrityError`"))

; SQL: a SELECT, a look at its row, an INSERT.
((block
   [(expression_statement (call function: (_) @_callee arguments: (argument_list . (_) @_select)) @hint)
    (expression_statement (assignment right: (call function: (attribute object: (call function: (_) @_callee arguments: (argument_list . (_) @_select)))) @hint))]
   (if_statement consequence: (block [(return_statement) (raise_statement)]) !alternative)
   (expression_statement (call function: (_) @_callee2 arguments: (argument_list . (_) @_insert))))
  (#method? @_callee "execute" "fetchrow" "fetchval" "fetch_one")
  (#method? @_callee2 "execute")
  (#reads-like? @_select "(?is)^\\s*select\\b.*\\bwhere\\b.*(email|user_?name|slug|sku|code|phone|handle|name)\\w*\\s*=")
  (#reads-like? @_insert "(?is)^\\s*insert\\s+into\\b")
  (#not-reads-like? @_insert "(?i)(on conflict|on duplicate|or ignore|where not exists)")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|for update|UniqueViolation|DuplicateKey|immediate|exclusive)")
  (#set! message "Another request can insert the same row behind this check: let a unique constraint decide (`ON CONFLICT`)"))

; Redis: a lock or a mark that two clients can both take.
((if_statement
   condition: (not_operator argument: (call function: (attribute object: (_) @_client attribute: (identifier) @_exists) arguments: (argument_list . (_) @_key))) @hint
   consequence: (block (expression_statement (call function: (attribute object: (_) @_client2 attribute: (identifier) @_set) arguments: (argument_list . (_) @_key2)))))
  (#any-of? @_exists "exists" "get")
  (#any-of? @_set "set" "setex")
  (#eq? @_client @_client2)
  (#eq? @_key @_key2)
  (#imports? "redis" "aioredis")
  (#set! message "Another client can set `{_key}` between `{_exists}` and `{_set}`: use `set(…, nx=True)`"))

; A folder that is made if it is not there.
((if_statement
   condition: (not_operator argument: (call function: (_) @_exists arguments: (argument_list . (_) @_path .))) @_condition
   consequence: (block . (expression_statement (call function: (_) @_make arguments: (argument_list . (_) @_path2) @_arguments)) .)
   !alternative) @hint
  (#resolves-to? @_exists "os.path.exists" "os.path.isdir")
  (#resolves-to? @_make "os.makedirs" "os.mkdir")
  (#eq? @_path @_path2)
  (#lacks-argument? @_arguments "exist_ok" 2)
  (#not-contains? @hint "comment")
  (#set! severity "info")
  (#set! message "Another process can make `{_path}` between the check and `{_make}`: `os.makedirs` takes `exist_ok=True`")
  (#set! fix.title "Make the folder with `exist_ok=True`")
  (#set! fix.safety "suggested")
  (#replace! @hint "os.makedirs({_path}, exist_ok=True)"))

; A file that is looked for, then written.
((block
   (if_statement
     condition: (call function: (_) @_exists arguments: (argument_list . (_) @path .)) @hint
     consequence: (block [(raise_statement) (return_statement)] .)
     !alternative)
   (with_statement (with_clause (with_item value: (as_pattern . (call function: (_) @_open arguments: (argument_list . (_) @_path2 . (string) @_mode)))))))
  (#resolves-to? @_exists "os.path.exists" "os.path.isfile" "os.path.lexists" "os.path.islink")
  (#resolves-to? @_open "open" "io.open")
  (#eq? @path @_path2)
  (#match? @_mode "^.w")
  (#not-function-mentions? @hint "(?i)lock")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Another process can make `{path}`, or put a link there, behind this check: open it with the mode `x`"))
((if_statement
   condition: (not_operator argument: (call function: (_) @_exists arguments: (argument_list . (_) @path .))) @hint
   consequence: (block . (with_statement (with_clause (with_item value: (as_pattern . (call function: (_) @_open arguments: (argument_list . (_) @_path2 . (string) @_mode))))))))
  (#resolves-to? @_exists "os.path.exists" "os.path.isfile" "os.path.lexists")
  (#resolves-to? @_open "open" "io.open")
  (#eq? @path @_path2)
  (#match? @_mode "^.w")
  (#not-function-mentions? @hint "(?i)lock")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Another process can make `{path}`, or put a link there, behind this check: open it with the mode `x`"))

; Rights that are asked for before the file is opened.
((call function: (_) @_access arguments: (argument_list . (_) @path . (_) @_right)) @hint
  (#resolves-to? @_access "os.access")
  (#match? @_right "R_OK|W_OK")
  (#inside? @hint "if_statement")
  (#function-mentions? @hint "^(open|copyfile|copy|copy2|move|remove|rename|unlink)$")
  (#not-function-mentions? @hint "^(X_OK|which|isdir|listdir|walk)$")
  (#not-match? @path "(?i)dir$|folder|root")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{path}` may be another file once it is opened: open it, and handle `PermissionError`"))
((if_statement
   condition: (call function: (_) @_exists arguments: (argument_list . (_) @path .)) @hint
   consequence: (block . (expression_statement (call function: (_) @_remove arguments: (argument_list . (_) @_path2 .))) .)
   !alternative)
  (#resolves-to? @_exists "os.path.exists" "os.path.isfile")
  (#resolves-to? @_remove "os.remove" "os.unlink")
  (#eq? @path @_path2)
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Another process can take `{path}` away behind this check: remove it, and handle `FileNotFoundError`"))

;! bad
; from shop.models import Coupon
; def claim(request, code):
;     if not Coupon.objects.filter(code=code).exists():
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         Coupon.objects.create(code=code)
;! bad
; def register(db, data):
;     existing = db.query(User).filter(User.email == data.email).first()
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if existing:
;         raise ValueError("taken")
;     user = User(email=data.email)
;     db.add(user)
;     db.commit()
;! bad
; import sqlite3
; def register(cursor, name):
;     cursor.execute("SELECT id FROM users WHERE name = ?", (name,))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if cursor.fetchone():
;         return None
;     cursor.execute("INSERT INTO users (name) VALUES (?)", (name,))
;     return cursor.
;! bad
; import os
; def prepare(folder):
;     if not os.path.exists(folder):
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         os.makedirs(folder)
;! fixed
; import os
; def prepare(folder):
;     os.makedirs(folder, exist_ok=True)
;! bad
; import redis
; client = redis.Redis()
; def lock(name):
;     if not client.exists(name):
;        ^^^^^^^^^^^^^^^^^^^^^^^
;         client.set(name, 1)
;         return True
;! good
; from shop.models import Coupon
; def claim(request, code):
;     coupon, created = Coupon.objects.get_or_create(code=code)
;! good
; from sqlalchemy.exc import IntegrityError
; def register(db, data):
;     existing = db.query(User).filter(User.email == data.email).first()
;     if existing:
;         raise ValueError("taken")
;     db.add(User(email=data.email))
;     try:
;         db.commit()
;     except IntegrityError:
;         raise ValueError("taken") from None
;! good
; def register(cursor, name):
;     cursor.execute("SELECT id FROM users WHERE name = ?", (name,))
;     if cursor.fetchone():
;         return None
;     cursor.execute("INSERT INTO users (name) VALUES (?) ON CONFLICT DO NOTHING", (name,))
;! good
; def comment(db, data):
;     post = db.query(Post).filter(Post.slug == data.slug).first()
;     if post is None:
;         raise ValueError("no such post")
;     db.add(Comment(post=post, text=data.text))
;     db.commit()
;! good
; import os
; def prepare(folder):
;     os.makedirs(folder, exist_ok=True)
;     if not os.path.exists(folder + "/index"):
;         build(folder)
