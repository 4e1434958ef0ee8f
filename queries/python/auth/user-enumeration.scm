; The answer says whether somebody has an account
;
; Different words for "no such user" and "wrong password" tell anybody which addresses are registered: they are then tried
; elsewhere, and here with passwords that leaked. Answer the same to both.
;
; severity: warning
; confidence: medium
; cwe: 204 203
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 1/6 before forms of names and edits were gated, 1/1 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0 hints on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: new warnings 1/4 before commands and admins' functions were gated, 1/1 after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#authentication-and-error-messages
; regex no-user: (?i)^[fbru]*["']((the )?(user(name)?|account|e-?mail)( address)? ?(does not exist|doesn't exist|not found|not registered|unknown|is not registered)|(no such|unknown) (user(name)?|account|e-?mail)( address)?|no (user|account) (found|exists|with (this|that))[\w ]*)[.!]?["']$

((string) @hint
  (#match? @hint "<no-user>")
  (#in-function? @hint)
  (#function-mentions? @hint "(?i)^[fbru]*[\"'](the )?((wrong|incorrect|invalid|bad) password|password (is )?(wrong|incorrect|invalid|does not match|doesn't match|mismatch))[.!]?[\"']$")
  ; Who edits an account that is already open asks nothing.
  (#not-in-function-named? @hint "(?i)edit|update|delete|remove|profile|change|validate_?(user)?name|^put$|^patch$")
  (#not-path-matches? "(?i)(^|/)admin")
  (#set! message "{hint} tells anybody who has an account: answer as to a wrong password")
  (#set! fix.title "Say what fits both")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Invalid username or password\""))

; Who has forgotten the password is told whether there was one.
((string) @hint
  (#match? @hint "(?i)^[fbru]*[\"'][^\"']*\\b((no|there is no|there's no|cannot find|can't find|could not find|couldn't find) (such |registered )?(user|account|e-?mail|customer|member)|(user|account|e-?mail( address)?|address|customer)( with [\\w ]+)? (does not exist|doesn't exist|not found|not registered|unknown|is not registered|is unknown|could not be found)|unknown (user|account|e-?mail)|not registered)\\b")
  (#in-function-named? @hint "(?i)forgot|recover|(request|send|start|begin)\\w*_?reset|reset_?request|password_?reset_?request|lost_?password|magic_?link")
  (#in? @hint "handler")
  (#not-imports? "click" "typer" "argparse")
  (#in-function? @hint)
  (#not-in-function-named? @hint "(?i)admin|edit|update|delete|^change")
  (#not-parent? @hint "argument_list")
  (#not-file-kind? "test" "example")
  (#set! message "{hint} tells anybody who has an account: answer that a mail is on its way if there is one"))
((argument_list (string) @hint) @_arguments
  (#match? @hint "(?i)^[fbru]*[\"'][^\"']*\\b((no|there is no|there's no|cannot find|can't find|could not find|couldn't find) (such |registered )?(user|account|e-?mail|customer|member)|(user|account|e-?mail( address)?|address|customer)( with [\\w ]+)? (does not exist|doesn't exist|not found|not registered|unknown|is not registered|is unknown|could not be found)|unknown (user|account|e-?mail)|not registered)\\b")
  (#in-function-named? @hint "(?i)forgot|recover|(request|send|start|begin)\\w*_?reset|reset_?request|password_?reset_?request|lost_?password|magic_?link")
  (#in? @hint "handler")
  (#not-imports? "click" "typer" "argparse")
  (#not-inside-call? @hint "*log*" "print" "*info" "*warning" "*debug" "*error" "*exception")
  (#not-in-function-named? @hint "(?i)admin|edit|update|delete|^change")
  (#not-file-kind? "test" "example")
  (#set! message "{hint} tells anybody who has an account: answer that a mail is on its way if there is one"))

; Other words than for a wrong password, a status of its own, or before the password is looked at.
((string) @hint
  (#match? @hint "(?i)^[fbru]*[\"'](an? |the |this )?(user|account|e-?mail( address)?|user ?name)( with (this|that) [\\w -]+)? (already exists|is already (taken|registered|in use)|already (taken|registered|in use))[.!]?[\"']$")
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)regist|sign_?up|create_(user|account)|join")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "{hint} tells anybody who has an account: where that matters, send the owner a mail, and answer as to a new one"))

;! bad
; def login(name, password):
;     user = find(name)
;     if user is None:
;         return {"error": "User not found"}, 401
;                          ^^^^^^^^^^^^^^^^
;     if not user.check(password):
;         return {"error": "Wrong password"}, 401
;     return {"token": user.token()}, 200
;! fixed
; def login(name, password):
;     user = find(name)
;     if user is None:
;         return {"error": "Invalid username or password"}, 401
;     if not user.check(password):
;         return {"error": "Wrong password"}, 401
;     return {"token": user.token()}, 200
;! bad
; def login(name, password):
;     if name not in users:
;         return "Unknown user"
;                ^^^^^^^^^^^^^^
;     if users[name] != password:
;         print("Incorrect password."
;! fixed
; def login(name, password):
;     if name not in users:
;         return "Invalid username or password"
;     if users[name] != password:
;         print("Incorrect password."
;! good
; def login(name, password):
;     user = find(name)
;     if user is None or not user.check(password):
;         logger.warning("refused")
;         return {"error": "Invalid username or password"}, 401
;     return {"token": user.token()}, 200
;! good
; def profile(name):
;     user = find(name)
;     if user is None:
;         return {"error": "User not found"}, 404
;     return {"name": user.name}, 200
;! bad
; from fastapi import APIRouter, HTTPException
; router = APIRouter()
; @router.post("/forgot-password")
; def forgot_password(email: str):
;     account = by_email(email)
;     if account is None:
;         raise HTTPException(status_code=404, detail="There is no account with this address")
;                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     send_reset_mail(account)
;     return {"status": "sent"}
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/forgot-password")
; def forgot_password(email: str):
;     account = by_email(email)
;     if account is not None:
;         send_reset_mail(account)
;     else:
;         logger.info("no account for this address")
;     return {"status": "sent if there is an account"}
