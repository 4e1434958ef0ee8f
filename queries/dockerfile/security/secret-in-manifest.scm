; A secret stands in the image's history
;
; What `ENV` sets and what `ARG` takes is stored in the image: `docker history` and `docker inspect` show it to everyone
; who can pull. Pass it when the container starts, or to one build step with `RUN --mount=type=secret`.
;
; precision: 1/1 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 1/1 (a public key gated away) on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; precision: warnings that were new when all of them were read: 0/1 (a server for tests), then gated, on Dockerfiles of 94 packages of Debian, 129 of PyPI and 200 of npm
; severity: warning
; confidence: high
; cwe: 312, 798
; see: https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/

; A value is written down.
((env_instruction (env_pair name: (_) @name value: (_) @_value) @hint)
  (#named-like? @name "password" "passwd" "pwd" "secret" "token" "api_key" "apikey" "private_key" "access_key" "secret_key" "auth_key" "encryption_key" "signing_key" "credentials")
  (#not-match? @name "(?i)(_|^)(file|path|dir|name|url|uri|host|user|length|len|size|ttl|expir\\w*|days|hours|minutes|seconds|id|public|pub|gpg|enabled?|disable\\w*|header|policy|algo\\w*|type|field|prefix|cookie|limit|max|min|timeout|endpoint|provider|store|manager|version|hash|sha\\d*)(_|$)")
  (#match? @_value "^[\"']?[^\\s\"'$]{4,}")
  (#not-match? @_value "(?i)\\$|^[\"']?(true|false|none|null|yes|no|on|off|/|\\./|https?:|file:|secret[_-]?(key)?[\"']?$|change|replace|your|todo|xxx|phc_|pk_|dummy|example|placeholder|<)|_here\\b")
  (#set! message "`{name}` is in the image for everyone who pulls it: set it when the container starts"))

((arg_instruction (arg_pair name: (_) @name default: (_) @_value) @hint)
  (#named-like? @name "password" "passwd" "pwd" "secret" "token" "api_key" "apikey" "private_key" "access_key" "secret_key" "auth_key" "encryption_key" "signing_key" "credentials")
  (#not-match? @name "(?i)(_|^)(file|path|dir|name|url|uri|host|user|length|len|size|ttl|expir\\w*|days|hours|minutes|seconds|id|public|pub|gpg|enabled?|disable\\w*|header|policy|algo\\w*|type|field|prefix|cookie|limit|max|min|timeout|endpoint|provider|store|manager|version|hash|sha\\d*)(_|$)")
  (#match? @_value "^[\"']?[^\\s\"'$]{4,}")
  (#not-match? @_value "(?i)\\$|^[\"']?(true|false|none|null|yes|no|on|off|/|\\./|https?:|file:|secret[_-]?(key)?[\"']?$|change|replace|your|todo|xxx|phc_|pk_|dummy|example|placeholder|<)|_here\\b")
  (#set! message "`{name}` is in the image's history for everyone who pulls it: pass it with `RUN --mount=type=secret`"))

; A build argument is kept in the history, whoever gives it.
((arg_instruction (arg_pair name: (_) @name !default) @hint)
  (#named-like? @name "password" "passwd" "secret" "token" "api_key" "apikey" "private_key" "access_key" "secret_key" "auth_key")
  (#not-match? @name "(?i)(_|^)(file|path|dir|name|url|uri|host|user|length|len|size|ttl|expir\\w*|id|public|pub|gpg|enabled?|header|policy|algo\\w*|type|field|prefix|version|hash|sha\\d*)(_|$)")
  (#set! message "The value of `{name}` stays in the image's history: pass it with `RUN --mount=type=secret`"))

((env_instruction (env_pair name: (_) @name value: (_) @_value) @hint)
  (#named-like? @name "password" "passwd" "secret" "token" "api_key" "apikey" "private_key" "access_key" "secret_key" "auth_key")
  (#not-match? @name "(?i)(_|^)(file|path|dir|name|url|uri|host|user|length|len|size|ttl|expir\\w*|id|public|pub|gpg|enabled?|header|policy|algo\\w*|type|field|prefix|version|hash|sha\\d*)(_|$)")
  (#match? @_value "^[\"']?\\$\\{?\\w+\\}?[\"']?$")
  (#set! message "The build argument behind `{name}` becomes part of the image: set it when the container starts"))

; In a command, which the history holds as well.
((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?s)https?://[\\w.-]+:[^@\\s/$\"']{4,}@|:_authToken=[A-Za-z0-9_-]{12,}|\\b(ghp|gho|glpat|xox[bp]|sk_live)[_-][A-Za-z0-9]{12,}")
  (#not-match? @_command "(?i)://(user(name)?|x-access-token|oauth2|token):(password|pass|token|xxx+|<)|--mount=type=secret")
  (#set! message "A secret is in the image's history for everyone who pulls it: pass it with `RUN --mount=type=secret`"))

; Written to a file that the layer keeps.
((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?s)(echo|printf)[^&|;>]*\\$\\{?\\w*(TOKEN|PASSWORD|SECRET|KEY)\\w*\\}?[^&|;>]*>>?\\s*\\S*(\\.netrc|\\.npmrc|\\.pypirc|pip\\.conf|\\.git-credentials|id_rsa|credentials|auth\\.json|\\.yarnrc(\\.yml)?|NuGet\\.Config|settings\\.xml)")
  (#not-match? @_command "--mount=type=secret")
  (#set! message "The layer keeps this file for everyone who pulls the image, also when a later step deletes it: use `RUN --mount=type=secret`"))

; A password of an account.
((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?s)(echo|printf)\\s+(-\\w+\\s+)?[\"']?\\w+:[^\\s\"'$|]+[\"']?\\s*\\|\\s*chpasswd")
  (#not-path-matches? "(?i)(^|[/_-])tests?(server|ing)?([/_.-]|$)")
  (#set! message "The account's password is in the image's history for everyone who pulls it: leave the account without one"))

; A connection with its password.
((env_instruction (env_pair name: (_) @name value: (_) @_value) @hint)
  (#not-named-like? @name "password" "passwd" "pwd" "secret" "token" "api_key" "apikey" "private_key" "access_key" "secret_key" "auth_key" "encryption_key" "signing_key" "credentials")
  (#match? @_value "^[\"']?[a-z][a-z0-9+.-]*://[^:/@\\s]+:[^@/\\s$]{3,}@[^\\s]+$")
  (#not-match? @_value "(?i):(password|pass|changeme|xxx+)@(localhost|127\\.)")
  (#set! message "`{name}` holds a password, and is in the image for everyone who pulls it: set it when the container starts"))

;! bad Dockerfile
; FROM node:22
; ENV DB_PASSWORD=s3cr3t-pa55 NODE_ENV=production
;     ^^^^^^^^^^^^^^^^^^^^^^^
; ENV JWT_SECRET "a8f5f167f44f4964e6c998dee827110c"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM node:22
; ARG NPM_TOKEN
;     ^^^^^^^^^
; ARG STRIPE_API_KEY=sk_live_4eC39HqLyjWDarjtT1zdp7dc
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; RUN npm ci
;! bad Dockerfile
; FROM node:22
; ARG AWS_SECRET_ACCESS_KEY
;     ^^^^^^^^^^^^^^^^^^^^^
; ENV AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM node:22
; COPY --from=
; ENV POSTGRES_PASSWORD=postgres
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good Dockerfile
; FROM node:22
; ENV DB_PASSWORD_FILE=/run/secrets/db_password SECRET_NAME=orders TOKEN_TTL=3600 DB_PASSWORD=
;! good Dockerfile
; FROM python:3.12
; ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305 TOKENIZERS_PARALLELISM=false
;! good Dockerfile
; FROM node:22
; ARG SECRETS_ENABLED=true
; ARG KEYCLOAK_VERSION=24.0
;! good Dockerfile
; FROM node:22
; RUN --mount=type=secret,id=npm_token NPM_TOKEN=$(cat /run/secrets/npm_token) npm ci
;! bad Dockerfile
; FROM node:22
; RUN git clone https://deploy:hunter2x@git.example.com/shop.git
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; RUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; RUN echo "root:hunter2x" | chpasswd
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; ENV DATABASE_URL=postgres://app:hunter2x@db/shop
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; USER node
;! good Dockerfile
; FROM node:22
; RUN git clone https://git.example.com/shop.git
; RUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci
; ENV DATABASE_URL=postgres://db/shop
; USER node
