; The database listens on every network of the machine
;
; A published port is bound to all addresses, and Docker opens it past the machine's own firewall. On a server the
; database is then on the internet. Other services of the file reach it without `ports`.
;
; precision: new patterns 3/3 on 17,900 YAML files of Debian 13, npm and PyPI; 6/6 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 2/3 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: medium
; cwe: 1327 306 1392
; regex for-development: (?i)dev|local|override|test|ci|\.github|example|debug
; see: https://docs.docker.com/engine/network/port-publishing/

((block_sequence_item (_) @port) @hint
  (#at-path? @port "services.*.ports.*")
  (#match? @port "^[\"']?(0\\.0\\.0\\.0:)?(\\d+|\\$\\{?\\w+(:-\\d+)?\\}?):(5432|3306|6379|27017|1433|1521|11211|9200|5984|7687|9042|2379)(/tcp)?[\"']?$")
  (#not-path-matches? "(?i)dev|local|override|test|ci|\\.github|example|debug")
  (#set! message "{port} opens the database on every network of the machine: drop `ports`, or begin with `127.0.0.1:`"))

; The same between brackets, or member by member.
((flow_sequence (flow_node [(plain_scalar) (double_quote_scalar) (single_quote_scalar)] @port) @hint)
  (#at-path? @port "services.*.ports.*")
  (#match? @port "^[\"']?(0\\.0\\.0\\.0:)?(\\d+|\\$\\{?\\w+(:-\\d+)?\\}?):(5432|3306|6379|27017|1433|1521|11211|9200|5984|7687|9042|2379)(/tcp)?[\"']?$")
  (#not-path-matches? "<for-development>")
  (#set! message "{port} opens the database on every network of the machine: drop `ports`, or begin with `127.0.0.1:`"))

((block_mapping (block_mapping_pair key: (_) @_target value: (_) @_inside) (block_mapping_pair key: (_) @_published value: (_) @port) @hint) @_entry
  (#eq? @_target "target")
  (#eq? @_published "published")
  (#at-path? @_entry "services.*.ports.*")
  (#match? @_inside "^[\"']?(5432|3306|6379|27017|1433|1521|11211|9200|5984|7687|9042|2379)[\"']?$")
  (#lacks-member? @_entry "host_ip")
  (#not-path-matches? "<for-development>")
  (#set! message "`published: {port}` opens the database on every network of the machine: drop `ports`, or add `host_ip: 127.0.0.1`"))

; A database that lets everybody in.
((block_mapping_pair key: (_) @name value: (_) @_value) @hint
  (#at-path? @hint "services.*.environment.*")
  (#match? @hint "(?i)^(POSTGRES_HOST_AUTH_METHOD: *[\"']?trust|(MYSQL|MARIADB)_ALLOW_EMPTY_(ROOT_)?PASSWORD: *[\"']?(1|yes|true)|ALLOW_EMPTY_PASSWORD: *[\"']?(1|yes|true)|xpack\\.security\\.enabled: *[\"']?false|ALLOW_ANONYMOUS_LOGIN: *[\"']?(1|yes|true)|DISABLE_SECURITY_PLUGIN: *[\"']?true|CLICKHOUSE_ALLOW_EMPTY_PASSWORD: *[\"']?(1|yes|true)|NEO4J_AUTH: *[\"']?none)")
  (#not-path-matches? "<for-development>")
  (#set! message "With `{name}` as it is here, whoever reaches the database is in: ask for a password"))

((block_sequence_item (_) @entry) @hint
  (#at-path? @entry "services.*.environment.*")
  (#match? @entry "(?i)^[\"']?(POSTGRES_HOST_AUTH_METHOD=trust|(MYSQL|MARIADB)_ALLOW_EMPTY_(ROOT_)?PASSWORD=(1|yes|true)|ALLOW_EMPTY_PASSWORD=(1|yes|true)|xpack\\.security\\.enabled=false|ALLOW_ANONYMOUS_LOGIN=(1|yes|true)|DISABLE_SECURITY_PLUGIN=true|NEO4J_AUTH=none)[\"']?$")
  (#not-path-matches? "<for-development>")
  (#set! message "With `{entry}`, whoever reaches the database is in: ask for a password"))

((block_mapping_pair key: (_) @_key value: (_) @command) @hint
  (#eq? @_key "command")
  (#at-path? @hint "services.*.command")
  (#match? @command "redis-server.*--protected-mode[\"', ]+no|mongod.*--noauth|--bind[_-]ip_all.*--noauth")
  (#not-match? @command "requirepass|aclfile")
  (#not-path-matches? "<for-development>")
  (#set! message "Started like this, whoever reaches the database is in: ask for a password"))

; The password that everybody knows, at a port that everybody reaches.
((block_mapping (block_mapping_pair key: (_) @_environment value: (block_node (block_mapping (block_mapping_pair key: (_) @name value: (_) @_value) @hint)))) @_service
  (#eq? @_environment "environment")
  (#at-path? @_service "services.*")
  (#match? @name "(?i)^(POSTGRES|MYSQL|MYSQL_ROOT|MARIADB_ROOT|MARIADB|MONGO_INITDB_ROOT|REDIS|RABBITMQ_DEFAULT|MINIO_ROOT|MSSQL_SA|SA|ELASTIC|GF_SECURITY_ADMIN|PGADMIN_DEFAULT|KEYCLOAK_ADMIN|KC_BOOTSTRAP_ADMIN|INFLUXDB_ADMIN|DOCKER_INFLUXDB_INIT)_?(PASSWORD|PASS)_*$")
  (#match? @_value "(?i)^[\"']?(postgres|root|admin|user|guest|minio(admin|123)?|mysql|mongo|rabbitmq|password|passw0rd|pass|secret|example|docker|1234\\d*|changeme|test)[-_]?(password|pass|secret|admin|123)?[\"']?$")
  (#member? @_service "ports")
  (#not-member? @_service "ports.*" "^[\"']?(127\\.0\\.0\\.1|localhost|\\[::1\\]):")
  (#not-path-matches? "<for-development>")
  (#set! message "`{name}` is a password that everybody tries first, and the port is open: require it from the environment")
  (#set! fix.title "Require it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @_value "${{{name}:?}"))

((block_mapping (block_mapping_pair key: (_) @_environment value: (block_node (block_sequence (block_sequence_item (_) @entry) @hint)))) @_service
  (#eq? @_environment "environment")
  (#at-path? @_service "services.*")
  (#match? @entry "(?i)^[\"']?(POSTGRES|MYSQL|MYSQL_ROOT|MARIADB_ROOT|MARIADB|MONGO_INITDB_ROOT|REDIS|RABBITMQ_DEFAULT|MINIO_ROOT|MSSQL_SA|SA|ELASTIC|GF_SECURITY_ADMIN|PGADMIN_DEFAULT|KEYCLOAK_ADMIN)_?(PASSWORD|PASS)_*=(postgres|root|admin|user|guest|minio(admin|123)?|mysql|mongo|rabbitmq|password|passw0rd|pass|secret|example|docker|1234\\d*|changeme|test)[-_]?(password|pass|secret|admin|123)?[\"']?$")
  (#member? @_service "ports")
  (#not-member? @_service "ports.*" "^[\"']?(127\\.0\\.0\\.1|localhost|\\[::1\\]):")
  (#not-path-matches? "<for-development>")
  (#set! message "The password is one that everybody tries first, and the port is open: write only its name, and set it in the environment"))

; Kubernetes: the database's own load balancer.
((block_mapping_pair key: (_) @_key value: (_) @kind) @hint
  (#eq? @_key "type")
  (#match? @kind "^(LoadBalancer|NodePort)$")
  (#at-path? @hint "spec.type")
  (#document-member? @hint "kind" "^Service$")
  (#document-member? @hint "spec.ports.*.port" "^(5432|3306|6379|27017|1433|1521|11211|9200|5984|9042|2379)$")
  (#not-document-member? @hint "metadata.annotations" "(?i)internal")
  (#not-document-member? @hint "spec.loadBalancerSourceRanges")
  (#not-path-matches? "<for-development>")
  (#set! message "`{kind}` opens the database to what is outside of the cluster: use `ClusterIP`"))

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
;! bad compose.yaml
; services:
;   cache:
;     image: redis:7.2
;     ports: ["6379:6379"]
;             ^^^^^^^^^^^
;   db:
;     image: mongo:7.0
;     ports:
;       - target: 27017
;         published: 27017
;         ^^^^^^^^^^^^^^^^
;! good compose.yaml
; services:
;   cache:
;     image: redis:7.2
;     ports: ["127.0.0.1:6379:6379"]
;   db:
;     image: mongo:7.0
;     ports:
;       - target: 27017
;         published: 27017
;         host_ip: 127.0.0.1
;! bad compose.yaml
; services:
;   db:
;     image: postgres:16
;     environment:
;       POSTGRES_HOST_AUTH_METHOD: trust
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   search:
;     image: elasticsearch:8.11.0
;     environment:
;       - xpack.security.enabled=false
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   cache:
;     image: redis:7.2
;     command: redis-server --protected-mode no
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   queue:
;     image: rabbitmq:3.13
;     environment:
;       RABBITMQ_DEFAULT_PASS: guest
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     ports:
;       - "15672:15672"
;! fixed
; services:
;   queue:
;     image: rabbitmq:3.13
;     environment:
;       RABBITMQ_DEFAULT_PASS: ${RABBITMQ_DEFAULT_PASS:?}
;     ports:
;       - "15672:15672"
;! good compose.yaml
; services:
;   queue:
;     image: rabbitmq:3.13
;     environment:
;       RABBITMQ_DEFAULT_PASS: guest
;     ports:
;       - "127.0.0.1:15672:15672"
;   store:
;     image: minio/minio:RELEASE.2025-04-22T22-12-26Z
;     environment:
;       - MINIO_ROOT_PASSWORD=minioadmin
;! bad deploy/db.yaml
; kind: Service
; metadata:
;   name: db
; spec:
;   type: LoadBalancer
;   ^^^^^^^^^^^^^^^^^^
;   ports:
;     - port: 5432
;! good deploy/web.yaml
; kind: Service
; metadata:
;   name: web
; spec:
;   type: LoadBalancer
;   ports:
;     - port: 443
