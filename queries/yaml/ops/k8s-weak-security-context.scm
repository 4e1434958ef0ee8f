; A container may do more than it needs
;
; Whoever takes over a privileged container, one that is root, or one that sees the node's files and processes, has
; the node, and with it every pod on it. A web service needs none of that: no root, no new privileges, no capabilities.
;
; severity: warning
; confidence: high
; precision: 0 warnings on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); its notes are true by their pattern
; cwe: 250
; see: https://kubernetes.io/docs/concepts/security/pod-security-standards/
; regex workloads: ^(Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$
; regex system: (?i)csi|cni|driver|exporter|node-|agent|plugin|provisioner|kubevirt|(^|-)(cilium|calico|flannel|falco|fluent|filebeat|datadog|cadvisor|kube-proxy|metallb|longhorn|ceph|rook)

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#eq? @key "privileged")
  (#eq? @_value "true")
  (#at-path? @hint "**.containers.*.securityContext.privileged" "**.initContainers.*.securityContext.privileged")
  (#document-member? @hint "kind" "<workloads>")
  (#not-document-member? @hint "kind" "^DaemonSet$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#set! message "A privileged container is root on its node: remove `{key}`, or add the one capability that is needed")
  (#set! fix.title "Run without privileges")
  (#set! fix.safety "suggested")
  (#replace! @_value "false"))

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#eq? @key "allowPrivilegeEscalation")
  (#eq? @_value "true")
  (#at-path? @hint "**.containers.*.securityContext.allowPrivilegeEscalation")
  (#document-member? @hint "kind" "<workloads>")
  (#not-document-member? @hint "kind" "^DaemonSet$")
  (#set! message "A process may gain more rights than its parent: set `{key}: false`")
  (#set! fix.title "Set it to false")
  (#set! fix.safety "suggested")
  (#replace! @_value "false"))

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#eq? @key "runAsUser")
  (#eq? @_value "0")
  (#at-path? @hint "**.containers.*.securityContext.runAsUser" "**.spec.securityContext.runAsUser")
  (#document-member? @hint "kind" "<workloads>")
  (#not-document-member? @hint "kind" "^(DaemonSet|Job)$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#set! message "The container runs as root: choose a user that is not 0, and `runAsNonRoot: true`"))

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#any-of? @key "hostPID" "hostIPC" "hostNetwork")
  (#eq? @_value "true")
  (#at-path? @hint "spec.*" "spec.template.spec.*" "spec.jobTemplate.spec.template.spec.*")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|ReplicaSet|Job|CronJob)$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#set! message "`{key}` shares the node's own with the pod: remove it, or say in a comment why it is needed")
  (#not-commented? @hint))

; The socket of the container runtime, or the whole file system.
((block_mapping_pair key: (_) @_key value: (_) @path) @hint
  (#eq? @_key "path")
  (#at-path? @hint "**.volumes.*.hostPath.path")
  (#match? @path "^[\"']?(/|/etc/?|/root/?|/proc/?|(/var)?/run/(docker|containerd|crio)[\\w/.-]*\\.sock)[\"']?$")
  (#document-member? @hint "kind" "<workloads>")
  (#not-document-member? @hint "kind" "^DaemonSet$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#set! message "Whoever has the container has the node through `{path}`: mount only what is needed"))

((block_sequence_item (_) @capability) @hint
  (#match? @capability "^[\"']?(ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|CAP_SYS_ADMIN)[\"']?$")
  (#at-path? @capability "**.containers.*.securityContext.capabilities.add.*")
  (#document-member? @hint "kind" "<workloads>")
  (#not-document-member? @hint "kind" "^DaemonSet$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#set! message "`{capability}` is as good as root on the node: add only what the process needs"))

; Nothing is said at all.
((block_mapping (block_mapping_pair key: (_) @_key value: (_) @name) @hint) @_container
  (#eq? @_key "name")
  (#at-path? @_container "spec.template.spec.containers.*")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet)$")
  (#not-document-member? @hint "spec.template.spec.securityContext.runAsNonRoot")
  (#not-document-member? @hint "spec.template.spec.securityContext.runAsUser")
  (#lacks-member? @_container "securityContext")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#set! severity "info")
  (#set! message "`{name}` may run as root and gain rights: add a `securityContext`")
  (#set! fix.title "Forbid root, new privileges and capabilities")
  (#set! fix.safety "suggested")
  (#add-member! @_container "securityContext:\n  runAsNonRoot: true\n  allowPrivilegeEscalation: false\n  readOnlyRootFilesystem: true\n  capabilities:\n    drop: [\"ALL\"]"))

; Between brackets.
((flow_sequence (flow_node) @capability @hint)
  (#match? @capability "^[\"']?(ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|CAP_SYS_ADMIN)[\"']?$")
  (#at-path? @capability "**.containers.*.securityContext.capabilities.add.*")
  (#document-member? @hint "kind" "<workloads>")
  (#not-document-member? @hint "kind" "^DaemonSet$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#set! message "`{capability}` is as good as root on the node: add only what the process needs"))

((block_mapping_pair key: (_) @key value: (_) @_port) @hint
  (#eq? @key "hostPort")
  (#at-path? @hint "**.containers.*.ports.*.hostPort")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|ReplicaSet)$")
  (#not-document-member? @hint "metadata.namespace" "^kube-system$")
  (#not-document-member? @hint "metadata.name" "<system>")
  (#not-document-member? @hint "metadata.name" "(?i)ingress|gateway|proxy|traefik")
  (#not-commented? @hint)
  (#set! severity "info")
  (#set! message "`{key}` opens the port on the node, past the cluster's rules, and two pods of one node cannot have it: use a Service"))

;! bad deploy/web.yaml
; kind: Deployment
; metadata:
;   name: web
; spec:
;   template:
;     spec:
;       hostNetwork: true
;       ^^^^^^^^^^^^^^^^^
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           securityContext:
;             runAsUser: 0
;             ^^^^^^^^^^^^
;             capabilities:
;               add:
;                 - SYS_ADMIN
;                 ^^^^^^^^^^^
;       volumes:
;         - name: docker
;           hostPath:
;             path: /var/run/docker.sock
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/privileged.yaml
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       securityContext:
;         privileged: true
;         ^^^^^^^^^^^^^^^^
;         allowPrivilegeEscalation: true
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; kind: Pod
; spec:
;   containers:
;     - name: web
;       image: acme/web:1.4.2
;       securityContext:
;         privileged: false
;         allowPrivilegeEscalation: false
;! bad deploy/none.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           ^^^^^^^^^
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;! fixed
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           securityContext:
;             runAsNonRoot: true
;             allowPrivilegeEscalation: false
;             readOnlyRootFilesystem: true
;             capabilities:
;               drop: ["ALL"]
;! bad deploy/half.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       hostPID: true
;       ^^^^^^^^^^^^^
;       containers: [
;! good deploy/web.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       securityContext:
;         runAsNonRoot: true
;         runAsUser: 1000
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           securityContext:
;             privileged: false
;             allowPrivilegeEscalation: false
;             capabilities:
;               drop:
;                 - ALL
;               add:
;                 - NET_BIND_SERVICE
;! good deploy/node.yaml
; kind: DaemonSet
; metadata: {name: node-exporter, namespace: monitoring}
; spec:
;   template:
;     spec:
;       hostPID: true
;       containers:
;         - name: exporter
;           image: acme/exporter:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           securityContext:
;             privileged: true
;       volumes:
;         - name: root
;           hostPath:
;             path: /
;! good deploy/csi.yaml
; kind: Deployment
; metadata: {name: ebs-csi-controller, namespace: kube-system}
; spec:
;   template:
;     spec:
;       hostNetwork: true
;       containers:
;         - name: driver
;           image: acme/driver:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           securityContext:
;             privileged: true
;! good app/settings.yaml
; security:
;   securityContext:
;     privileged: true
;   hostNetwork: true
;! bad deploy/web.yaml
; kind: Deployment
; spec:
;   template:
;     spec:
;       containers:
;         - name: web
;           image: acme/web:1.4.2
;           resources: {limits: {memory: 256Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           ports:
;             - containerPort: 8080
;               hostPort: 80
;               ^^^^^^^^^^^^
;           securityContext:
;             runAsNonRoot: true
;             capabilities:
;               add: ["SYS_ADMIN"]
;                     ^^^^^^^^^^^
