; Without its setting the service starts with a password that everyone knows
;
; `${PASSWORD:-postgres}` means that a start in which nobody set the variable works, with the password that stands in the
; repository. `${PASSWORD:?}` refuses to start.
;
; precision: 4/5 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); then passwords of databases are notes, which leaves 2, both right; before: 1/1 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 1188, 798
; regex default: (?i)\$\{\w*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY|SECRET_KEY)\w*:?-[^}$\s]+\}
; regex password: (?i)\$\{\w*(PASSWORD|PASSWD)\w*:?-
; regex harmless: (?i)\$\{\w*(FILE|PATH|URL|TTL|EXPIR\w*|NAME|HOST|USER|LENGTH|ID|TYPE|PREFIX|TIMEOUT|MINUTES|HOURS|DAYS|ENABLED|ALG\w*)\w*:?-

((block_mapping_pair key: (_) @name value: (_) @value) @hint
  (#at-path? @hint "services.*.environment.*" "x-environment.*")
  (#match? @value "<default>")
  (#not-match? @value "<harmless>")
  (#not-match? @value "<password>")
  (#not-commented? @hint "(?i)default|local|override|change")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "If nobody sets it, `{name}` is what stands here for all to read: require it with `:?`"))

((block_sequence_item (_) @_entry) @hint
  (#at-path? @_entry "services.*.environment.*")
  (#match? @_entry "<default>")
  (#not-match? @_entry "<harmless>")
  (#not-match? @_entry "<password>")
  (#not-commented? @hint "(?i)default|local|override|change")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! message "If nobody sets it, the secret is what stands here for all to read: require it with `:?`"))

; The password of a database that only the services beside it may reach.
((block_mapping_pair key: (_) @name value: (_) @value) @hint
  (#at-path? @hint "services.*.environment.*" "x-environment.*")
  (#match? @value "<default>")
  (#not-match? @value "<harmless>")
  (#match? @value "<password>")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! severity "info")
  (#set! message "If nobody sets it, `{name}` is what stands here for all to read: require it with `:?`"))

((block_sequence_item (_) @_entry) @hint
  (#at-path? @_entry "services.*.environment.*")
  (#match? @_entry "<default>")
  (#not-match? @_entry "<harmless>")
  (#match? @_entry "<password>")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github")
  (#set! severity "info")
  (#set! message "If nobody sets it, the secret is what stands here for all to read: require it with `:?`"))

;! bad compose.yaml
; services:
;   db:
;     image: postgres:16
;     environment:
;       POSTGRES_PASSWORD: ${DB_PASSWORD:-postgres}
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   db:
;     image: postgres:16
;     environment:
;       - POSTGRES_PASSWORD=${DB_PASSWORD-secret}
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       DATABASE_URL: postgres://app:${DB_PASSWORD:-app}@db/app
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       JWT_SECRET: "${JWT_SECRET:-dev}"
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;       OTH
;! good compose.yaml
; services:
;   db:
;     image: postgres:16
;     environment:
;       POSTGRES_PASSWORD: ${DB_PASSWORD:?}
;       POSTGRES_USER: ${DB_USER:-app}
;! good compose.yaml
; services:
;   web:
;     build: .
;     environment:
;       - TOKEN_TTL=${TOKEN_TTL:-3600}
;       - API_TOKEN=${API_TOKEN:-}
;! good docker-compose.dev.yml
; services:
;   db:
;     image: postgres:16
;     environment:
;       POSTGRES_PASSWORD: ${DB_PASSWORD:-postgres}
;! good values.yaml
; password: ${DB_PASSWORD:-postgres}
