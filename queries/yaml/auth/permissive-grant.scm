; Everything is allowed
;
; A role with `*` for verbs and resources reads every secret and changes every workload, and so does whoever takes over
; the pod that has it. Name the resources and verbs that the program uses.
;
; precision: 1/1 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 0/1 on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more), a test of conformance; then gated by its place
; severity: warning
; confidence: high
; cwe: 269, 732
; see: https://kubernetes.io/docs/concepts/security/rbac-good-practices/

((block_mapping (block_mapping_pair key: (_) @_key) @hint) @_rule
  (#eq? @_key "verbs")
  (#at-path? @_rule "rules.*")
  (#document-member? @hint "kind" "^(Cluster)?Role$")
  (#member? @_rule "verbs.*" "^\\*$")
  (#member? @_rule "resources.*" "^(\\*|\\*/\\*|secrets)$")
  (#not-document-member? @hint "metadata.name" "(?i)admin|^system:")
  (#not-path-matches? "(?i)conformance|e2e|(^|/)tests?/")
  (#set! message "The role may do everything with every resource it names: list the verbs and resources that are used"))

((block_mapping_pair key: (_) @_key value: (_) @role) @hint
  (#eq? @_key "name")
  (#at-path? @hint "roleRef.name")
  (#match? @role "^[\"']?cluster-admin[\"']?$")
  (#document-member? @hint "kind" "^(Cluster)?RoleBinding$")
  (#document-member? @hint "subjects.*.kind" "^(ServiceAccount|User|Group)$")
  (#not-document-member? @hint "subjects.*.kind" "^(User|Group)$")
  (#not-path-matches? "(?i)conformance|e2e|(^|/)tests?/")
  (#set! message "Whoever takes over a pod of this account rules the whole cluster: bind a role with what it uses"))

((block_mapping_pair key: (_) @_key value: (_) @group) @hint
  (#eq? @_key "name")
  (#at-path? @hint "subjects.*.name")
  (#match? @group "^[\"']?system:(anonymous|unauthenticated|authenticated)[\"']?$")
  (#document-member? @hint "kind" "^(Cluster)?RoleBinding$")
  (#not-document-member? @hint "roleRef.name" "^system:")
  (#not-path-matches? "(?i)conformance|e2e|(^|/)tests?/")
  (#set! message "`{group}` is anyone who reaches the API server: bind the role to the account that needs it"))

; A workflow's token.
((block_mapping_pair key: (_) @_key value: (_) @_all) @hint
  (#eq? @_key "permissions")
  (#at-path? @hint "permissions" "jobs.*.permissions")
  (#match? @_all "^[\"']?write-all[\"']?$")
  (#path-matches? "(^|/)\\.github/workflows/")
  (#not-path-matches? "(?i)conformance|e2e|(^|/)tests?/")
  (#set! message "Every step may change the repository, its releases and packages: list the permissions that the job uses")
  (#set! fix.title "Only read, until a job needs more")
  (#set! fix.safety "suggested")
  (#replace! @_all "read-all"))

;! bad rbac/role.yaml
; kind: ClusterRole
; metadata:
;   name: worker
; rules:
;   - apiGroups: ["*"]
;     resources: ["*"]
;     verbs: ["*"]
;     ^^^^^^^^^^^^
;! bad rbac/binding.yaml
; kind: ClusterRoleBinding
; roleRef:
;   kind: ClusterRole
;   name: cluster-admin
;   ^^^^^^^^^^^^^^^^^^^
; subjects:
;   - kind: ServiceAccount
;     name: worker
;! bad rbac/secrets.yaml
; kind: Role
; rules:
;   - resources:
;       - secrets
;     verbs:
;     ^^^^^^
;       - "*"
;! bad rbac/half.yaml
; kind: ClusterRoleBinding
; roleRef:
;   name: view
; subjects:
;   - kind: Group
;     name: system:unauthenticated
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; metadata: [
;! good rbac/role.yaml
; kind: Role
; rules:
;   - apiGroups: [""]
;     resources: ["pods"]
;     verbs: ["get", "list", "watch"]
;! good rbac/own.yaml
; kind: Role
; rules:
;   - apiGroups: ["acme.dev"]
;     resources: ["widgets"]
;     verbs: ["*"]
;! good rbac/people.yaml
; kind: ClusterRoleBinding
; roleRef:
;   kind: ClusterRole
;   name: cluster-admin
; subjects:
;   - kind: Group
;     name: platform-team
;! good policy/rules.yaml
; kind: Policy
; rules:
;   - resources: ["*"]
;     verbs: ["*"]
;! bad .github/workflows/deploy.yml
; on: push
; permissions: write-all
; ^^^^^^^^^^^^^^^^^^^^^^
; jobs:
;   deploy:
;     runs-on: ubuntu-24.04
;! fixed
; on: push
; permissions: read-all
; jobs:
;   deploy:
;     runs-on: ubuntu-24.04
