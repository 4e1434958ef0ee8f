; A development server serves production
;
; Servers for development handle one request at a time, reload when a file changes, and show errors with code and
; variables to whoever causes one. Start the service with a server that is made for traffic.
;
; severity: warning
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; cwe: 489
; regex servers: (?i)\bflask["',\s]+(--app["',\s]+\S+["',\s]+)?run\b|\bmanage\.py["',\s]+runserver\b|\b(npm|pnpm|yarn|bun)["',\s]+(run["',\s]+)?(dev|start:dev|serve:dev)\b|\bnodemon\b|\bts-node-dev\b|\b(uvicorn|gunicorn)\b.*--reload\b|\bnext["',\s]+dev\b|\bfastapi["',\s]+dev\b|\bartisan["',\s]+serve\b|\bphp["',\s]+-S\b|\bwebpack-dev-server\b|\bng["',\s]+serve\b|\bpython3?["',\s]+-m["',\s]+http\.server\b|\brails["',\s]+s(erver)?\b.*development

([(cmd_instruction) (entrypoint_instruction)] @hint
  (#match? @hint "<servers>")
  (#not-before? @hint "from_instruction")
  (#not-inside? @hint "healthcheck_instruction")
  (#not-behind? @hint "from_instruction" "(?i)\\bas\\s+(dev\\w*|local|test\\w*|debug)\\s*$")
  (#not-path-matches? "(?i)dev|local|test|sandbox|playground")
  (#set! message "This is a server for development: start one that is made for traffic"))

; The switch that shows errors with their code.
((env_instruction (env_pair name: (_) @name value: (_) @_value) @hint)
  (#match? @hint "(?i)^(FLASK_DEBUG[= ]\"?(1|true)|FLASK_ENV[= ]\"?development|DJANGO_DEBUG[= ]\"?(1|true)|APP_DEBUG[= ]\"?(1|true)|RAILS_ENV[= ]\"?development|ASPNETCORE_ENVIRONMENT[= ]\"?Development|GIN_MODE[= ]\"?debug)\"?$")
  (#not-before? @hint "from_instruction")
  (#not-behind? @hint "from_instruction" "(?i)\\bas\\s+(dev\\w*|local|test\\w*|debug)\\s*$")
  (#not-path-matches? "(?i)dev|local|test|sandbox|playground")
  (#set! message "`{name}` shows errors with code and variables to whoever causes one: leave it out of the image"))

;! bad Dockerfile
; FROM python:3.12
; USER app
; CMD ["flask", "run", "--host=0.0.0.0"]
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; USER app
; ENTRYPOINT python manage.py runserver 0.0.0.0:8000
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM node:22
; USER node
; CMD ["npm", "run", "dev"]
; ^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; COPY
; USER app
; CMD uvicorn app:app --host 0.0.0.0 --reload
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good Dockerfile
; FROM python:3.12
; USER app
; CMD ["gunicorn", "app:app"]
;! good Dockerfile.dev
; FROM node:22
; USER node
; CMD ["npm", "run", "dev"]
;! good Dockerfile
; FROM node:22 AS base
; USER node
; CMD ["npm", "run", "dev"]
; FROM base
; USER node
; CMD ["npm", "start"]
;! good Dockerfile
; FROM python:3.12
; RUN flask run --help
; USER app
; CMD ["uvicorn", "app:app"]
;! bad Dockerfile
; FROM python:3.12
; USER app
; ENV FLASK_DEBUG=1
;     ^^^^^^^^^^^^^
; CMD ["gunicorn", "app:app"]
;! good Dockerfile
; FROM python:3.12
; USER app
; ENV FLASK_DEBUG=0 GIN_MODE=release
; CMD ["gunicorn", "app:app"]
