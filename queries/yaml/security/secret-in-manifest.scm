; A secret stands in the manifest
;
; Everybody who reads the repository, or may look at the pod, has the secret, and git keeps it after it is deleted. Keep
; it in a Secret that is filled from a vault, and refer to it.
;
; severity: warning
; confidence: high
; precision: 2/7 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (what a database is started with for a try); then warnings only for values that were made up as secrets, which leaves none
; cwe: 312, 798
; see: https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-environment-variables
; list secret-words: password passwd secret token api_key apikey private_key access_key secret_key auth_key encryption_key signing_key credentials
; regex other: (?i)(_|-|^)(file|path|dir|name|url|uri|host|user(name)?|length|len|size|ttl|expir\w*|days|hours|minutes|seconds|id|public|pub|enabled?|disable\w*|require\w*|allow\w*|header|policy|algo\w*|type|field|prefix|cookie|limit|max|min|timeout|endpoint|provider|store|manager|version|ref|reset|class|namespace|key_?name|cluster)(_|-|$)
; regex made: ^["']?([^\s"']*[A-Za-z][^\s"']*\d[^\s"']*|[^\s"']*\d[^\s"']*[A-Za-z][^\s"']*|[^\s"']{24,})["']?$
; regex trivial: (?i)^["']?(true|false|none|null|yes|no|on|off|""|''|~|/\S*|\./\S*|https?:.*|file:.*|.*\$.*|.*\{\{.*|<.*>|change.*|replace.*|your.*|todo|x+|dummy.*|example.*|placeholder.*|.*_here|.{0,3})["']?$

; An environment variable of a container.
((block_mapping (block_mapping_pair key: (_) @_name_key value: (_) @name) . (block_mapping_pair key: (_) @_value_key value: (_) @_value) @hint) @_variable
  (#eq? @_name_key "name")
  (#eq? @_value_key "value")
  (#at-path? @_variable "**.containers.*.env.*" "**.initContainers.*.env.*")
  (#named-like? @name "<secret-words>")
  (#not-match? @name "<other>")
  (#not-match? @_value "<trivial>")
  (#set! message "`{name}` is in the repository for everyone who reads it: take it from a Secret")
  (#set! fix.title "Take it from a Secret")
  (#set! fix.safety "suggested")
  (#replace! @hint "valueFrom:\n  secretKeyRef:\n    name: app-secrets\n    key: {name}"))

; The same for a service of a compose file, as a mapping and as a list. What a database is started with on a developer's
; machine is no secret.
((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "services.*.environment.*")
  (#named-like? @name "<secret-words>")
  (#not-match? @name "<other>")
  (#not-match? @_value "<trivial>")
  (#not-match? @_value "(?i)^[\"']?(postgres|root|admin|user|test|guest|minio\\w*|mysql|mongo|rabbitmq|password|passw0rd|pass|secret|dev\\w*|local\\w*|example\\w*|docker|app|demo|1234\\d*|keycloak|sa)[-_]?(password|pass|secret|admin|dev|test|key)?\\d*[\"']?$")
  (#match? @_value "<made>")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "`{name}` is in the repository for everyone who reads it: take it from the environment")
  (#set! fix.title "Require it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @_value "${{{name}:?}"))

((block_sequence_item (_) @_entry) @hint
  (#at-path? @_entry "services.*.environment.*")
  (#match? @_entry "(?i)^[\"']?\\w*(password|passwd|secret|token|api_?key|private_key|access_key|secret_key)=[^\\s$\"'<]{6,}[\"']?$")
  (#not-match? @_entry "(?i)=(true|false|none|change|replace|your|dummy|example|placeholder|(postgres|root|admin|user|test|guest|minio\\w*|mysql|mongo|rabbitmq|password|passw0rd|secret|dev\\w*|local\\w*|docker|demo|1234\\d*)[-_]?(password|pass|secret|admin|dev|test|key)?\\d*[\"']?$|/|https?:)|_here")
  (#match? @_entry "=[^\\s=]*([A-Za-z][^\\s]*\\d|\\d[^\\s]*[A-Za-z]|[^\\s]{24,})")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "The secret is in the repository for everyone who reads it: write only its name, and set it in the environment"))

; A word may be what a database is started with for a try.
((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "services.*.environment.*")
  (#named-like? @name "<secret-words>")
  (#not-match? @name "<other>")
  (#not-match? @_value "<trivial>")
  (#not-match? @_value "(?i)^[\"']?(postgres|root|admin|user|test|guest|minio\\w*|mysql|mongo|rabbitmq|password|passw0rd|pass|secret|dev\\w*|local\\w*|example\\w*|docker|app|demo|1234\\d*|keycloak|sa)[-_]?(password|pass|secret|admin|dev|test|key)?\\d*[\"']?$")
  (#not-match? @_value "<made>")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! severity "info")
  (#set! message "`{name}` is in the repository for everyone who reads it: take it from the environment")
  (#set! fix.title "Require it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @_value "${{{name}:?}"))

((block_sequence_item (_) @_entry) @hint
  (#at-path? @_entry "services.*.environment.*")
  (#match? @_entry "(?i)^[\"']?\\w*(password|passwd|secret|token|api_?key|private_key|access_key|secret_key)=[^\\s$\"'<]{6,}[\"']?$")
  (#not-match? @_entry "(?i)=(true|false|none|change|replace|your|dummy|example|placeholder|(postgres|root|admin|user|test|guest|minio\\w*|mysql|mongo|rabbitmq|password|passw0rd|secret|dev\\w*|local\\w*|docker|demo|1234\\d*)[-_]?(password|pass|secret|admin|dev|test|key)?\\d*[\"']?$|/|https?:)|_here")
  (#not-match? @_entry "=[^\\s=]*([A-Za-z][^\\s]*\\d|\\d[^\\s]*[A-Za-z]|[^\\s]{24,})")
  (#not-match? @_entry "(?i)cluster_token=")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! severity "info")
  (#set! message "The secret is in the repository for everyone who reads it: write only its name, and set it in the environment"))

; A ConfigMap is for what everybody may read.
((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "data.*")
  (#document-member? @hint "kind" "^ConfigMap$")
  (#named-like? @name "<secret-words>")
  (#not-match? @name "<other>")
  (#not-match? @name "\\.\\w+$")
  (#not-match? @_value "<trivial>")
  (#not-match? @_value "^[|>]")
  (#set! message "A ConfigMap shows `{name}` to everyone who may look at the namespace: put it into a Secret"))

; A Secret that is written down is one in name only.
((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "stringData.*")
  (#document-member? @hint "kind" "^Secret$")
  (#named-like? @name "<secret-words>")
  (#not-match? @name "<other>")
  (#not-match? @_value "<trivial>")
  (#not-match? @_value "^[|>]|^(ENC|AgB)")
  (#not-document-member? @hint "sops")
  (#set! severity "info")
  (#set! message "`{name}` is in the repository for everyone who reads it: fill the Secret from a vault, or seal it"))

; A connection with its password.
((block_mapping (block_mapping_pair key: (_) @_name_key value: (_) @name) . (block_mapping_pair key: (_) @_value_key value: (_) @_value) @hint) @_variable
  (#eq? @_name_key "name")
  (#eq? @_value_key "value")
  (#at-path? @_variable "**.containers.*.env.*" "**.initContainers.*.env.*")
  (#not-named-like? @name "<secret-words>")
  (#match? @_value "^[\"']?[a-z][a-z0-9+.-]*://[^:/@\\s]+:[^@/\\s$]{4,}@[^\\s]+$")
  (#not-match? @_value "\\$\\(|\\{\\{|(?i):(password|changeme|pass|secret|xxx+|\\*+|<[^>]*>)@(localhost|127)")
  (#set! message "`{name}` holds a password, and is in the repository for everyone who reads it: take it from a Secret"))

((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "services.*.environment.*")
  (#not-named-like? @name "<secret-words>")
  (#match? @_value "^[\"']?[a-z][a-z0-9+.-]*://[^:/@\\s]+:[^@/\\s$]{6,}@[^\\s]+$")
  (#not-match? @_value "\\$|\\{\\{|(?i)://[^:]+:(postgres|root|admin|user|test|guest|minio\\w*|mysql|mongo|rabbitmq|password|passw0rd|pass|secret|dev\\w*|local\\w*|example\\w*|docker|app|demo|1234\\d*)\\w*@")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "`{name}` holds a password, and is in the repository for everyone who reads it: take it from the environment"))

; A workflow's environment.
((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "env.*" "jobs.*.env.*" "jobs.*.steps.*.env.*")
  (#path-matches? "(^|/)\\.github/workflows/")
  (#match? @name "(?i)(secret|token|password|passwd|api_?key|access_?key|private_?key)(_?(key|id))?$")
  (#not-match? @name "<other>")
  (#match? @_value "^[\"']?[A-Za-z0-9_/+.=-]{20,}[\"']?$")
  (#match? @_value "[0-9]")
  (#match? @_value "[A-Za-z]")
  (#not-match? @_value "(?i)\\$\\{\\{|example|dummy|fake|test|xxx|placeholder|^[\"']?[0-9a-f-]{36}[\"']?$")
  (#set! message "`{name}` is in the repository for everyone who reads it: keep it in the repository's secrets, as `secrets.{name}`"))

;! bad deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: DB_PASSWORD
;           value: "hunter2-prod"
;           ^^^^^^^^^^^^^^^^^^^^^
;         - name: STRIPE_API_KEY
;           value: sk_live_4eC39HqLyjWDarjtT1zdp7dc
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: DB_PASSWORD
;           valueFrom:
;             secretKeyRef:
;               name: app-secrets
;               key: DB_PASSWORD
;         - name: STRIPE_API_KEY
;           valueFrom:
;             secretKeyRef:
;               name: app-secrets
;               key: STRIPE_API_KEY
;! bad compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       JWT_SECRET: 8f3a1c9be7d24f60
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; services:
;   web:
;     build: .
;     environment:
;       JWT_SECRET: ${JWT_SECRET:?}
;! bad compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       - AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYzz
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/config.yaml
; kind: ConfigMap
; data:
;   log-level: info
;   db-password: hunter2-prod
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/secret.yaml
; kind: Secret
; stringData:
;   api-key: 4eC39HqLyjWDarjtT1zdp7dc
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   tok
;! good deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: DB_PASSWORD
;           valueFrom:
;             secretKeyRef: {name: db, key: password}
;         - name: TOKEN_TTL
;           value: "3600"
;         - name: SECRET_NAME
;           value: orders-db
;         - name: PASSWORD_FILE
;           value: /run/secrets/password
;! good compose.yaml
; services:
;   db:
;     image: postgres:16
;     environment:
;       POSTGRES_PASSWORD: postgres
;       API_TOKEN: ${API_TOKEN}
;! good compose.yaml
; services:
;   db:
;     image: postgres:16
;     environment:
;       - POSTGRES_PASSWORD=postgres
;       - API_TOKEN
;       - SECRET_PATH=/run/secrets/token
;! good deploy/config.yaml
; kind: ConfigMap
; data:
;   token-ttl: 60s
;   password: ""
;! bad deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: DATABASE_URL
;           value: postgres://app:hunter2-prod@db/app
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: DATABASE_URL
;           value: postgres://app:$(DB_PASSWORD)@db/app
;         - name: REDIS_URL
;           value: redis://cache:6379/0
;! bad .github/workflows/ci.yml
; on: push
; env:
;   AWS_SECRET_ACCESS_KEY: wJalrXUtnFEMIK7MDENGbPxRfiCYzz41
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good .github/workflows/ci.yml
; on: push
; env:
;   AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}
