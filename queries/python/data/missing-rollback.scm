; The session stays broken after an error
;
; After a failed flush or commit the session refuses everything until it is rolled back. The handler goes on with it,
; and every later request of this worker fails with an error that has nothing to do with it.
;
; severity: info
; confidence: medium
; cwe: 460
; precision: info, about 5/15 read of 62 before other errors and sessions that are handed on were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)

((try_statement
   body: (block (expression_statement (call function: (attribute object: (_) @_session attribute: (identifier) @_commit))))
   . (except_clause) @hint)
  (#any-of? @_commit "commit" "flush")
  (#match? @_session "(^|\\.)(session|db)$")
  (#not-contains-text? @hint "(?i)rollback|^remove$|^close$|expunge")
  (#not-function-mentions? @hint "(?i)rollback|begin_nested|^begin$|session_scope|get_db|sessionmaker|(?-i:^Session$)")
  (#not-contains? @hint "raise_statement")
  (#match? @hint "^except\\s*(:|\\(?[^:]*\\b(Exception|BaseException|SQLAlchemyError|IntegrityError|OperationalError|DBAPIError|DatabaseError|DataError|StaleDataError)\\b)")
  ; Who is handed the session may roll it back.
  (#not-match? @hint "\\b(db|session)\\s*[,)]")
  (#not-inside? @hint "with_statement")
  (#set! message "After a failed `{_session}.{_commit}` the session refuses everything: `{_session}.rollback()` first"))

;! bad
; def add(user):
;     try:
;         db.session.add(user)
;         db.session.commit()
;     except IntegrityError as error:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         log.warning("there already: %s", error)
;         return None
;! bad
; def save(session, row):
;     try:
;         session.add(row)
;         session.flush()
;     except SQLAlchemyError:
;     ^^^^^^^^^^^^^^^^^^^^^^^
;         log.exception("cannot save")
; def both(db, row):
;     try:
;         db.session.merge(row)
;         db.session.commit()
;     except Exception:
;     ^^^^^^^^^^^^^^^^^
;         log.exception("cannot merge")
;         return False
; def broken(
;! good
; def add(user):
;     try:
;         db.session.add(user)
;         db.session.commit()
;     except IntegrityError:
;         db.session.rollback()
;         return None
; def save(row):
;     with Session() as session:
;         try:
;             session.commit()
;         except IntegrityError:
;             log.exception("cannot save")
; def both(row):
;     try:
;         repository.commit()
;     except IntegrityError:
;         return None
; def again(session):
;     try:
;         session.commit()
;     except IntegrityError as error:
;         raise Conflict("there already") from error
;! bad
; def remove(session, row):
;     try:
;         session.delete(row)
;         session.commit()
;     except OperationalError:
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;         log.exception("cannot remove")
