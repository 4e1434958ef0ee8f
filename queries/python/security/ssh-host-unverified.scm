; Whoever answers is taken for the server
;
; With this policy the first machine that answers at the address is believed, also one that stands in between: it gets the
; password and every command. Load the host keys that you know.
;
; severity: warning
; confidence: high
; cwe: 295 322
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: shapes of short code added since: a transport by hand: new warnings 1/1 on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.paramiko.org/en/stable/api/client.html

((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list (_) @policy)) @hint
  (#eq? @_method "set_missing_host_key_policy")
  (#match? @policy "(AutoAdd|Warning|MissingHostKey)Policy\\b")
  (#set! message "`{policy}` takes whoever answers for the server: load its key and use `RejectPolicy`"))
((keyword_argument name: (identifier) @option value: (none)) @hint
  (#eq? @option "known_hosts")
  (#imports? "asyncssh")
  (#set! message "With `{hint}` whoever answers is taken for the server: pass the keys that you know"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_knownhosts value: (none)) @option)) @hint
  (#resolves-to? @callee "pysftp.Connection")
  (#set! message "With `{option}` whoever answers is taken for the server: pass the keys that you know"))
((assignment left: (attribute attribute: (identifier) @_hostkeys) right: (none)) @hint
  (#eq? @_hostkeys "hostkeys")
  (#imports? "pysftp")
  (#set! message "With `{hint}` whoever answers is taken for the server: load the keys that you know"))
((string) @hint
  (#match? @hint "StrictHostKeyChecking[= ]no")
  (#set! message "Whoever answers is taken for the server: leave `StrictHostKeyChecking` on"))

; A transport by hand asks for no key of the host's.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "paramiko.Transport.connect" "paramiko.transport.Transport.connect")
  (#lacks-argument? @_arguments "hostkey" 0)
  (#not-function-mentions? @hint "(?i)get_remote_server_key|host_?keys?|known_hosts|verify\\w*")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` takes whoever answers for the server: pass its key as `hostkey`, or use `SSHClient` with `load_system_host_keys`"))

;! bad
; import paramiko
; client = paramiko.SSHClient()
; client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import subprocess
; subprocess.run(["ssh", "-o", "StrictHostKeyChecking=no", "host"], timeout=3, check=True)
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^
; if subprocess.
;! good
; import paramiko
; client = paramiko.SSHClient()
; client.load_system_host_keys()
; client.set_missing_host_key_policy(paramiko.RejectPolicy())
;! good
; import asyncssh
; async def run(host):
;     return await asyncssh.connect(host, known_hosts="known_hosts")
;! bad
; import paramiko
; def put(host, user, key, local, remote):
;     transport = paramiko.Transport((host, 22))
;     transport.connect(username=user, pkey=key)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     paramiko.SFTPClient.from_transport(transport).put(local, remote)
;! good
; import paramiko
; def put(host, user, key, expected, local, remote):
;     transport = paramiko.Transport((host, 22))
;     transport.connect(hostkey=expected, username=user, pkey=key)
;     paramiko.SFTPClient.from_transport(transport).put(local, remote)
