; Other sites may show this one in a frame
;
; A page that lies invisibly over somebody else's gets the clicks that were meant for that: the visitor, who is logged in
; here, deletes, pays or grants with a click on a game. Let no other site frame the pages, or name the ones that may.
;
; severity: warning
; confidence: medium
; cwe: 1021 693 451
; precision: 0 warnings; views without the header, now info, 0/6 (widgets that are meant for frames) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.djangoproject.com/en/stable/ref/clickjacking/

((assignment left: (_) @name right: (string) @value) @hint
  (#match? @name "(^|[\"'])X_FRAME_OPTIONS([\"']\\])?$")
  (#match? @value "(?i)^.(allow-?all|all|any|\\*|)[\"']$|allow-from \\*")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may show the pages in a frame with `{value}`: set `\"DENY\"`, or `\"SAMEORIGIN\"`")
  (#set! fix.title "Let no site frame the pages")
  (#set! fix.safety "suggested")
  (#replace! @value "\"DENY\""))
((assignment left: (subscript value: (_) @_headers subscript: (string) @_name) right: (string) @value) @hint
  (#match? @_headers "(?i)headers$|^(resp|response|res|r)$")
  (#match? @_name "(?i)^.x-frame-options.$")
  (#match? @value "(?i)^.(allow-?all|all|any|\\*|)[\"']$|allow-from \\*")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may show the page in a frame with {value}: send `DENY`, or `SAMEORIGIN`"))
((assignment left: (subscript value: (_) @_headers subscript: (string) @_name) right: (string) @value) @hint
  (#match? @_headers "(?i)headers$|^(resp|response|res|r)$")
  (#match? @_name "(?i)^.content-security-policy.$")
  (#match? @value "(?i)frame-ancestors\\s+(\\*|https?:\\s*[;\"'])|(script|default)-src\\s+([^;]*\\s)?\\*")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "This policy lets any site in: name the sites that are meant"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: [(false) (none)]) @option)) @hint
  (#resolves-to? @callee "flask_talisman.Talisman")
  (#any-of? @_name "frame_options" "content_security_policy" "x_content_type_options")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{option}` Talisman leaves the header out: name what is allowed"))

; A view that changes something, and lets itself be framed.
((decorated_definition
   (decorator (_) @exempt) @hint
   definition: (_) @_body)
  (#match? @exempt "^(\\w+\\.)*xframe_options_exempt$|method_decorator\\(xframe_options_exempt")
  (#contains-text? @_body "^(POST|save|delete|create|update|form_valid|is_valid)$|(?i)^(\\w*_)?(transfer|pay|payment|password|confirm|approve|checkout)(_\\w+)?$")
  (#not-match? @_body "(?i)embed|widget|iframe|oembed|lti|preview")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{exempt}` any site may lay this form under its own page: take it off"))

;! bad
; X_FRAME_OPTIONS = "ALLOWALL"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; X_FRAME_OPTIONS = "DENY"
;! bad
; def show(response):
;     response.headers["X-Frame-Options"] = "ALLOWALL"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return response
;! bad
; from django.views.decorators.clickjacking import xframe_options_exempt
; @xframe_options_exempt
; ^^^^^^^^^^^^^^^^^^^^^^
; def transfer(request):
;     if request.method == "POST":
;         form.save()
; def broken(:
;! bad
; def show(response):
;     response.headers["Content-Security-Policy"] = "frame-ancestors *"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; X_FRAME_OPTIONS = "SAMEORIGIN"
;! good
; def show(response):
;     response.headers["X-Frame-Options"] = "DENY"
;     response.headers["Content-Security-Policy"] = "frame-ancestors 'self'"
;     return response
;! good
; from django.views.decorators.clickjacking import xframe_options_exempt
; @xframe_options_exempt
; def embedded(request):
;     return page(request)
;! good
; def show(response):
;     response.headers["X-Colour"] = "ALLOWALL"
;! bad
; from django.views.decorators.clickjacking import xframe_options_exempt
; @xframe_options_exempt
; ^^^^^^^^^^^^^^^^^^^^^^
; def transfer(request):
;     return render(request, "transfer.html")
