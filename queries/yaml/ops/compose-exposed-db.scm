; The database listens on every network of the machine
;
; A published port is bound to all addresses, and Docker opens it past the machine's own firewall. On a server the
; database is then on the internet. Other services of the file reach it without `ports`.
;
; precision: 6/6 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 2/3 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: medium
; cwe: 1327
; see: https://docs.docker.com/engine/network/port-publishing/

((block_sequence_item (_) @port) @hint
  (#at-path? @port "services.*.ports.*")
  (#match? @port "^[\"']?(0\\.0\\.0\\.0:)?(\\d+|\\$\\{?\\w+(:-\\d+)?\\}?):(5432|3306|6379|27017|1433|1521|11211|9200|5984|7687|9042|2379)(/tcp)?[\"']?$")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github|example|debug")
  (#set! message "{port} opens the database on every network of the machine: drop `ports`, or begin with `127.0.0.1:`"))

;! bad compose.yaml
; services:
;   db:
;     image: postgres:16
;     ports:
;       - "5432:5432"
;       ^^^^^^^^^^^^^
;! bad docker-compose.yml
; services:
;   cache:
;     image: redis:7.2
;     ports:
;       - 6379:6379
;       ^^^^^^^^^^^
;! bad docker-compose.prod.yml
; services:
;   db:
;     image: mongo:7.0
;     ports: 
;       - 0.0.0.0:27018:27017
;       ^^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   db:
;     image: mysql:8.4
;     ports:
;       - "${DB_PORT:-3306}:3306"
;       ^^^^^^^^^^^^^^^^^^^^^^^^^
;   web:
;     image: [
;! good compose.yaml
; services:
;   db:
;     image: postgres:16
;     ports:
;       - "127.0.0.1:5432:5432"
;! good compose.yaml
; services:
;   web:
;     build: .
;     ports:
;       - "8080:80"
;! good compose.yaml
; services:
;   db:
;     image: postgres:16
;     expose:
;       - "5432"
;! good docker-compose.dev.yml
; services:
;   db:
;     image: postgres:16
;     ports:
;       - "5432:5432"
