; Between the check and the act, somebody else acts
;
; Two requests at once both find that there is no such row, and both create it: a double account, or an error that nobody
; expected. Let the database decide: a unique constraint with its error handled, `get_or_create`, or `ON CONFLICT`.
;
; severity: warning
; confidence: medium
; precision: warnings 3/5 before factories of tests were gated, 2/2 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 367 59
; precision: files: warnings 1/1, info for a file that is removed or made where it is missing is a matter of taste (16 of 40 hints), on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; files: code
; regex contested: (?i)(^|_)(balance|stock|quantity|qty|inventory|credits?|points|remaining|available|seats|used|redeemed|claimed|consumed|coins|funds|capacity|places|slots|spots|status|state|paid|shipped|approved|cancelled|canceled|confirmed|completed|refunded|accepted)(_\w+)?$
; regex row-reads: (\.objects\b|\.query\b|\.query\(|get_object_or_404|(session|db)\.(get|get_one|scalar|scalars|execute|exec)\(|\.scalar_one|\.first\(\)|get_or_404|\.one\(\)|\.one_or_none\(\))
; precision: info for what must not be there yet 3/3 (one package), for states and waiting rows 0 hints, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: warnings that were new when all of them were read: 2/2, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines

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

; A row is looked at, refused or not, and changed: both requests pass the look.
((block
   (expression_statement (assignment left: (identifier) @_row right: (_) @_read))
   (if_statement
     condition: [
       (comparison_operator . (attribute object: (identifier) @_row2 attribute: (identifier) @_field) . (_) .)
       (attribute object: (identifier) @_row2 attribute: (identifier) @_field)
       (not_operator argument: (attribute object: (identifier) @_row2 attribute: (identifier) @_field))
     ] @hint
     consequence: (block [(return_statement) (raise_statement)])
     !alternative)
   [(expression_statement (assignment left: (attribute object: (identifier) @_row3 attribute: (identifier) @_field2)))
    (expression_statement (augmented_assignment left: (attribute object: (identifier) @_row3 attribute: (identifier) @_field2)))])
  (#eq? @_row @_row2)
  (#eq? @_row @_row3)
  (#eq? @_field @_field2)
  (#match? @_field "<contested>")
  (#match? @_read "<row-reads>")
  (#not-match? @_read "(?i)(for_update|lock)")
  (#body-mentions? @hint "^(save|asave|commit|flush)$")
  (#not-function-mentions? @hint "(?i)(for_update|lock|version|serializable|isolation)")
  (#set! severity "info")
  (#set! message "Another request can pass this check before `{_row}.{_field}` is saved: lock the row, or update it `WHERE` the check still holds"))

; What may be used once is looked up as unused, then marked: both requests find it.
((assignment left: (attribute object: (identifier) @_row attribute: (identifier) @_flag) right: (_) @_value) @hint
  (#match? @_flag "(?i)^(is_)?(used|redeemed|claimed|consumed|spent)(_at|_on)?$")
  (#not-match? @_value "^(False|None)$")
  (#value-matches? @_row "(?i)\\b(is_)?(used|redeemed|claimed|consumed|spent)(_at|_on)?(\\s*==?\\s*False|__isnull\\s*=\\s*True|\\.is_\\((False|None)\\)|\\s*==?\\s*None)")
  (#body-mentions? @hint "^(save|asave|commit|flush)$")
  (#not-function-mentions? @hint "(?i)(for_update|lock|version|serializable|isolation)")
  (#set! message "Two requests at once both find `{_row}` unused and use it: mark it in one `UPDATE … WHERE` it is unused, and look at how many rows that changed"))

; Rows that wait are read and worked off: two workers take the same ones.
((block
   (expression_statement (assignment left: (identifier) @_rows right: (_) @hint))
   (for_statement left: (identifier) @_row right: (identifier) @_rows2 body: (_) @_body))
  (#eq? @_rows @_rows2)
  (#match? @hint "(?i)(status|state)\\s*==?\\s*(\"|'|\\w+\\.)(pending|queued|due|new|open|waiting|scheduled|ready|unpaid|unsent)")
  (#match? @hint "\\.(all|filter|scalars|fetchall|find|query)\\(")
  (#not-match? @hint "(?i)(for_update|skip_locked|lock)")
  (#match? @_body "\\.(status|state)\\s*=[^=]")
  (#calls? @_body "send_*" "charge*" "pay" "pay_*" "transfer*" "payout*" "refund*" "deliver*" "publish*" "notify*" "submit*" "process*" "post" "send" "email*" "capture*" "ship*" "book*" "import*" "export*" "remind*" "sync*")
  (#not-function-mentions? @hint "(?i)(for_update|skip_locked|lock|claim|lease)")
  (#set! severity "info")
  (#set! message "A second worker, or the next run, takes the same rows: claim them first, with `FOR UPDATE SKIP LOCKED` or an UPDATE that says who has them"))

; SQL and MongoDB, asked asynchronously or through a method that answers.
((block
   (expression_statement (assignment right: [
     (await (call function: (_) @_callee arguments: (argument_list . (_) @_select)))
     (call function: (_) @_callee arguments: (argument_list . (_) @_select))
   ]) @hint)
   (if_statement consequence: (block [(return_statement) (raise_statement)]) !alternative)
   (expression_statement [
     (await (call function: (_) @_callee2 arguments: (argument_list . (_) @_insert)))
     (assignment right: (await (call function: (_) @_callee2 arguments: (argument_list . (_) @_insert))))
   ]))
  (#method? @_callee "fetchrow" "fetchval" "fetch_one" "execute" "fetchone")
  (#method? @_callee2 "execute" "fetchval" "fetchrow")
  (#reads-like? @_select "(?is)^\\s*select\\b.*\\bwhere\\b.*(email|user_?name|slug|sku|code|phone|handle|name)\\w*\\s*=")
  (#reads-like? @_insert "(?is)^\\s*insert\\s+into\\b")
  (#not-reads-like? @_insert "(?i)(on conflict|on duplicate|or ignore|where not exists)")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|for update|Unique\\w*|immediate|exclusive)")
  (#set! message "Another request can insert the same row behind this check: let a unique constraint decide (`ON CONFLICT`)"))

((block
   (if_statement
     condition: [
       (call function: (attribute object: (_) @_collection attribute: (identifier) @_find)) @hint
       (await (call function: (attribute object: (_) @_collection attribute: (identifier) @_find)) @hint)
     ]
     consequence: (block [(return_statement) (raise_statement)])
     !alternative)
   (expression_statement [
     (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert))
     (await (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert)))
     (assignment right: (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert)))
     (assignment right: (await (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert))))
   ]))
  (#eq? @_find "find_one")
  (#eq? @_insert "insert_one")
  (#eq? @_collection @_collection2)
  (#not-function-mentions? @hint "(?i)(DuplicateKey\\w*|lock|upsert|start_session)")
  (#set! message "Another request can insert the same row behind this check: handle the unique index's `DuplicateKeyError`"))

((block
   (expression_statement (assignment left: (identifier) @_row right: [
     (call function: (attribute object: (_) @_collection attribute: (identifier) @_find)) @hint
     (await (call function: (attribute object: (_) @_collection attribute: (identifier) @_find)) @hint)
   ]))
   (if_statement condition: (identifier) @_row2 consequence: (block [(return_statement) (raise_statement)]) !alternative)
   (expression_statement [
     (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert))
     (await (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert)))
     (assignment right: (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert)))
     (assignment right: (await (call function: (attribute object: (_) @_collection2 attribute: (identifier) @_insert))))
   ]))
  (#eq? @_row @_row2)
  (#eq? @_find "find_one")
  (#eq? @_insert "insert_one")
  (#eq? @_collection @_collection2)
  (#not-function-mentions? @hint "(?i)(DuplicateKey\\w*|lock|upsert|start_session)")
  (#set! message "Another request can insert the same row behind this check: handle the unique index's `DuplicateKeyError`"))

; Redis: free, so it is taken.
((block
   (if_statement condition: (call function: (attribute object: (_) @_client attribute: (identifier) @_exists) arguments: (argument_list . (_) @_key)) @hint consequence: (block [(return_statement) (raise_statement)]) !alternative)
   (expression_statement (call function: (attribute object: (_) @_client2 attribute: (identifier) @_set) arguments: (argument_list . (_) @_key2) @_arguments)))
  (#any-of? @_exists "exists" "get")
  (#any-of? @_set "set" "setex")
  (#eq? @_client @_client2)
  (#eq? @_key @_key2)
  (#imports? "redis" "aioredis")
  (#not-match? @_arguments "nx\\s*=")
  (#set! message "Another client can set `{_key}` between `{_exists}` and `{_set}`: use `set(…, nx=True)`"))

; Whatever must not be there yet: an overlap, a second one.
((block
   (expression_statement (assignment left: (identifier) @_row right: (_) @hint))
   (if_statement condition: (_) @_condition consequence: (block [(return_statement) (raise_statement)]) !alternative)
   (expression_statement (call function: (attribute attribute: (identifier) @_add))))
  (#eq? @_add "add")
  (#match? @_condition "^\\w+( is not None)?$")
  (#match? @_row "(?i)(clash|conflict|overlap|existing|exists|already|duplicate|taken|collision|other|previous|found)")
  (#match? @hint "(\\.first\\(\\)|\\.one_or_none\\(\\)|\\.scalar_one_or_none\\(\\)|\\.scalar\\(|\\.exists\\(\\)|\\.count\\(\\))")
  (#not-match? @hint "(?i)(email|user_?name|slug|sku|code|phone|handle)\\w*\\s*(==|=)")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|on_conflict|for_update|UniqueViolation|DuplicateKey|begin_nested|serializable)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Another request can add its row behind this check: let a constraint of the database decide, or lock what both would change"))

((block
   (if_statement
     condition: (call function: (attribute object: (_) @_query attribute: (identifier) @_exists)) @hint
     consequence: (block [(return_statement) (raise_statement)])
     !alternative)
   [(expression_statement (assignment right: (call function: (attribute object: (_) @_manager attribute: (identifier) @_create))))
    (expression_statement (call function: (attribute object: (_) @_manager attribute: (identifier) @_create)))
    (return_statement (call function: (attribute object: (_) @_manager attribute: (identifier) @_create)))])
  (#any-of? @_exists "exists" "aexists")
  (#any-of? @_create "create" "acreate")
  (#match? @_manager "^[A-Z]\\w*\\.objects$")
  (#match? @_query "\\.objects\\.filter\\(")
  (#not-match? @_query "(?i)\\.objects\\.filter\\(.*(email|user_?name|slug|sku|code|phone|handle)\\w*\\s*=")
  (#not-function-mentions? @hint "(?i)(IntegrityError|lock|get_or_create|for_update|ignore_conflicts)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|seeds?)/")
  (#not-path-matches? "(?i)factor(y|ies)|populate|default_")
  (#set! severity "info")
  (#set! message "Another request can create its row behind this check: let a constraint of the database decide, or lock what both would change"))

; So many are there, so there is room for one more.
((block
   (expression_statement (assignment left: (identifier) @_count right: (_) @hint))
   (if_statement condition: (comparison_operator . (identifier) @_compared . [">=" ">" "==" "<"] . (_) .) consequence: (block [(return_statement) (raise_statement)]) !alternative)
   (expression_statement [
     (call function: (attribute object: (_) @_into attribute: (identifier) @_add))
     (assignment right: (call function: (attribute object: (_) @_into attribute: (identifier) @_add)))
     (assignment right: (await (call function: (attribute object: (_) @_into attribute: (identifier) @_add))))
     (await (call function: (attribute object: (_) @_into attribute: (identifier) @_add)))
   ]))
  (#eq? @_count @_compared)
  (#match? @hint "func\\.count\\(|\\.count\\(\\)|\\.acount\\(|count_documents\\(|(?i)select count")
  (#any-of? @_add "add" "create" "acreate" "insert_one")
  (#match? @_into "\\.objects$|(^|[._])(db|session)(\\.session)?$|collection$|^db\\.\\w+$")
  (#not-function-mentions? @hint "(?i)(lock|for_update|serializable|constraint)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Other requests can add their rows behind this count, and the limit is passed: lock what is counted, or let the database decide"))

; A worker takes the next job, and another the same one.
((block
   (expression_statement (assignment left: (identifier) @_row right: (_) @hint))
   (if_statement consequence: (block . (expression_statement (assignment left: (attribute object: (identifier) @_row2 attribute: (identifier) @_status)))))) 
  (#eq? @_row @_row2)
  (#match? @_status "(?i)^(status|state|locked_by|worker|claimed_by|started_at)$")
  (#match? @hint "(?i)(status|state)\\s*==?\\s*(\"|'|\\w+\\.)(pending|queued|due|new|open|waiting|scheduled|ready)")
  (#match? @hint "\\.first\\(|limit\\(1\\)|scalar|one_or_none|\\[:?1?0?\\]")
  (#not-match? @hint "(?i)(for_update|skip_locked|lock)")
  (#not-function-mentions? @hint "(?i)(for_update|skip_locked|lock|claim|lease)")
  (#set! severity "info")
  (#set! message "A second worker takes the same row: claim it with `FOR UPDATE SKIP LOCKED`, or with an UPDATE that says who has it"))

((block
   (expression_statement (assignment left: (identifier) @_row right: (_) @hint))
   (expression_statement (assignment left: (attribute object: (identifier) @_row2 attribute: (identifier) @_status))))
  (#eq? @_row @_row2)
  (#match? @_status "(?i)^(status|state|locked_by|worker|claimed_by|started_at)$")
  (#match? @hint "(?i)(status|state)\\s*==?\\s*(\"|'|\\w+\\.)(pending|queued|due|new|open|waiting|scheduled|ready)")
  (#match? @hint "\\.first\\(|limit\\(1\\)|\\.scalar\\(|one_or_none")
  (#not-match? @hint "(?i)(for_update|skip_locked|lock|\\bid\\s*==|pk=)")
  (#not-function-mentions? @hint "(?i)(for_update|skip_locked|lock|claim|lease)")
  (#set! severity "info")
  (#set! message "A second worker takes the same row: claim it with `FOR UPDATE SKIP LOCKED`, or with an UPDATE that says who has it"))

; A number in a file, read and written again.
((call function: (_) @callee arguments: (argument_list . (_) @path . (string) @_mode)) @hint
  (#resolves-to? @callee "open")
  (#match? @_mode "^.w")
  (#in-function-named? @hint "(?i)next|increment|count|reserve|allocate|take|new_(id|number)|sequence|bump|add_")
  (#follows-call? @hint "json.load" "json.loads" "read" "int" "pickle.load")
  (#function-matches? @hint "\\+\\s*1\\b|\\+=\\s*1\\b|-=\\s*1\\b")
  (#not-function-mentions? @hint "(?i)lock|flock|replace|rename|O_EXCL")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Two processes read the same number, and both write the next to `{path}`: hold `fcntl.flock` from the reading to the writing"))

; What a path is, asked before it is opened.
((call function: (_) @asked arguments: (argument_list . (identifier) @path .)) @hint
  (#resolves-to? @asked "os.path.islink" "os.lstat" "os.stat")
  (#line-matches? @hint "^(if|elif|while)\\b")
  (#line-matches? @hint "islink|st_uid|st_mode|st_gid|S_IS")
  (#function-matches? @hint "(?:open|chmod|chown|rmtree|copy\\w*|move|rename)\\(")
  (#not-function-mentions? @hint "(?i)^(O_NOFOLLOW|O_EXCL|fstat|dir_fd|realpath|readlink|follow_symlinks|unlink|symlink)$")
  (#not-function-mentions? @hint "(?i)tar|zip|sync|du$|walk|glob|listdir|scandir|iterdir|backup")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{path}` may be another file by the time it is opened: open it with `os.O_NOFOLLOW`, and ask `os.fstat` of what was opened"))

; Another task runs at the `await` between the look and the change.
((if_statement
   condition: [(comparison_operator . (subscript value: (_) @table) . ["is" "==" ">" ">="] . (_) .) @hint (not_operator argument: (subscript value: (_) @table)) @hint]
   consequence: (block (expression_statement [(await) (assignment right: (await))]) (expression_statement [(assignment left: (subscript value: (_) @_changed)) (augmented_assignment left: (subscript value: (_) @_changed))])))
  (#eq? @table @_changed)
  (#in-async? @hint)
  (#not-function-mentions? @hint "(?i)lock|semaphore|atomic|transaction")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "While this awaits, another task sees the same in `{table}`: change it before the `await`, or hold an `asyncio.Lock`"))
((if_statement
   condition: (comparison_operator . (attribute object: (identifier) @_self attribute: (identifier) @balance) . ["<" "<="] . (_) .) @hint
   consequence: (block [(raise_statement) (return_statement)]))
  (#eq? @_self "self")
  (#match? @balance "(?i)^(balance|stock|quantity|credits?|seats|available|points|inventory|remaining|tokens)$")
  (#function-matches? @hint "self\\.\\w+\\s*-=[\\s\\S]*self\\.save\\(")
  (#not-function-mentions? @hint "(?i)lock|select_for_update|atomic|^F$|transaction|refresh_from_db")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Two requests see the same `{balance}`, and both take from it: use `F()` in an `update` whose filter asks for enough, or `select_for_update`"))

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
;! bad
; from shop.models import Coupon
; def redeem(request, code):
;     coupon = Coupon.objects.filter(code=code, used=False).first()
;     coupon.used = True
;     ^^^^^^^^^^^^^^^^^^
;     coupon.save()
;! bad
; def accept(session, token):
;     invite = session.query(Invite).filter(Invite.token == token, Invite.used_at.is_(None)).first()
;     invite.used_at = now()
;     ^^^^^^^^^^^^^^^^^^^^^^
;     session.commit()
;! bad
; def book(session, id, seats):
;     event = session.get(Event, id)
;     if event.seats_left < seats:
;        ^^^^^^^^^^^^^^^^^^^^^^^^
;         raise SoldOut()
;     reserve(event, seats)
;     event.seats_left = left(event, seats)
;     session.commit()
; def cancel(session, id):
;     order = session.get(Order, id)
;     if order.status != "open":
;        ^^^^^^^^^^^^^^^^^^^^^^
;         return None
;     order.status = "cancelled"
;     session.commit()
; def broken(
;! bad
; def pay_out(session):
;     pending = session.query(Payout).filter(Payout.status == "pending").all()
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     for payout in pending:
;         transfer(payout.iban, payout.amount)
;         payout.status = "sent"
;     session.commit()
;! good
; def pay_out(session):
;     pending = session.query(Payout).filter(Payout.status == "pending").with_for_update(skip_locked=True).all()
;     for payout in pending:
;         transfer(payout.iban, payout.amount)
;         payout.status = "sent"
;         session.commit()
; def show(session):
;     pending = session.query(Payout).filter(Payout.status == "pending").all()
;     for payout in pending:
;         render(payout.status)
;! good
; from shop.models import Coupon
; def redeem(code):
;     changed = Coupon.objects.filter(code=code, used=False).update(used=True)
;     if not changed:
;         raise ValueError("used")
; def lock(session, id):
;     order = session.get(Order, id, with_for_update=True)
;     if order.status != "open":
;         return None
;     order.status = "cancelled"
;     session.commit()
; def rename(session, id, title):
;     order = session.get(Order, id)
;     if order.title == title:
;         return None
;     order.title = title
;     session.commit()
;! bad
; async def signup(conn, email):
;     existing = await conn.fetchrow("SELECT id FROM users WHERE email = $1", email)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if existing:
;         raise ValueError("taken")
;     await conn.execute("INSERT INTO users (email) VALUES ($1)", email)
; def join(users, email):
;     if users.find_one({"email": email}):
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return None
;     users.insert_one({"email": email})
; async def enter(users, email):
;     existing = await users.find_one({"email": email})
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if existing:
;         return None
;     await users.insert_one({"email": email})
;! good
; async def signup(conn, email):
;     existing = await conn.fetchrow("SELECT id FROM users WHERE email = $1", email)
;     if existing:
;         raise ValueError("taken")
;     await conn.execute("INSERT INTO users (email) VALUES ($1) ON CONFLICT DO NOTHING", email)
; def join(users, names, email):
;     if users.find_one({"email": email}):
;         return None
;     names.insert_one({"email": email})
;! bad
; import redis
; r = redis.Redis(host=HOST)
; def acquire(name):
;     if r.get(name):
;        ^^^^^^^^^^^
;         return False
;     r.set(name, "1")
;     return True
; def book(session, room, start, end):
;     clash = session.query(Booking).filter(Booking.room == room, Booking.start < end).first()
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if clash:
;         raise ValueError("taken")
;     session.add(Booking(room=room, start=start, end=end))
;     session.commit()
;! good
; import redis
; r = redis.Redis(host=HOST)
; def acquire(name):
;     return r.set(name, "1", nx=True, ex=60)
;! bad
; def join(session, poll, user):
;     count = session.query(Vote).filter(Vote.poll == poll).count()
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if count >= 100:
;         raise ValueError("full")
;     session.add(Vote(poll=poll, user=user))
;     session.commit()
; def work(session):
;     job = session.query(Job).filter(Job.state == "queued").first()
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if job:
;         job.state = "running"
;         session.commit()
;! good
; def work(session):
;     job = session.query(Job).filter(Job.state == "queued").with_for_update(skip_locked=True).first()
;     if job:
;         job.state = "running"
;         session.commit()
;! bad
; import json
; def next_number(path):
;     with open(path) as file:
;         number = json.load(file)["n"]
;     with open(path, "w") as file:
;          ^^^^^^^^^^^^^^^
;         json.dump({"n": number + 1}, file)
;     return number
;! bad
; import os
; def write(path, text):
;     if os.path.islink(path):
;        ^^^^^^^^^^^^^^^^^^^^
;         raise ValueError(path)
;     with open(path, "w") as file:
;         file.write(text)
;! good
; import os
; def write(path, text):
;     handle = os.open(path, os.O_WRONLY | os.O_NOFOLLOW)
;     if os.fstat(handle).st_uid != os.getuid():
;         raise ValueError(path)
;     os.write(handle, text)
;! bad
; async def book(seat, user):
;     if seats[seat] is None:
;        ^^^^^^^^^^^^^^^^^^^
;         await charge(user)
;         seats[seat] = user
;! good
; async def book(seat, user):
;     async with lock:
;         if seats[seat] is None:
;             await charge(user)
;             seats[seat] = user
;! bad
; class Wallet(models.Model):
;     def spend(self, amount):
;         if self.balance < amount:
;            ^^^^^^^^^^^^^^^^^^^^^
;             raise ValueError("too little")
;         self.balance -= amount
;         self.save()
;! good
; class Wallet(models.Model):
;     def spend(self, amount):
;         if not Wallet.objects.filter(pk=self.pk, balance__gte=amount).update(balance=F("balance") - amount):
;             raise ValueError("too little")
