; The image of tomorrow is another one
;
; Without a tag, or with `latest`, a node that pulls again runs something else than its neighbours, nobody can say what
; ran yesterday, and there is no version to go back to.
;
; severity: warning
; confidence: high
; precision: 12/17 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (images of the project itself, built beside, samples); then warnings in Compose only for databases, which leaves 5, all right
; cwe: 1357
; see: https://kubernetes.io/docs/concepts/containers/images/#image-names
; regex places: (?i)(^|/)(tests?|testing|testdata|e2e|fixtures?|molecule|hack|artifacts|ci|\.github|samples?|examples?|demo|tutorials?|integration|devel)(/|$)
; regex database: ^["']?([\w.-]+(:\d+)?/)*(postgres\w*|postgis|pgvector|timescaledb|mysql|mariadb|percona|mongo(db)?|redis|valkey|rabbitmq|kafka|cassandra|elasticsearch|opensearch|clickhouse(-server)?|influxdb|neo4j|etcd|zookeeper|minio|cockroach|mssql)(:latest)?["']?$
; regex workloads: ^(Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$

((block_mapping_pair key: (_) @_key value: (_) @image) @hint
  (#eq? @_key "image")
  (#at-path? @hint "spec.containers.*.image" "spec.template.spec.containers.*.image" "spec.template.spec.initContainers.*.image" "spec.jobTemplate.spec.template.spec.containers.*.image")
  (#document-member? @hint "kind" "<workloads>")
  (#match? @image "^[\"']?[\\w./-]+(:\\d+/[\\w./-]+)?:latest[\"']?$")
  (#not-match? @image "^[\"']?controller:latest")
  (#not-path-matches? "(^|/)(base|config|kustomize)/")
  (#not-path-matches? "<places>")
  (#set! message "`{image}` is another image after each release: name the version"))

((block_mapping_pair key: (_) @_key value: (_) @image) @hint
  (#eq? @_key "image")
  (#at-path? @hint "spec.containers.*.image" "spec.template.spec.containers.*.image" "spec.template.spec.initContainers.*.image" "spec.jobTemplate.spec.template.spec.containers.*.image")
  (#document-member? @hint "kind" "<workloads>")
  ; One without a registry may be filled in by a tool for deployments, unless it is everybody's.
  (#match? @image "^[\"']?([\\w-]+(\\.[\\w.-]+)?(:\\d+)?/[\\w./-]+|nginx|redis|postgres|mysql|mariadb|mongo|rabbitmq|memcached|busybox|alpine|ubuntu|debian|python|node|httpd|traefik)[\"']?$")
  (#not-path-matches? "(^|/)(base|config|kustomize)/")
  (#not-path-matches? "<places>")
  (#set! message "`{image}` has no tag, so each pull may get another image: name the version"))

; A database whose next major version does not read the files of the last one.
((block_mapping (block_mapping_pair key: (_) @_key value: (_) @image) @hint) @_service
  (#eq? @_key "image")
  (#at-path? @hint "services.*.image")
  (#lacks-member? @_service "build")
  (#match? @image "<database>")
  (#not-path-matches? "(?i)dev|local|override|test")
  (#not-path-matches? "<places>")
  (#set! message "`{image}` is another image after each release, and a new one may not read the old one's files: name the version"))

((block_mapping (block_mapping_pair key: (_) @_key value: (_) @image) @hint) @_service
  (#eq? @_key "image")
  (#at-path? @hint "services.*.image")
  (#lacks-member? @_service "build")
  (#match? @image "^[\"']?(([\\w.-]+(:\\d+)?/)+[\\w.-]+(:latest)?|(nginx|httpd|traefik|caddy|haproxy|memcached|node|python|ruby|php|golang|alpine|ubuntu|debian|busybox|wordpress|grafana|nats)(:latest)?)[\"']?$")
  (#not-match? @image "<database>")
  (#not-path-matches? "(?i)dev|local|override|test")
  (#set! severity "info")
  (#set! message "`{image}` is another image after each release: name the version"))

;! bad deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: ghcr.io/acme/web:latest
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     - name: cache
;       image: "redis"
;       ^^^^^^^^^^^^^^
;! bad docker-compose.yml
; services:
;   web:
;     image: nginx
;     ^^^^^^^^^^^^
;   search:
;     image: acme/search:latest
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/registry.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: registry.acme.dev:5000/web
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - image: traefik:latest
;           ^^^^^^^^^^^^^^^^^^^^^
;           resou
;! good deploy/web.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: ghcr.io/acme/web:1.4.2
;     - name: own
;       image: controller
;! good compose.yaml
; services:
;   web:
;     build: .
;     image: acme/web
;   db:
;     image: postgres:16.3
;   cache:
;     image: ${CACHE_IMAGE}
;! good config/manager/manager.yaml
; kind: Pod
; spec:
;   containers:
;     - name: manager
;       image: controller:latest
;! good app/gallery.yaml
; photos:
;   image: nginx
;! good compose.yaml
; services:
;   web:
;     image: shop_web
;! bad compose.yaml
; services:
;   db:
;     image: ankane/pgvector:latest
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
