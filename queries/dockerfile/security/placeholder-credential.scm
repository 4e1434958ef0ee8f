; A placeholder stands where a secret belongs
;
; `changeme` in the image is what the service starts with when nobody sets the real value, and it is the first thing
; that an attacker tries. Leave the variable out, so that a start without it fails.
;
; severity: warning
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; cwe: 1392, 798
; regex placeholder: (?i)^["']?(<[\w -]+>|change[-_]?(me|this|it)\w*|(replace|insert|enter)[-_]?(me|this|with[-_]\w+)|your[-_][\w-]+|my[-_]?(secret|token|password|api[-_]?key)([-_]?key)?|todo|xxx+|placeholder|sk-xxx\w*|[\w-]*[-_]here|super[-_]?secret([-_]?key)?|default[-_]?secret)["']?$

([(env_instruction (env_pair name: (_) @name value: (_) @value) @hint)
  (arg_instruction (arg_pair name: (_) @name default: (_) @value) @hint)]
  (#named-like? @name "password" "passwd" "secret" "token" "key" "apikey" "credential" "credentials" "dsn")
  (#match? @value "<placeholder>")
  (#set! message "`{name}` is a placeholder that the service starts with: leave it out, and fail when it is absent"))

;! bad Dockerfile
; FROM python:3.12
; ENV SECRET_KEY=changeme
;     ^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; ENV OPENAI_API_KEY="your-api-key-here" DEBUG=0
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; ARG DB_PASSWORD=replace_me
;     ^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; EXPOSE
; ENV JWT_SECRET=<secret>
;     ^^^^^^^^^^^^^^^^^^^
;! good Dockerfile
; FROM python:3.12
; ENV KEY_PREFIX=your
;! good Dockerfile
; FROM python:3.12
; ENV GREETING=changeme
;! good Dockerfile
; FROM python:3.12
; ENV SECRET_KEY=
;! good Dockerfile
; FROM python:3.12
; ENV SECRET_KEY_FILE=/run/secrets/your-secret
