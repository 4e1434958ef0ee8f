; An old version of TLS is spoken
;
; SSL 3, TLS 1.0 and 1.1 can be broken by somebody on the way, who also makes both sides choose the oldest they know. The
; defaults of `ssl.create_default_context` are good.
;
; severity: warning
; confidence: high
; cwe: 327 326 757
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; see: https://docs.python.org/3/library/ssl.html#ssl.create_default_context

((attribute attribute: (identifier) @version) @hint
  (#any-of? @version "PROTOCOL_SSLv2" "PROTOCOL_SSLv3" "PROTOCOL_SSLv23" "PROTOCOL_TLSv1" "PROTOCOL_TLSv1_1" "SSLv2_METHOD" "SSLv3_METHOD" "TLSv1_METHOD" "TLSv1_1_METHOD")
  (#not-any-of? @version "PROTOCOL_SSLv23")
  (#resolves-to? @hint "ssl.*" "OpenSSL.SSL.*")
  (#not-inside? @hint "dictionary" "comparison_operator")
  (#set! message "`{version}` can be broken on the way: use `ssl.create_default_context()`")
  (#set! fix.title "Take the newest version that both sides know")
  (#set! fix.safety "suggested")
  (#replace! @version "PROTOCOL_TLS_CLIENT"))
((assignment left: (attribute attribute: (identifier) @_bound) right: (attribute attribute: (identifier) @version)) @hint
  (#any-of? @_bound "minimum_version" "maximum_version")
  (#any-of? @version "SSLv3" "TLSv1" "TLSv1_1" "MINIMUM_SUPPORTED")
  (#set! message "`{version}` can be broken on the way: ask for `TLSv1_2` at least")
  (#set! fix.title "Ask for TLS 1.2 at least")
  (#set! fix.safety "suggested")
  (#replace! @version "TLSv1_2"))
((call function: (_) @callee arguments: (argument_list . (_) @_socket) @_arguments) @hint
  (#resolves-to? @callee "ssl.wrap_socket")
  (#set! message "`{callee}` checks neither the server's name nor its certificate: use `ssl.create_default_context()`"))
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (string) @ciphers)) @hint
  (#eq? @_set "set_ciphers")
  (#match? @ciphers "(?i)(^.|[:,+])(aNULL|eNULL|NULL|EXPORT|EXP|LOW|DES|RC4|MD5|ALL)\\b|SECLEVEL=0")
  (#set! message "{ciphers} lets ciphers in that are broken: leave the defaults"))

;! bad
; import ssl
; context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
;                          ^^^^^^^^^^^^^^^^^^
;! fixed
; import ssl
; context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
;! bad
; import ssl
; def old(context):
;     context.minimum_version = ssl.TLSVersion.TLSv1
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if context.
;! fixed
; import ssl
; def old(context):
;     context.minimum_version = ssl.TLSVersion.TLSv1_2
;     if context.
;! good
; import ssl
; context = ssl.create_default_context()
; context.minimum_version = ssl.TLSVersion.TLSv1_2
;! good
; import ssl
; context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
; VERSIONS = {"tls1": ssl.PROTOCOL_TLSv1}
