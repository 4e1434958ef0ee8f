; A secret has a default that everybody can read
;
; When the variable is not set, which is easily the case in a new environment, the service starts with the value from
; the source: whoever has read the repository signs tokens or logs in with it. A service without its secret should not start.
;
; severity: warning
; confidence: high
; cwe: 1188 798
; precision: 0 hints on 32 packages (Django, Superset, SQLAlchemy, Flask, FastAPI, aiohttp, redis, wagtail ...), 1.6 million lines
; precision: warnings 8/16 before keys of local models were gated, 8/8 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 1/1 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; see: https://12factor.net/config
; regex secret-keys: (?i)(secret|passw(or)?d|passphrase|api_?key|private_?key|encryption_?key|signing_?key|jwt_?key|access_?key|auth_?key|master_?key|_pass|_pwd|token|secret_?key(_base)?|salt|credentials?).$
; regex no-keys: (?i)^["'](dummy|none|no[-_ ]?(key|token|auth|password)\w*|ollama|lm-?studio|not[-_ ]?(needed|required|used|set)|empty|unused|fake\w*|EMPTY|na|n/a|local|anonymous|\w*_(public|private)_key)["']$
; regex settings-classes: (^|\.)(BaseSettings|Settings|AppSettings|BaseAppSettings)$

((call function: (_) @callee arguments: (argument_list . (string) @key . (string (string_content)) @value .)) @hint
  (#resolves-to? @callee "os.getenv" "os.environ.get")
  (#match? @key "<secret-keys>")
  (#not-match? @key "(?i)public|publishable")
  (#constant? @value)
  (#not-match? @value "<no-keys>")
  (#not-path-matches? "pytest_|conftest|(^|/)test")
  (#set! message "Without {key} the service starts with a secret that is in the source: fail at start instead")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "os.environ[{key}]")
  (#insert-import! "import os"))

((call function: (_) @callee arguments: (argument_list . (string) @key . (keyword_argument name: (identifier) @_name value: (string (string_content)) @value) .)) @hint
  (#resolves-to? @callee "os.getenv" "os.environ.get")
  (#eq? @_name "default")
  (#match? @key "<secret-keys>")
  (#not-match? @key "(?i)public|publishable")
  (#set! message "Without {key} the service starts with a secret that is in the source: fail at start instead")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "os.environ[{key}]")
  (#insert-import! "import os"))

((boolean_operator
  left: (call function: (_) @_callee arguments: (argument_list . (string) @key))
  operator: "or"
  right: (string (string_content)) @value) @hint
  (#resolves-to? @_callee "os.getenv" "os.environ.get")
  (#match? @key "<secret-keys>")
  (#not-match? @key "(?i)public|publishable")
  (#set! message "Without {key} the service starts with a secret that is in the source: fail at start instead")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "os.environ[{key}]")
  (#insert-import! "import os"))

((call function: (_) @callee arguments: (argument_list . (string) @key . (string (string_content)) @value .)) @hint
  (#resolves-to? @callee "os.environ.setdefault" "os.putenv")
  (#match? @key "(?i)(secret|passw(or)?d|passphrase|api_?key|private_?key|encryption_?key|signing_?key|jwt_?key|access_?key|auth_?key|master_?key|secret_?key(_base)?).$")
  (#set! message "Without {key} the service starts with a secret that is in the source: fail at start instead"))

; python-decouple, django-environ, environs, Starlette's Config.
((call function: (_) @callee arguments: (argument_list . (string) @key (keyword_argument name: (identifier) @_name value: (string (string_content))) @default)) @hint
  (#resolves-to? @callee
    "decouple.config" "decouple.Config" "decouple.AutoConfig" "environ.Env" "environ.Env.str" "environs.Env"
    "environs.Env.str" "environs.env" "environs.env.str" "starlette.config.Config" "prettyconf.config")
  (#eq? @_name "default")
  (#match? @key "<secret-keys>")
  (#not-match? @key "(?i)public|publishable")
  (#set! message "Without {key} the service starts with a secret that is in the source: drop the default")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#remove-argument! @default))

; The application's own configuration.
((call
  function: (attribute object: (attribute attribute: (identifier) @_config) attribute: (identifier) @_get)
  arguments: (argument_list . (string) @key . (string (string_content)) @value .)) @hint
  (#any-of? @_config "config" "settings")
  (#eq? @_get "get")
  (#match? @key "(?i)(secret|passw(or)?d|jwt_?key|signing_?key|encryption_?key|secret_?key(_base)?).$")
  (#set! message "Without {key} the service runs with a secret that is in the source: fail instead"))

((call function: (_) @callee arguments: (argument_list . (_) . (string) @key . (string (string_content)) @value .)) @hint
  (#resolves-to? @callee "getattr")
  (#match? @key "(?i)^.(secret_key|jwt_secret(_key)?|jwt_key|signing_key|encryption_key|db_password).$")
  (#not-parent? @hint "comparison_operator")
  (#set! message "Without {key} the service runs with a secret that is in the source: fail instead"))

; Pydantic's settings: the field's value is the default of a variable.
((class_definition
  superclasses: (argument_list (_) @_base)
  body: (block (expression_statement (assignment
    left: (identifier) @key type: (type) @type right: (string (string_content)) @value) @hint)))
  (#match? @_base "<settings-classes>")
  (#match? @key "(?i)(secret|passw(or)?d|passphrase|api_?key|private_?key|encryption_?key|signing_?key|jwt_?key|access_?key|auth_?key|master_?key|secret_?key(_base)?|_token)$")
  (#not-match? @key "(?i)public|publishable")
  (#set! message "Without `{key}` in the environment the service starts with the secret in the source: drop the default")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "{key}: {type}"))

((class_definition
  superclasses: (argument_list (_) @_base)
  body: (block (expression_statement (assignment
    left: (identifier) @key right: (call function: (_) @_field arguments: (argument_list . (string (string_content)) @value))) @hint)))
  (#match? @_base "<settings-classes>")
  (#match? @_field "(^|\\.)Field$")
  (#match? @key "(?i)(secret|passw(or)?d|passphrase|api_?key|private_?key|encryption_?key|signing_?key|jwt_?key|access_?key|auth_?key|master_?key|secret_?key(_base)?|_token)$")
  (#set! message "Without `{key}` in the environment the service starts with the secret in the source: drop the default")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#replace! @value "..."))

((class_definition
  superclasses: (argument_list (_) @_base)
  body: (block (expression_statement (assignment
    left: (identifier) @key
    right: (call
      function: (_) @_field
      arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string (string_content))) @default))) @hint)))
  (#match? @_base "<settings-classes>")
  (#match? @_field "(^|\\.)Field$")
  (#eq? @_name "default")
  (#match? @key "(?i)(secret|passw(or)?d|passphrase|api_?key|private_?key|encryption_?key|signing_?key|jwt_?key|access_?key|auth_?key|master_?key|secret_?key(_base)?|_token)$")
  (#set! message "Without `{key}` in the environment the service starts with the secret in the source: drop the default")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#remove-argument! @default))

; A URL that holds a password.
((call function: (_) @callee arguments: (argument_list . (string) @key . (string (string_content)) @value .)) @hint
  (#resolves-to? @callee "os.getenv" "os.environ.get")
  (#match? @value "[a-z0-9+]+://[^:/@{]+:[^@/{]+@")
  (#set! message "Without {key} the service uses the password in the source: fail at start instead")
  (#set! fix.title "Fail when it is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "os.environ[{key}]")
  (#insert-import! "import os"))

;! bad
; import os
; SECRET_KEY = os.getenv("SECRET_KEY", "dev-secret")
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; JWT_SECRET = os.environ.get("JWT_SECRET") or "change me"
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import os
; SECRET_KEY = os.environ["SECRET_KEY"]
; JWT_SECRET = os.environ["JWT_SECRET"]
;! bad
; from os import environ
; def connect(open):
;     return open(password=environ.get('DB_PASSWORD', 'postgres'))
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from os import environ
; import os
; def connect(open):
;     return open(password=os.environ['DB_PASSWORD'])
;! bad
; from decouple import config
; SECRET_KEY = config("SECRET_KEY", default="insecure", cast=str)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from decouple import config
; SECRET_KEY = config("SECRET_KEY", cast=str)
;! bad
; from pydantic import Field
; from pydantic_settings import BaseSettings
; class Settings(BaseSettings):
;     secret_key: str = "super-secret"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     jwt_secret: str = Field("secret", alias="JWT_SECRET")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     database_url: str = "sqlite:///app.db"
;! fixed
; from pydantic import Field
; from pydantic_settings import BaseSettings
; class Settings(BaseSettings):
;     secret_key: str
;     jwt_secret: str = Field(..., alias="JWT_SECRET")
;     database_url: str = "sqlite:///app.db"
;! bad
; import os
; class Config:
;     SQLALCHEMY_DATABASE_URI = os.getenv("DATABASE_URL", "postgresql://app:app@localhost/app")
;                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     API_KEY = os.getenv("API_KEY", "abc123")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     def load(self
;! fixed
; import os
; class Config:
;     SQLALCHEMY_DATABASE_URI = os.environ["DATABASE_URL"]
;     API_KEY = os.environ["API_KEY"]
;     def load(self
;! good
; import os
; SECRET_KEY = os.environ["SECRET_KEY"]
; API_KEY = os.getenv("API_KEY", "")
; TOKEN = os.getenv("TOKEN")
;! good
; import os
; TOKEN_URL = os.getenv("TOKEN_URL", "https://login.example.com/token")
; SECRET_NAME = os.environ.get("SECRET_NAME") or "prod/orders"
; KEY_FILE = os.getenv("API_KEY_FILE", "/run/secrets/api_key")
;! good
; import os
; HOST = os.getenv("DB_HOST", "localhost")
; DATABASE_URL = os.getenv("DATABASE_URL", "sqlite:///app.db")
;! good
; class User(Model):
;     password: str = "masked"
