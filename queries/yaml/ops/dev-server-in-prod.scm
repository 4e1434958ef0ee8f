; A development server serves production
;
; Servers for development handle one request at a time, reload when a file changes, and show errors with code and
; variables to whoever causes one. Start the service with a server that is made for traffic.
;
; severity: warning
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; cwe: 489
; regex servers: (?i)\bflask["',\s\]-]+run\b|\bmanage\.py["',\s-]+runserver\b|\b(npm|pnpm|yarn|bun)["',\s-]+(run["',\s-]+)?(dev|start:dev|serve:dev)\b|\bnodemon\b|\bts-node-dev\b|\b(uvicorn|gunicorn)\b[^&|;]*--reload\b|\bnext["',\s-]+dev\b|\bfastapi["',\s-]+dev\b|\bartisan["',\s-]+serve\b|\bwebpack-dev-server\b

((block_mapping_pair key: (_) @_key value: (_) @_command) @hint
  (#any-of? @_key "command" "args")
  (#at-path? @hint "**.spec.containers.*.command" "**.spec.containers.*.args" "spec.containers.*.command" "spec.containers.*.args")
  (#document-member? @hint "kind" "^(Pod|Deployment|StatefulSet|DaemonSet)$")
  (#match? @_command "<servers>")
  (#not-path-matches? "(?i)dev|local|test|sandbox")
  (#set! message "This is a server for development: start one that is made for traffic"))

((block_mapping_pair key: (_) @_key value: (_) @_command) @hint
  (#any-of? @_key "command" "entrypoint")
  (#at-path? @hint "services.*.command" "services.*.entrypoint")
  (#match? @_command "<servers>")
  (#path-matches? "(?i)prod|deploy|live")
  (#set! message "This is a server for development: start one that is made for traffic"))

;! bad deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       command: ["flask", "run", "--host=0.0.0.0"]
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       args:
;       ^^^^^
;         - npm
;         - run
;         - dev
;! bad docker-compose.prod.yml
; services:
;   web:
;     build: .
;     command: python manage.py runserver 0.0.0.0:8000
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/half.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       command: uvicorn app:app --reload
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;       ima
;! good docker-compose.yml
; services:
;   web:
;     build: .
;     command: python manage.py runserver 0.0.0.0:8000
;! good deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       command: ["gunicorn", "app:app"]
;! good docker-compose.prod.yml
; services:
;   web:
;     build: .
;     command: npm run start
;! good dev/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       command: ["flask", "run"]
