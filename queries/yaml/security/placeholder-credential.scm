; A placeholder stands where a secret belongs
;
; `changeme` is what the service starts with when nobody sets the real value, and it is the first thing that an attacker
; tries. Refer to a secret that must be there, so that a start without it fails.
;
; severity: warning
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; cwe: 1392, 798
; regex placeholder: (?i)^["']?(<[\w -]+>|change[-_]?(me|this|it)\w*|(replace|insert|enter)[-_]?(me|this|with[-_]\w+)|your[-_][\w-]+|my[-_]?(secret|token|password|api[-_]?key)([-_]?key)?|placeholder|sk-xxx\w*|[\w-]+[-_]here|super[-_]?secret([-_]?key)?|default[-_]?secret|insecure[-_]\w+)["']?$
; list secret-words: password passwd secret token api_key apikey private_key access_key secret_key auth_key credentials

((block_mapping (block_mapping_pair key: (_) @_name_key value: (_) @name) . (block_mapping_pair key: (_) @_value_key value: (_) @value) @hint) @_variable
  (#eq? @_name_key "name")
  (#eq? @_value_key "value")
  (#at-path? @_variable "**.containers.*.env.*")
  (#named-like? @name "<secret-words>")
  (#match? @value "<placeholder>")
  (#set! message "`{name}` is a placeholder that the service starts with: take it from a Secret"))

((block_mapping_pair key: (_) @name value: (_) @value) @hint
  (#at-path? @hint "services.*.environment.*")
  (#named-like? @name "<secret-words>")
  (#match? @value "<placeholder>")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "`{name}` is a placeholder that the service starts with: require it from the environment")
  (#set! fix.title "Require it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "${{{name}:?}"))

((block_sequence_item (_) @_entry) @hint
  (#at-path? @_entry "services.*.environment.*")
  (#match? @_entry "(?i)^[\"']?\\w*(password|passwd|secret|token|api_?key|private_key|access_key|secret_key)=(<[\\w -]+>|change[-_]?(me|this|it)\\w*|(replace|insert|enter)[-_]?(me|this)|your[-_][\\w-]+|placeholder|[\\w-]+[-_]here|super[-_]?secret([-_]?key)?)[\"']?$")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "A placeholder is what the service starts with: write only the name, and set it in the environment"))

((block_mapping_pair key: (_) @name value: (_) @value) @hint
  (#at-path? @hint "stringData.*")
  (#document-member? @hint "kind" "^Secret$")
  (#named-like? @name "<secret-words>")
  (#match? @value "<placeholder>")
  (#set! severity "info")
  (#set! message "`{name}` is applied as it stands if nobody replaces it: fill the Secret from a vault"))

;! bad deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: SECRET_KEY
;           value: "change-me"
;           ^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       JWT_SECRET: your-secret-key
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
;       - OPENAI_API_KEY=your-api-key-here
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/secret.yaml
; kind: Secret
; stringData:
;   password: changeme
;   ^^^^^^^^^^^^^^^^^^
;   tok
;! good compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       JWT_SECRET: ${JWT_SECRET:?}
;       GREETING: change-me
;! good docker-compose.dev.yml
; services:
;   web:
;     build: .
;     environment:
;       JWT_SECRET: change-me
;! good config/settings.yaml
; password: changeme
;! good deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       env:
;         - name: MESSAGE
;           value: your-text-here
