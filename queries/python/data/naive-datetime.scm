; A time that does not know its zone
;
; A naive time means another instant on every machine: compared with an aware one it raises, written to a database or
; sent as JSON it is off by the reader's zone. `utcnow()` is the trap among them, because `timestamp()` and every
; conversion take its result for local time; Python 3.12 deprecates it.
;
; severity: warning
; confidence: high
; precision: warnings 24/24 of 530 (most in rucio) on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 187
; see: https://docs.python.org/3/library/datetime.html#aware-and-naive-objects
; precision: info for texts without a zone 5/6 on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((call
  function: (attribute object: (identifier) @_class attribute: (identifier) @_method) @callee
  arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "datetime.datetime.utcnow")
  (#set! message "`{callee}()` has no zone and is taken for local time: use `{_class}.now(timezone.utc)`")
  (#set! fix.title "Use `{_class}.now(timezone.utc)`")
  (#set! fix.safety "suggested")
  (#replace! @_method "now")
  (#append-argument! @arguments "timezone.utc")
  (#insert-import! "from datetime import timezone"))

((call
  function: (attribute object: (attribute object: (_) @_module) @_class attribute: (identifier) @_method) @callee
  arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "datetime.datetime.utcnow")
  (#set! message "`{callee}()` has no zone and is taken for local time: use `{_class}.now({_module}.timezone.utc)`")
  (#set! fix.title "Use `{_class}.now({_module}.timezone.utc)`")
  (#set! fix.safety "suggested")
  (#replace! @_method "now")
  (#append-argument! @arguments "{_module}.timezone.utc"))

; Handed on as a default, to be called later.
((attribute object: (identifier) @_class attribute: (identifier) @_method) @hint
  (#eq? @_method "utcnow")
  (#not-parent? @hint "call" "attribute")
  (#resolves-to? @hint "datetime.datetime.utcnow")
  (#set! message "`{hint}` yields a time without a zone: use `lambda: {_class}.now(timezone.utc)`")
  (#set! fix.title "Use `{_class}.now(timezone.utc)`")
  (#set! fix.safety "suggested")
  (#replace! @hint "lambda: {_class}.now(timezone.utc)")
  (#insert-import! "from datetime import timezone"))

((attribute object: (attribute object: (_) @_module) @_class attribute: (identifier) @_method) @hint
  (#eq? @_method "utcnow")
  (#not-parent? @hint "call" "attribute")
  (#resolves-to? @hint "datetime.datetime.utcnow")
  (#set! message "`{hint}` yields a time without a zone: use `lambda: {_class}.now({_module}.timezone.utc)`")
  (#set! fix.title "Use `{_class}.now({_module}.timezone.utc)`")
  (#set! fix.safety "suggested")
  (#replace! @hint "lambda: {_class}.now({_module}.timezone.utc)"))

((call
  function: (attribute object: (identifier) @_class attribute: (identifier) @_method) @callee
  arguments: (argument_list . (_) .) @arguments) @hint
  (#resolves-to? @callee "datetime.datetime.utcfromtimestamp")
  (#set! message "`{callee}` yields a time without a zone: use `{_class}.fromtimestamp(…, timezone.utc)`")
  (#set! fix.title "Use `{_class}.fromtimestamp(…, timezone.utc)`")
  (#set! fix.safety "suggested")
  (#replace! @_method "fromtimestamp")
  (#append-argument! @arguments "timezone.utc")
  (#insert-import! "from datetime import timezone"))

((call
  function: (attribute object: (attribute object: (_) @_module) @_class attribute: (identifier) @_method) @callee
  arguments: (argument_list . (_) .) @arguments) @hint
  (#resolves-to? @callee "datetime.datetime.utcfromtimestamp")
  (#set! message "`{callee}` yields a time without a zone: use `{_class}.fromtimestamp(…, {_module}.timezone.utc)`")
  (#set! fix.title "Use `{_class}.fromtimestamp(…, {_module}.timezone.utc)`")
  (#set! fix.safety "suggested")
  (#replace! @_method "fromtimestamp")
  (#append-argument! @arguments "{_module}.timezone.utc"))

; Local time may be what is meant: for a file's name, or a person's eyes.
((call
  function: (attribute object: (identifier) @_class attribute: (identifier)) @callee
  arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "datetime.datetime.now")
  (#empty? @arguments)
  (#not-parent? @hint "binary_operator")
  (#set! severity "info")
  (#set! message "`{callee}()` is the machine's local time without a zone: pass `timezone.utc`")
  (#set! fix.title "Pass `timezone.utc`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timezone.utc")
  (#insert-import! "from datetime import timezone"))

((call
  function: (attribute object: (attribute object: (_) @_module) attribute: (identifier)) @callee
  arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "datetime.datetime.now")
  (#empty? @arguments)
  (#not-parent? @hint "binary_operator")
  (#set! severity "info")
  (#set! message "`{callee}()` is the machine's local time without a zone: pass `{_module}.timezone.utc`")
  (#set! fix.title "Pass `{_module}.timezone.utc`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "{_module}.timezone.utc"))

((call function: (_) @callee arguments: (argument_list . (_) .) @_arguments) @hint
  (#resolves-to? @callee "datetime.datetime.fromtimestamp")
  ; `partial` may have bound it.
  (#lacks-argument? @_arguments "tz" 1)
  (#set! severity "info")
  (#set! message "`{callee}` without a zone is the machine's local time: pass `timezone.utc`"))

; A text with a time of day and no zone.
((call function: (_) @callee arguments: (argument_list (_) . (string) @_format .)) @hint
  (#resolves-to? @callee "datetime.datetime.strptime")
  (#match? @_format "%[HIcXT]")
  (#not-match? @_format "%z|%Z|Z[\"']$|GMT|UTC")
  (#not-line-matches? @hint "tzinfo|make_aware|localize|astimezone|\\.(date|time)\\(\\)|timezone|tz\\b")
  (#not-function-mentions? @hint "(?i)(tzinfo|make_aware|localize|astimezone|timezone|utc|zoneinfo|pytz)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "This time has no zone: say which it is, with `.replace(tzinfo=…)`"))

; When something ends, or began, by the machine's clock.
((assignment
   left: [(identifier) @_name (attribute attribute: (identifier) @_name)]
   right: (binary_operator left: (call function: (_) @callee arguments: (argument_list) @_arguments) @hint right: (_) @_span))
  (#resolves-to? @callee "datetime.datetime.now" "datetime.datetime.today")
  (#empty? @_arguments)
  (#match? @_name "(?i)(expir\\w*|_at|deadline|until|due\\w*|cutoff|threshold|since|valid_to|not_before|exp)$")
  (#match? @_span "(?i)delta|hours|days|minutes|ttl|age")
  (#set! severity "info")
  (#set! message "`{callee}()` is the machine's local time without a zone: pass `timezone.utc`"))
((keyword_argument name: (identifier) @_name value: [
   (attribute) @hint
   (binary_operator left: (call function: (_) @hint arguments: (argument_list "(" . ")")))
 ])
  (#resolves-to? @hint "datetime.datetime.now" "datetime.datetime.today")
  (#any-of? @_name "default" "onupdate" "default_factory" "expires_at" "expires" "created_at" "updated_at" "starts_at" "ends_at" "due_at" "eta")
  (#set! severity "info")
  (#set! message "`{hint}` yields the machine's local time without a zone: use one with `timezone.utc`"))

; Compared with what is stored.
((comparison_operator (binary_operator left: (call function: (_) @callee arguments: (argument_list) @_arguments) @hint right: (_) @_span))
  (#resolves-to? @callee "datetime.datetime.now" "datetime.datetime.today")
  (#empty? @_arguments)
  (#match? @_span "(?i)delta|hours|days|minutes|ttl|age|window")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}()` is the machine's local time without a zone: pass `timezone.utc`"))

;! bad
; from datetime import datetime
; created = datetime.utcnow()
;           ^^^^^^^^^^^^^^^^^
;! fixed
; from datetime import datetime
; from datetime import timezone
; created = datetime.now(timezone.utc)
;! bad
; import datetime
; from sqlalchemy import Column, DateTime
; class Order:
;     created = Column(DateTime, default=datetime.datetime.utcnow)
;                                        ^^^^^^^^^^^^^^^^^^^^^^^^
;     def touch(self):
;         self.updated = datetime.datetime.utcnow()
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import datetime
; from sqlalchemy import Column, DateTime
; class Order:
;     created = Column(DateTime, default=lambda: datetime.datetime.now(datetime.timezone.utc))
;     def touch(self):
;         self.updated = datetime.datetime.now(datetime.timezone.utc)
;! bad
; from datetime import datetime as dt, timezone
; expires = dt.utcfromtimestamp(claims["exp"])
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if expires < dt.utcnow()
;              ^^^^^^^^^^^
;! fixed
; from datetime import datetime as dt, timezone
; expires = dt.fromtimestamp(claims["exp"], timezone.utc)
; if expires < dt.now(timezone.utc)
;! bad
; from datetime import datetime
; from django.utils import timezone
; def expire(token):
;     token.expires = datetime.utcnow()
;                     ^^^^^^^^^^^^^^^^^
;! bad
; import datetime as dt
; now = dt.datetime.now()
;       ^^^^^^^^^^^^^^^^^
;! fixed
; import datetime as dt
; now = dt.datetime.now(dt.timezone.utc)
;! good
; from datetime import datetime, timezone
; created = datetime.now(timezone.utc)
; read = datetime.fromtimestamp(seconds, tz=timezone.utc)
;! good
; from django.utils import timezone
; created = timezone.now()
;! good
; import arrow
; created = arrow.utcnow()
;! good
; def stamp(clock):
;     return clock.utcnow()
;! bad
; from datetime import datetime, timedelta
; def slot(value):
;     return datetime.strptime(value, "%Y-%m-%dT%H:%M")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def invite(session):
;     expires_at = datetime.now() + timedelta(hours=2)
;                  ^^^^^^^^^^^^^^
;     session.add(Invite(expires_at=expires_at))
; created = Column(DateTime, default=datetime.now)
;                                    ^^^^^^^^^^^^
;! good
; from datetime import datetime, timedelta, timezone
; def slot(value):
;     return datetime.strptime(value, "%Y-%m-%dT%H:%M").replace(tzinfo=timezone.utc)
; def day(value):
;     return datetime.strptime(value, "%Y-%m-%d").date()
; def invite(session):
;     expires_at = datetime.now(timezone.utc) + timedelta(hours=2)
;     started = datetime.strptime(expires_at, "%Y-%m-%dT%H:%M:%S%z")
;! bad
; from datetime import datetime, timedelta
; def is_old(token):
;     return token.created_at < datetime.now() - timedelta(days=1)
;                               ^^^^^^^^^^^^^^
