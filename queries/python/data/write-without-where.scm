; A write that meets every row
;
; Without a condition, the statement changes or deletes the whole table. A forgotten filter has emptied production
; tables in seconds, and the way back is last night's backup.
;
; severity: warning
; confidence: medium
; precision: warnings 0/9 before what is outside of handlers and flags became info, 0 hints in the 32 packages scanned after, of 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 1116
; precision: warnings 0/1 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before deletions by a key were gated
; regex meant: (?i)clear|reset|purge|truncate|wipe|flush|delete_?all|remove_?all|clean|seed|set_?up|tear_?down|drop|init|reload|rebuild|refresh|import|sync|test|migrat|upgrade|downgrade|load|restore|empty|forwards?|backwards?|populate|regenerate|reindex|prune|recreate|expire_all|rotate
; files: code

((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "executemany" "fetch" "exec_driver_sql")
  (#reads-like? @hint "(?i)^\\s*delete\\s+from\\s+[\\w.\"`]+\\s*;?\\s*$")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#not-reads-like? @hint "(?i)(tmp|temp|cache|lock|session|queue|fts|index|staging|sqlite_|meta)")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)migrations?\\.py$|(^|/)delta/")
  (#set! message "This deletes every row of the table: say with `WHERE` which are meant"))
((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "executemany" "fetch" "exec_driver_sql")
  (#reads-like? @hint "(?i)^\\s*delete\\s+from\\s+[\\w.\"`]+\\s*;?\\s*$")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#not-reads-like? @hint "(?i)(tmp|temp|cache|lock|session|queue|fts|index|staging|sqlite_|meta)")
  (#not-in? @hint "handler")
  (#not-path-matches? "(?i)migrations?\\.py$|(^|/)delta/")
  (#set! severity "info")
  (#set! message "This deletes every row of the table: say with `WHERE` which are meant"))
((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "executemany" "exec_driver_sql")
  (#reads-like? @hint "(?is)^\\s*update\\s+[\\w.\"`]+\\s+set\\s")
  (#not-reads-like? @hint "(?i)\\bwhere\\b|\\{\\}\\s*;?\\s*$|\\blimit\\b|\\{\\}\\s*\\{\\}|\\bfrom\\b|tmp|temp|cache|lock|session|queue|meta|version|config|setting")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)migrations?\\.py$|(^|/)delta/")
  (#set! message "This changes every row of the table: say with `WHERE` which are meant"))
((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "executemany" "exec_driver_sql")
  (#reads-like? @hint "(?is)^\\s*update\\s+[\\w.\"`]+\\s+set\\s")
  (#not-reads-like? @hint "(?i)\\bwhere\\b|\\{\\}\\s*;?\\s*$|\\blimit\\b|\\{\\}\\s*\\{\\}|\\bfrom\\b|tmp|temp|cache|lock|session|queue|meta|version|config|setting")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#not-in? @hint "handler")
  (#not-path-matches? "(?i)migrations?\\.py$|(^|/)delta/")
  (#set! severity "info")
  (#set! message "This changes every row of the table: say with `WHERE` which are meant"))
; The ORM's way to say it, in a route.
((call function: (attribute object: (_) @_set attribute: (identifier) @_write) arguments: (_)) @hint
  (#any-of? @_write "delete" "update")
  ; What is told which row to delete is no query.
  (#not-match? @hint "\\.delete\\(\\s*[a-z]\\w*\\s*[,)]")
  (#match? @_set "^[A-Z]\\w+\\.objects(\\.all\\(\\))?$|\\.query$|(^|\\.)(session|db)\\.query\\(\\s*[\\w.]+\\s*\\)$")
  (#not-match? @_set "[A-Z]\\w*(Cache|Session|Lock|Queue|Temp|Tmp)|[cC]ache|[tT]emp")
  (#match? @_set "(?i)^[A-Z]\\w+\\.(objects(\\.all\\(\\))?|query)$|query\\(")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#in? @hint "handler")
  (#not-match? @hint "update\\(\\s*is_\\w+\\s*=\\s*False\\s*\\)")
  (#set! message "`{hint}` meets every row: filter the ones that are meant"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_write) arguments: (argument_list . (dictionary) @_filter)) @hint
  (#any-of? @_write "delete_many" "update_many")
  (#match? @_filter "^\\{\\s*\\}$")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#in? @hint "handler")
  (#set! message "`{_collection}.{_write}` meets every document: filter the ones that are meant"))

; Elsewhere it may be meant.
((call function: (attribute object: (_) @_set attribute: (identifier) @_write) arguments: (_)) @hint
  (#any-of? @_write "delete" "update")
  ; What is told which row to delete is no query.
  (#not-match? @hint "\\.delete\\(\\s*[a-z]\\w*\\s*[,)]")
  (#match? @_set "^[A-Z]\\w+\\.objects(\\.all\\(\\))?$|\\.query$|(^|\\.)(session|db)\\.query\\(\\s*[\\w.]+\\s*\\)$")
  (#not-match? @_set "[A-Z]\\w*(Cache|Session|Lock|Queue|Temp|Tmp)|[cC]ache|[tT]emp")
  (#match? @_set "(?i)^[A-Z]\\w+\\.(objects(\\.all\\(\\))?|query)$|query\\(")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#in-function? @hint)
  (#not-in? @hint "handler")
  (#not-match? @hint "\\bF\\(")
  (#set! severity "info")
  (#set! message "`{hint}` meets every row: filter the ones that are meant"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_write) arguments: (argument_list . (dictionary) @_filter)) @hint
  (#any-of? @_write "delete_many" "update_many")
  (#match? @_filter "^\\{\\s*\\}$")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|migrations?|tests?|fixtures|cli|tools|bin)/|cache|temp")
  (#in-function? @hint)
  (#not-in? @hint "handler")
  (#not-match? @hint "\\bF\\(")
  (#set! severity "info")
  (#set! message "`{_collection}.{_write}` meets every document: filter the ones that are meant"))

;! bad
; def close_account(cursor, id):
;     cursor.execute("DELETE FROM accounts")
;                    ^^^^^^^^^^^^^^^^^^^^^^
;     cursor.execute("UPDATE users SET active = 0")
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def deactivate(request):
;     User.objects.update(active=False)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     Order.objects.all().delete()
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def close(session, db):
;     session.query(Account).delete()
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.accounts.delete_many({})
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; def close_account(cursor, id):
;     cursor.execute("DELETE FROM accounts WHERE id = %s", (id,))
;     cursor.execute("UPDATE users SET active = 0 WHERE id = %s", (id,))
;     User.objects.filter(pk=id).update(active=False)
;     db.accounts.delete_many({"owner": id})
;     settings.update(active=False)
; def reset_demo(cursor):
;     cursor.execute("DELETE FROM accounts")
;     Order.objects.all().delete()
