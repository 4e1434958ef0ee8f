; Nobody notices that the service is not ready
;
; Without a readiness probe traffic arrives before the service can answer, so every rollout drops requests; without a
; liveness probe a process that hangs stays. A readiness probe on the port is the least.
;
; severity: warning
; confidence: medium
; precision: 1/1 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), 0/1 in kubernetes 1.20.2 (a file for tests); then gated by places, which leaves the 1
; see: https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
; regex places: (?i)(^|/)(tests?|testing|testdata|e2e|fixtures?|molecule|hack|artifacts|ci|\.github|samples?|examples?|demo|tutorials?|integration|devel)(/|$)

((block_mapping (block_mapping_pair key: (_) @_key value: (_) @name) @hint) @_container
  (#eq? @_key "name")
  (#at-path? @_container "spec.template.spec.containers.*")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet)$")
  (#member? @_container "ports.*.containerPort")
  (#not-member? @_container "ports.*.name" "metrics")
  (#lacks-member? @_container "readinessProbe")
  (#lacks-member? @_container "livenessProbe")
  (#lacks-member? @_container "startupProbe")
  (#not-match? @name "(?i)proxy|sidecar|exporter|agent|metrics")
  (#not-path-matches? "<places>")
  (#set! message "`{name}` gets traffic before it can answer, and stays if it hangs: add a `readinessProbe`"))

;! bad deploy/web.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           ^^^^^^^^^
;           image: acme/web:1.4.2
;           ports:
;             - containerPort: 8080
;           resources: {limits: {memory: 256Mi}}
;! bad deploy/db.yaml
; kind: StatefulSet
; spec:
;   template:
;     spec:
;       containers:
;         - image: postgres:16.3
;           name: "db"
;           ^^^^^^^^^^
;           resources: {limits: {memory: 256Mi}}
;           ports: [{containerPort: 5432}]
;! bad deploy/two.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: api
;           ^^^^^^^^^
;           image: acme/api:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           ports:
;             - {name: http, containerPort: 8080}
;         - name: log-agent
;           image: acme/log:1.4.2
;           resources: {limits: {memory: 256Mi}}
;! bad deploy/half.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           ^^^^^^^^^
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           ports:
;             - containerPort: 8080
;       volumes: [
;! good deploy/web.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           ports:
;             - containerPort: 8080
;           readinessProbe:
;             tcpSocket: {port: 8080}
;! good deploy/worker.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: worker
;           image: acme/worker:1.4.2
;           resources: {limits: {memory: 256Mi}}
;! good jobs/once.yaml
; kind: Job
; spec:
;   template:
;     spec:
;       containers:
;         - name: migrate
;           image: acme/migrate:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           ports:
;             - containerPort: 8080
;! good deploy/metrics.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: worker
;           image: acme/worker:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           ports:
;             - name: metrics
;               containerPort: 9090
