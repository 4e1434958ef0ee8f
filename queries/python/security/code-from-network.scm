; Code is fetched and run
;
; Whoever controls that server, its name or the way to it runs commands here, today or in a year. Pin what is fetched by its
; hash, and check it before it runs.
;
; severity: warning
; confidence: high
; cwe: 494 829 353
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 1/4 before descriptions and options were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 1/2 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 4/4
; see: https://cwe.mitre.org/data/definitions/494.html

((call function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "exec" "eval" "builtins.exec" "runpy.run_path" "subprocess.run" "subprocess.call" "subprocess.Popen" "os.system")
  (#function-mentions? @hint "^(urlopen|urlretrieve)$|^[\"']https?://")
  (#value-matches? @code "(requests\\.get|urlopen|httpx\\.get)\\(")
  (#set! message "`{callee}` runs what a server sends: pin it by its hash and check that first"))
((call function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "exec" "eval" "builtins.exec" "runpy.run_path" "subprocess.run" "subprocess.call" "subprocess.Popen" "os.system" "subprocess.check_call" "importlib.import_module" "__import__")
  (#follows-call? @hint "urllib.request.urlretrieve" "urllib.urlretrieve" "wget.download")
  (#not-function-mentions? @hint "(?i)sha\\d+|md5|hexdigest|checksum|signature|gpg|verify")
  (#set! message "`{callee}` runs what was fetched: pin it by its hash and check that first"))
((string) @hint
  (#match? @hint "(curl|wget)\\s[^|;&]*https?://[^|;&]*\\|\\s*(sudo\\s+)?(ba|z)?sh\\b")
  (#not-match? @hint "^[rbuf]*(\"\"\"|''')")
  (#set! message "A shell runs what a server sends: fetch it, check its hash, then run it"))
((string) @hint
  (#match? @hint "pip3? install[^|;&]*(--index-url|-i|--extra-index-url)\\s+http://|pip3? install[^|;&]*--trusted-host")
  (#set! message "Packages are fetched from a server that nobody checks: use `https`"))

; Through a variable.
((call function: (_) @callee arguments: (argument_list . (identifier) @code)) @hint
  (#resolves-to? @callee "exec" "eval" "builtins.exec" "builtins.eval")
  (#value-matches? @code "^(await )?(requests|httpx)\\.get\\(.*\\)\\.(text|content)$|urlopen\\(.*\\)\\.read\\(\\)")
  (#not-function-mentions? @hint "(?i)sha\\d+|hexdigest|signature|gpg|verify$")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` runs what a server sends: pin it by its hash and check that first"))

; An update that is put in place as it came.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "requests.get" "httpx.get" "urllib.request.urlopen" "urlopen")
  (#in-function-named? @hint "(?i)^_*(self_|auto_|do_|check_and_|download_and_)?(update|upgrade|install)(_(self|agent|app|plugin|firmware|binary|client|software|module|package))?$|firmware|flash|(install|load|download)_(plugin|update|firmware|module|extension)")
  (#function-mentions? @hint "^(extractall|replace|rename|chmod|exec|execv|execl|run|Popen|check_call|call|system|import_module|exec_module|flash|write_bytes|unpack_archive)$")
  (#function-matches? @hint "extractall\\(|os\\.(replace|rename|chmod|execv|execl|system)\\(|subprocess\\.|importlib|unpack_archive\\(|flash\\(")
  (#not-function-mentions? @hint "(?i)sha\\d+|md5|hexdigest|checksum|signature|gpg|verif|hash|digest|minisign")
  (#not-file-kind? "test" "example")
  (#set! message "Whatever the server sends is installed: check a signature, or the hash that was published elsewhere, first"))
((call function: (attribute object: (_) @_device attribute: (identifier) @flash) arguments: (argument_list . (_) @image)) @hint
  (#match? @flash "(?i)^(flash|write_firmware|install_firmware|update_firmware|upload_firmware|apply_update)$")
  (#tainted? @image)
  (#not-function-mentions? @hint "(?i)sha\\d+|hexdigest|checksum|signature|gpg|verif|digest")
  (#not-file-kind? "test" "example")
  (#set! message "`{flash}` installs what a caller sends: verify a signature of `{image}` first"))
((call function: (_) @callee arguments: (argument_list . (list . (string) @_pip (identifier) @package))) @hint
  (#resolves-to? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#match? @hint "[\"']pip3?[\"'].*[\"']install[\"']")
  (#tainted? @package "caller")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever chooses `{package}` has their code run while it is installed: choose it from a fixed list"))

; A module that was fetched.
((call function: (attribute object: (attribute attribute: (identifier) @_loader) attribute: (identifier) @_exec) @callee) @hint
  (#eq? @_loader "loader")
  (#any-of? @_exec "exec_module" "load_module")
  (#follows-call? @hint "urllib.request.urlretrieve" "requests.get" "httpx.get" "urllib.request.urlopen" "wget.download")
  (#not-function-mentions? @hint "(?i)sha\\d+|md5|hexdigest|checksum|signature|gpg|verify")
  (#not-in-function-named? @hint "(?i)^_*(self_|auto_|do_|check_and_|download_and_)?(update|upgrade|install)(_(self|agent|app|plugin|firmware|binary|client|software|module|package))?$|firmware|flash|(install|load|download)_(plugin|update|firmware|module|extension)")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` runs what a server sends: pin it by its hash and check that first"))
((call function: (attribute object: (attribute attribute: (identifier) @_loader) attribute: (identifier) @_exec) @callee) @hint
  (#eq? @_loader "loader")
  (#any-of? @_exec "exec_module" "load_module")
  (#follows-call? @hint "urllib.request.urlretrieve" "wget.download")
  (#not-function-mentions? @hint "(?i)sha\\d+|md5|hexdigest|checksum|signature|gpg|verify")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` runs what a server sends: pin it by its hash and check that first"))

; Code that comes along with a model.
((call function: (attribute attribute: (identifier) @callee) arguments: (argument_list . (_) @model (keyword_argument name: (identifier) @_trust value: (true)) @option)) @hint
  (#any-of? @callee "from_pretrained" "load" "load_dataset")
  (#any-of? @_trust "trust_remote_code" "trust_repo")
  (#not-function-mentions? @hint "^(revision|commit_hash)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{option}` the code of whoever publishes `{model}` runs here: pin a `revision` that you have read"))
((call function: (_) @callee arguments: (argument_list . (list (_) . (_) . (string) @_pip . (string) @_install . (identifier) @package .))) @hint
  (#resolves-to? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output")
  (#match? @_pip "^.pip3?[\"']$")
  (#match? @_install "^.install[\"']$")
  (#not-tainted? @package "caller")
  (#tainted? @package "parameter")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|setup|install\\w*|build|ci|bootstrap|noxfile|tasks)")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whatever is published as `{package}` runs while it is installed: name it with its version and hash among the requirements"))

; A script of another site's in a page of one's own.
((string) @hint
  (#match? @hint "(?i)<script[^>]*\\ssrc=\\\\?[\"'](https?:)?//[^>]*>")
  (#not-match? @hint "(?i)<script[^>]*integrity=")
  (#match? @hint "(?i)<(html|head|body|!doctype)|^\\w?[\"']<script")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)docs|conf\\.py|sphinx|report|plot|notebook|demo")
  (#set! severity "info")
  (#set! message "Whoever changes that script on its server runs it in this page: add `integrity=\"sha384-…\"` and `crossorigin`, or serve a copy"))

;! bad
; import requests
; def update():
;     exec(requests.get("https://example.com/update.py", timeout=3).text)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import os
; os.system("curl https://example.com/install.sh | sh"
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import requests
; def update():
;     answer = requests.get("https://example.com/update.json", timeout=3)
;     answer.raise_for_status()
;     return answer.json()
;! good
; import urllib.request, subprocess, hashlib
; def install(want):
;     path, _ = urllib.request.urlretrieve("https://example.com/a.sh")
;     if hashlib.sha256(open(path, "rb").read()).hexdigest() == want:
;         subprocess.run(["sh", path], check=True, timeout=9)
;! bad
; import urllib.request, importlib.util
; def plug(url):
;     urllib.request.urlretrieve(url, "plugin.py")
;     spec = importlib.util.spec_from_file_location("plugin", "plugin.py")
;     module = importlib.util.module_from_spec(spec)
;     spec.loader.exec_module(module)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return module
;! good
; import importlib.util
; def plug(path):
;     spec = importlib.util.spec_from_file_location("plugin", path)
;     module = importlib.util.module_from_spec(spec)
;     spec.loader.exec_module(module)
;     return module
;! bad
; from transformers import AutoModel
; model = AutoModel.from_pretrained(name, trust_remote_code=True)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from transformers import AutoModel
; model = AutoModel.from_pretrained(name)
;! bad
; import subprocess, sys
; def ensure(package):
;     subprocess.check_call([sys.executable, "-m", "pip", "install", package])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; PAGE = "<html><head><script src='https://cdn.example.net/widget.js'></script></head></html>"
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; PAGE = "<html><head><script src='/static/widget.js'></script></head></html>"
