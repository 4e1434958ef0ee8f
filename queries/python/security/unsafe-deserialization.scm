; Reading the data runs whatever code is in it
;
; Pickle and its kin rebuild objects by calling what the data names, so whoever can write the file, the cookie or the
; cache entry runs commands with the rights of the service. Read JSON, or a loader that makes plain data only.
;
; severity: warning
; confidence: high
; cwe: 502
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 1/1 (bottle's signed cookies)
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: what a function was handed: warnings 0/2 (messages of a program to itself) before their transports were gated, 0 hints after, on 1 million lines in 1,269 files of 85 packages of PyPI
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/library/pickle.html
; list loaders: pickle.loads pickle.load pickle.Unpickler _pickle.loads _pickle.load cPickle.loads cPickle.load cPickle.Unpickler
; list loaders: marshal.loads marshal.load dill.loads dill.load cloudpickle.loads cloudpickle.load shelve.open pandas.read_pickle
; list loaders: jsonpickle.decode jsonpickle.loads jsonpickle.unpickler.decode joblib.load torch.load
; list loaders: ruamel.yaml.load yaml.full_load

((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "<loaders>")
  (#tainted? @data)
  (#set! severity "error")
  (#set! message "`{callee}` runs the code in what a caller sent: read it as JSON"))

((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "<loaders>")
  (#tainted? @data "program")
  (#not-tainted? @data)
  (#set! message "`{callee}` runs the code in whatever file or text it is given: read JSON, or sign the data"))

; Data that came with a socket, a queue or a download.
((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "<loaders>")
  (#not-tainted? @data "caller" "program")
  (#value-matches? @data "\\.(recv|recvfrom|content|urlopen|get_message|receive\\w*|rfile|makefile\\(.*\\))\\b|sys\\.stdin|requests\\.|b64decode\\(|(?i)cookie")
  (#set! message "`{callee}` runs the code in what it receives: read it as JSON, or sign the data"))

; What a function was handed, where its name or what it does says that it came from elsewhere.
((call function: (_) @callee arguments: (argument_list . [(identifier) (call) (subscript) (attribute)] @data)) @hint
  (#resolves-to? @callee "pickle.loads" "_pickle.loads" "cPickle.loads" "dill.loads" "marshal.loads" "jsonpickle.decode" "jsonpickle.loads")
  (#not-tainted? @data "caller" "program")
  (#tainted? @data "parameter")
  (#match? @data "(?i)^((self|cls)\\.)?(user_?\\w*|payload|body|message|msg|raw(_\\w+)?|token|cookie\\w*|session_?(data|cookie|token)|upload\\w*|received|request_?(data|body)|blob|packet|post_?data|data|content|text|serialized\\w*|encoded\\w*|state|profile|b64\\w*|input_?\\w*|json_?(str(ing)?|text|data)|(base64\\.)?(urlsafe_)?b64decode\\(.*\\)|\\w*\\.encode\\(.*\\)|(message|msg|job|event|packet|request)(\\.\\w+|\\[.*\\]))$")
  (#not-in-function-named? @hint "^__|(?i)cache|test|cach|_?from_db_value|to_python|process_result|loads$|unpickle|deserialize_(model|array|numpy)|clone|copy|worker|ray|spark|dask")
  (#not-function-mentions? @hint "(?i)hmac|signature|verify|signed|unsign|compare_digest|cache|restricted|find_class|executor|subprocess|multiprocessing")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{callee}` runs whatever code is in `{data}`: read JSON, or sign the data and check that first"))

((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "<loaders>")
  (#not-tainted? @data "caller" "program")
  (#not-constant? @data)
  (#not-match? @data "dumps?\\(")
  (#not-value-matches? @data "\\.(recv|recvfrom|content|urlopen|get_message|receive\\w*|rfile|makefile\\(.*\\))\\b|sys\\.stdin|requests\\.|b64decode\\(|(?i)cookie|dumps?\\(")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever code is in `{data}`: make sure that nobody else writes it, or read JSON"))

; YAML: only the safe loader makes plain data.
((call function: (_) @callee arguments: (argument_list . (_) @data .)) @hint
  (#any-of? @callee "yaml.load" "yaml.load_all")
  (#resolves-to? @callee "yaml.load" "yaml.load_all")
  (#not-constant? @data)
  (#set! message "`{callee}` builds any object that `{data}` names: use `yaml.safe_load`")
  (#set! fix.title "Load plain data with `yaml.safe_load`")
  (#set! fix.safety "suggested")
  (#replace! @callee "yaml.safe_load"))
((call function: (_) @callee arguments: (argument_list . (_) @data . [
    (keyword_argument value: (_) @loader)
    (identifier) @loader
    (attribute) @loader
  ])) @hint
  (#resolves-to? @callee "yaml.load" "yaml.load_all")
  (#match? @loader "(^|\\.)(Unsafe|C|CUnsafe)?Loader$")
  (#not-constant? @data)
  (#set! message "With `{loader}`, `{callee}` builds any object that `{data}` names: use `yaml.SafeLoader`")
  (#set! fix.title "Load plain data with `yaml.SafeLoader`")
  (#set! fix.safety "suggested")
  (#replace! @loader "yaml.SafeLoader"))

((call function: (_) @callee arguments: (argument_list . (_) @data (keyword_argument name: (identifier) @_option value: (true) @value))) @hint
  (#resolves-to? @callee "numpy.load" "np.load")
  (#eq? @_option "allow_pickle")
  (#not-constant? @data)
  (#set! message "With `allow_pickle`, `{callee}` runs whatever code is in `{data}`: leave it out")
  (#set! fix.title "Read plain arrays only")
  (#set! fix.safety "suggested")
  (#replace! @value "False"))

((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "yaml.unsafe_load" "yaml.unsafe_load_all")
  (#not-constant? @data)
  (#set! message "`{callee}` builds any object that `{data}` names: use `yaml.safe_load`")
  (#set! fix.title "Load plain data only")
  (#set! fix.safety "suggested")
  (#replace-last! @callee "unsafe_load" "safe_load"))

; What another process sends is pickled, too.
((call function: (_) @callee arguments: (argument_list . (tuple . (string) @host)) @_arguments) @hint
  (#resolves-to? @callee "multiprocessing.connection.Listener")
  (#not-match? @host "127\\.0\\.0\\.1|localhost|::1")
  (#lacks-argument? @_arguments "authkey" 3)
  (#set! message "Whoever reaches {host} has what they send unpickled: pass `authkey=`, and listen on 127.0.0.1"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string) @kind))) @hint
  (#resolves-to? @callee "ruamel.yaml.YAML")
  (#eq? @_name "typ")
  (#match? @kind "^.unsafe.$")
  (#set! message "`typ={kind}` builds any object that the text names: use `typ=\"safe\"`")
  (#set! fix.title "Load plain data only")
  (#set! fix.safety "suggested")
  (#replace! @kind "\"safe\""))
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "yaml.load" "yaml.load_all")
  (#match? @hint "Loader\\s*=\\s*(yaml\\.)?(Unsafe|Full)Loader")
  (#match? @hint "UnsafeLoader|FullLoader")
  (#tainted? @path)
  (#set! message "`{callee}` builds objects that a caller names: use `yaml.safe_load`"))
((call function: (_) @callee arguments: (argument_list . (_) @_path (keyword_argument name: (identifier) @_option value: (false) @value))) @hint
  (#resolves-to? @callee "torch.load")
  (#eq? @_option "weights_only")
  (#set! severity "info")
  (#set! message "With `weights_only=False`, `{callee}` runs whatever code is in the file: leave it out, or check the file's hash"))

; Messages and sessions that are pickles.
((call function: (attribute object: (_) @socket attribute: (identifier) @recv) arguments: (argument_list)) @hint
  (#eq? @recv "recv_pyobj")
  (#not-file-kind? "test" "example")
  (#set! message "`{recv}` runs the code in whatever arrives: use `recv_json`"))
((assignment left: (_) @name right: (string) @value) @hint
  (#match? @name "(^|[.\"'])SESSION_SERIALIZER([\"']\\])?$")
  (#match? @value "PickleSerializer")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever has the signing key, or writes to the sessions' store, runs code here: use `JSONSerializer`"))
((assignment left: (_) @name right: [(list (string) @_kind) (tuple (string) @_kind) (set (string) @_kind)] @value) @hint
  (#match? @name "(?i)(^|[._\"'])accept_content([\"']\\])?$")
  (#match? @_kind "^.(pickle|application/x-python-serialize).$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reaches the broker runs code in the workers: accept `[\"json\"]` only"))

; What another process sends is unpickled as it arrives.
((call function: (attribute object: (identifier) @connection attribute: (identifier) @_recv) arguments: (argument_list)) @hint
  (#eq? @_recv "recv")
  (#imports? "multiprocessing.connection")
  (#value-matches? @connection "\\.accept\\(\\)|^(multiprocessing\\.connection\\.)?Client\\(")
  (#not-file-matches? "authkey")
  (#match? @hint "\\(\\s*\\)$")
  (#not-file-kind? "test" "example")
  (#set! message "`{connection}` unpickles what whoever connects sends, which runs their code: pass an `authkey`, or send bytes and read JSON"))
((keyword_argument name: (identifier) @_accept value: (list (string) @pickle)) @hint
  (#match? @_accept "^(accept_content|result_accept_content|CELERY_ACCEPT_CONTENT)$")
  (#match? @pickle "^.(pickle|application/x-python-serialize)[\"']$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reaches the broker runs code in the workers with {pickle}: accept `json` alone"))

;! bad
; import pickle
; from flask import request
; def load():
;     return pickle.loads(request.data)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import yaml
; def settings(path):
;     with open(path) as file:
;         return yaml.load(file)
;                ^^^^^^^^^^^^^^^
;! fixed
; import yaml
; def settings(path):
;     with open(path) as file:
;         return yaml.safe_load(file)
;! bad
; import yaml
; def settings(text):
;     return yaml.load(text, Loader=yaml.Loader)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import yaml
; def settings(text):
;     return yaml.load(text, Loader=yaml.SafeLoader)
;! bad
; import numpy
; def read(path):
;     return numpy.load(path, allow_pickle=True)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! fixed
; import numpy
; def read(path):
;     return numpy.load(path, allow_pickle=False)
; def broken(
;! good
; import json, yaml
; from flask import request
; def load():
;     return json.loads(request.data), yaml.safe_load(request.data)
;! good
; import pickle
; def duplicate(value):
;     return pickle.loads(pickle.dumps(value))
;! bad
; import yaml
; def settings(text):
;     return list(yaml.unsafe_load_all(text))
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import yaml
; def settings(text):
;     return list(yaml.safe_load_all(text))
;! bad
; from multiprocessing.connection import Listener
; def serve():
;     with Listener(("127.0.0.1", 6000)) as listener:
;         conn = listener.accept()
;         return conn.recv()
;                ^^^^^^^^^^^
;! good
; from multiprocessing.connection import Listener
; def serve(key):
;     with Listener(("127.0.0.1", 6000), authkey=key) as listener:
;         conn = listener.accept()
;         return conn.recv()
;! bad
; celery.conf.update(task_serializer="pickle", accept_content=["pickle"])
;                                              ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; celery.conf.update(task_serializer="json", accept_content=["json"])
