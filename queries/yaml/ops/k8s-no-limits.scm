; A container may take all of its node's memory
;
; Without requests the scheduler packs pods onto nodes that have no room for them, and without a memory limit one leak
; makes the kernel kill processes of its neighbours. Say what the container needs, and the most memory it may have.
;
; precision: 4/6 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (tests); then gated by places, which leaves 4, all right; before: 10/11 on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more), all in the add-ons of kubernetes; before: 3/3 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 770
; see: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
; regex workloads: ^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$
; regex places: (?i)(^|/)(tests?|testing|testdata|e2e|fixtures?|molecule|hack|artifacts|ci|\.github|samples?|examples?|demo|tutorials?|integration|devel)(/|$)

((block_mapping (block_mapping_pair key: (_) @_key value: (_) @name) @hint) @_container
  (#eq? @_key "name")
  (#at-path? @_container "spec.template.spec.containers.*" "spec.jobTemplate.spec.template.spec.containers.*")
  (#document-member? @hint "kind" "<workloads>")
  (#member? @_container "image")
  (#lacks-member? @_container "resources")
  (#not-path-matches? "<places>")
  (#set! message "`{name}` has no limit: one leak takes the whole node's memory; say what it needs under `resources`")
  (#set! fix.title "Add requests and a memory limit")
  (#set! fix.safety "suggested")
  (#add-member! @_container "resources:\n  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    memory: 256Mi"))

; What it needs is said, and not the most it may have.
((block_mapping (block_mapping_pair key: (_) @_key) @hint) @_container
  (#eq? @_key "resources")
  (#at-path? @_container "spec.template.spec.containers.*" "spec.jobTemplate.spec.template.spec.containers.*")
  (#document-member? @hint "kind" "<workloads>")
  (#lacks-member? @_container "resources.limits.memory")
  (#not-path-matches? "<places>")
  (#set! severity "info")
  (#set! message "No memory limit: one leak takes the whole node's memory; add `limits: memory:`"))

;! bad deploy/web.yaml
; apiVersion: apps/v1
; kind: Deployment
; metadata:
;   name: web
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           ^^^^^^^^^
;           image: acme/web:1.4.2
;           readinessProbe:
;             httpGet:
;               path: /healthz
;               port: 8080
;! fixed
; apiVersion: apps/v1
; kind: Deployment
; metadata:
;   name: web
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           readinessProbe:
;             httpGet:
;               path: /healthz
;               port: 8080
;           resources:
;             requests:
;               cpu: 100m
;               memory: 128Mi
;             limits:
;               memory: 256Mi
;! bad jobs/report.yaml
; apiVersion: batch/v1
; kind: CronJob
; spec:
;   schedule: "0 3 * * *"
;   jobTemplate:
;     spec:
;       template:
;         spec:
;           containers:
;           - image: acme/report:2.0.1
;             name: report
;             ^^^^^^^^^^^^
;! fixed
; apiVersion: batch/v1
; kind: CronJob
; spec:
;   schedule: "0 3 * * *"
;   jobTemplate:
;     spec:
;       template:
;         spec:
;           containers:
;           - image: acme/report:2.0.1
;             name: report
;             resources:
;               requests:
;                 cpu: 100m
;                 memory: 128Mi
;               limits:
;                 memory: 256Mi
;! bad deploy/worker.yaml
; kind: StatefulSet
; spec:
;   template:
;     spec:
;       containers:
;         - name: worker
;           image: acme/worker:1.0.0
;           resources:
;           ^^^^^^^^^^
;             requests:
;               memory: 64Mi
;! bad deploy/half.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           ^^^^^^^^^
;           image: acme/web:1.4.2
;       volumes: [
;! fixed
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           resources:
;             requests:
;               cpu: 100m
;               memory: 128Mi
;             limits:
;               memory: 256Mi
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
;           resources:
;             limits:
;               memory: 256Mi
;! good deploy/alias.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           <<: *defaults
;! good chart/templates/web.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: {{ .Values.image }}
;! good config/pipeline.yaml
; kind: Pipeline
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           image: acme/web:1.4.2
