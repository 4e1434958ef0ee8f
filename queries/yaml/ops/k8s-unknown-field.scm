; Kubernetes does not know this field
;
; A field that is misspelt or stands at the wrong level is dropped, or refused, depending on how it is applied: the limit,
; the probe or the number of replicas that it should set is not there.
;
; precision: 0 hints on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more)
; severity: warning
; confidence: high
; cwe: 1164
; see: https://kubernetes.io/docs/reference/kubernetes-api/
; regex workloads: ^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job)$

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "replica" "replicaCount" "Replicas")
  (#at-path? @hint "spec.replica" "spec.replicaCount" "spec.Replicas")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|ReplicaSet)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `replicas` is meant")
  (#set! fix.title "Write `replicas`")
  (#set! fix.safety "suggested")
  (#replace! @field "replicas"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "selectors" "Selector")
  (#at-path? @hint "spec.selectors" "spec.Selector")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|ReplicaSet)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `selector` is meant")
  (#set! fix.title "Write `selector`")
  (#set! fix.safety "suggested")
  (#replace! @field "selector"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "templates" "Template")
  (#at-path? @hint "spec.templates" "spec.Template")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|ReplicaSet)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `template` is meant")
  (#set! fix.title "Write `template`")
  (#set! fix.safety "suggested")
  (#replace! @field "template"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "livenessprobe" "LivenessProbe" "liveness" "livenessCheck")
  (#at-path? @hint "spec.template.spec.containers.*.livenessprobe" "spec.containers.*.livenessprobe" "spec.jobTemplate.spec.template.spec.containers.*.livenessprobe" "spec.template.spec.containers.*.LivenessProbe" "spec.containers.*.LivenessProbe" "spec.jobTemplate.spec.template.spec.containers.*.LivenessProbe" "spec.template.spec.containers.*.liveness" "spec.containers.*.liveness" "spec.jobTemplate.spec.template.spec.containers.*.liveness" "spec.template.spec.containers.*.livenessCheck" "spec.containers.*.livenessCheck" "spec.jobTemplate.spec.template.spec.containers.*.livenessCheck")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `livenessProbe` is meant")
  (#set! fix.title "Write `livenessProbe`")
  (#set! fix.safety "suggested")
  (#replace! @field "livenessProbe"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "readinessprobe" "ReadinessProbe" "readiness" "readynessProbe" "readinessCheck")
  (#at-path? @hint "spec.template.spec.containers.*.readinessprobe" "spec.containers.*.readinessprobe" "spec.jobTemplate.spec.template.spec.containers.*.readinessprobe" "spec.template.spec.containers.*.ReadinessProbe" "spec.containers.*.ReadinessProbe" "spec.jobTemplate.spec.template.spec.containers.*.ReadinessProbe" "spec.template.spec.containers.*.readiness" "spec.containers.*.readiness" "spec.jobTemplate.spec.template.spec.containers.*.readiness" "spec.template.spec.containers.*.readynessProbe" "spec.containers.*.readynessProbe" "spec.jobTemplate.spec.template.spec.containers.*.readynessProbe" "spec.template.spec.containers.*.readinessCheck" "spec.containers.*.readinessCheck" "spec.jobTemplate.spec.template.spec.containers.*.readinessCheck")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `readinessProbe` is meant")
  (#set! fix.title "Write `readinessProbe`")
  (#set! fix.safety "suggested")
  (#replace! @field "readinessProbe"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "startupprobe" "StartupProbe")
  (#at-path? @hint "spec.template.spec.containers.*.startupprobe" "spec.containers.*.startupprobe" "spec.jobTemplate.spec.template.spec.containers.*.startupprobe" "spec.template.spec.containers.*.StartupProbe" "spec.containers.*.StartupProbe" "spec.jobTemplate.spec.template.spec.containers.*.StartupProbe")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `startupProbe` is meant")
  (#set! fix.title "Write `startupProbe`")
  (#set! fix.safety "suggested")
  (#replace! @field "startupProbe"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "imagePullpolicy" "imagepullpolicy" "pullPolicy" "ImagePullPolicy")
  (#at-path? @hint "spec.template.spec.containers.*.imagePullpolicy" "spec.containers.*.imagePullpolicy" "spec.jobTemplate.spec.template.spec.containers.*.imagePullpolicy" "spec.template.spec.containers.*.imagepullpolicy" "spec.containers.*.imagepullpolicy" "spec.jobTemplate.spec.template.spec.containers.*.imagepullpolicy" "spec.template.spec.containers.*.pullPolicy" "spec.containers.*.pullPolicy" "spec.jobTemplate.spec.template.spec.containers.*.pullPolicy" "spec.template.spec.containers.*.ImagePullPolicy" "spec.containers.*.ImagePullPolicy" "spec.jobTemplate.spec.template.spec.containers.*.ImagePullPolicy")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `imagePullPolicy` is meant")
  (#set! fix.title "Write `imagePullPolicy`")
  (#set! fix.safety "suggested")
  (#replace! @field "imagePullPolicy"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "resource" "Resources")
  (#at-path? @hint "spec.template.spec.containers.*.resource" "spec.containers.*.resource" "spec.jobTemplate.spec.template.spec.containers.*.resource" "spec.template.spec.containers.*.Resources" "spec.containers.*.Resources" "spec.jobTemplate.spec.template.spec.containers.*.Resources")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `resources` is meant")
  (#set! fix.title "Write `resources`")
  (#set! fix.safety "suggested")
  (#replace! @field "resources"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "environment" "envs" "envVars" "Env")
  (#at-path? @hint "spec.template.spec.containers.*.environment" "spec.containers.*.environment" "spec.jobTemplate.spec.template.spec.containers.*.environment" "spec.template.spec.containers.*.envs" "spec.containers.*.envs" "spec.jobTemplate.spec.template.spec.containers.*.envs" "spec.template.spec.containers.*.envVars" "spec.containers.*.envVars" "spec.jobTemplate.spec.template.spec.containers.*.envVars" "spec.template.spec.containers.*.Env" "spec.containers.*.Env" "spec.jobTemplate.spec.template.spec.containers.*.Env")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `env` is meant")
  (#set! fix.title "Write `env`")
  (#set! fix.safety "suggested")
  (#replace! @field "env"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "volumeMount" "volumemounts" "mounts")
  (#at-path? @hint "spec.template.spec.containers.*.volumeMount" "spec.containers.*.volumeMount" "spec.jobTemplate.spec.template.spec.containers.*.volumeMount" "spec.template.spec.containers.*.volumemounts" "spec.containers.*.volumemounts" "spec.jobTemplate.spec.template.spec.containers.*.volumemounts" "spec.template.spec.containers.*.mounts" "spec.containers.*.mounts" "spec.jobTemplate.spec.template.spec.containers.*.mounts")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `volumeMounts` is meant")
  (#set! fix.title "Write `volumeMounts`")
  (#set! fix.safety "suggested")
  (#replace! @field "volumeMounts"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "securitycontext" "SecurityContext")
  (#at-path? @hint "spec.template.spec.containers.*.securitycontext" "spec.containers.*.securitycontext" "spec.jobTemplate.spec.template.spec.containers.*.securitycontext" "spec.template.spec.containers.*.SecurityContext" "spec.containers.*.SecurityContext" "spec.jobTemplate.spec.template.spec.containers.*.SecurityContext")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `securityContext` is meant")
  (#set! fix.title "Write `securityContext`")
  (#set! fix.safety "suggested")
  (#replace! @field "securityContext"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "port")
  (#at-path? @hint "spec.template.spec.containers.*.port" "spec.containers.*.port" "spec.jobTemplate.spec.template.spec.containers.*.port")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `ports` is meant")
  (#set! fix.title "Write `ports`")
  (#set! fix.safety "suggested")
  (#replace! @field "ports"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "imagePullSecret")
  (#at-path? @hint "spec.template.spec.imagePullSecret" "spec.jobTemplate.spec.template.spec.imagePullSecret")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `imagePullSecrets` is meant")
  (#set! fix.title "Write `imagePullSecrets`")
  (#set! fix.safety "suggested")
  (#replace! @field "imagePullSecrets"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "serviceaccountName" "serviceAccountname")
  (#at-path? @hint "spec.template.spec.serviceaccountName" "spec.jobTemplate.spec.template.spec.serviceaccountName" "spec.template.spec.serviceAccountname" "spec.jobTemplate.spec.template.spec.serviceAccountname")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `serviceAccountName` is meant")
  (#set! fix.title "Write `serviceAccountName`")
  (#set! fix.safety "suggested")
  (#replace! @field "serviceAccountName"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "nodeSelectors")
  (#at-path? @hint "spec.template.spec.nodeSelectors" "spec.jobTemplate.spec.template.spec.nodeSelectors")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `nodeSelector` is meant")
  (#set! fix.title "Write `nodeSelector`")
  (#set! fix.safety "suggested")
  (#replace! @field "nodeSelector"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "toleration")
  (#at-path? @hint "spec.template.spec.toleration" "spec.jobTemplate.spec.template.spec.toleration")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `tolerations` is meant")
  (#set! fix.title "Write `tolerations`")
  (#set! fix.safety "suggested")
  (#replace! @field "tolerations"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "volume")
  (#at-path? @hint "spec.template.spec.volume" "spec.jobTemplate.spec.template.spec.volume")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `volumes` is meant")
  (#set! fix.title "Write `volumes`")
  (#set! fix.safety "suggested")
  (#replace! @field "volumes"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "container")
  (#at-path? @hint "spec.template.spec.container" "spec.jobTemplate.spec.template.spec.container")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$")
  (#document-member? @hint "apiVersion" "^[\"']?(apps/v1|batch/v1|v1)[\"']?$")
  (#set! message "There is no `{field}` here: `containers` is meant")
  (#set! fix.title "Write `containers`")
  (#set! fix.safety "suggested")
  (#replace! @field "containers"))

; The right field, a level too low or too high.
((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "replicas" "containers" "strategy")
  (#at-path? @hint "spec.template.spec.replicas" "spec.template.containers" "spec.template.replicas" "spec.template.spec.strategy")
  (#document-member? @hint "kind" "<workloads>")
  (#set! message "`{field}` stands at the wrong level, where Kubernetes does not look for it"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "limits" "requests")
  (#at-path? @hint "spec.template.spec.containers.*.limits" "spec.template.spec.containers.*.requests" "spec.containers.*.limits" "spec.containers.*.requests")
  (#document-member? @hint "kind" "^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$")
  (#set! message "`{field}` stands at the wrong level: put it below `resources`"))

((block_mapping_pair key: (_) @field value: (_)) @hint
  (#any-of? @field "readinessProbe" "livenessProbe" "startupProbe" "resources" "ports")
  (#at-path? @hint "spec.template.spec.readinessProbe" "spec.template.spec.livenessProbe" "spec.template.spec.startupProbe" "spec.template.spec.ports")
  (#document-member? @hint "kind" "<workloads>")
  (#set! message "`{field}` stands at the wrong level: it belongs to a container"))

;! bad deploy/web.yaml
; apiVersion: apps/v1
; kind: Deployment
; spec:
;   replica: 2
;   ^^^^^^^^^^
;! fixed
; apiVersion: apps/v1
; kind: Deployment
; spec:
;   replicas: 2
;! bad deploy/job.yaml
; apiVersion: apps/v1
; kind: StatefulSet
; spec:
;   template:
;     spec:
;       volume: []
;       ^^^^^^^^^^
;! fixed
; apiVersion: apps/v1
; kind: StatefulSet
; spec:
;   template:
;     spec:
;       volumes: []
;! bad deploy/level.yaml
; apiVersion: apps/v1
; kind: Deployment
; spec:
;   template:
;     spec:
;       replicas: 2
;       ^^^^^^^^^^^
;! bad deploy/half.yaml
; apiVersion: apps/v1
; kind: ReplicaSet
; spec:
;   replicaCount: 2
;   ^^^^^^^^^^^^^^^
;   broken: [
;! fixed
; apiVersion: apps/v1
; kind: ReplicaSet
; spec:
;   replicas: 2
;   broken: [
;! good deploy/web.yaml
; apiVersion: apps/v1
; kind: Deployment
; spec:
;   replicas: 2
;! good deploy/crd.yaml
; apiVersion: example.dev/v1
; kind: Deployment
; spec:
;   replica: 2
;! good values.yaml
; replicaCount: 2
;! good deploy/other.yaml
; apiVersion: example.dev/v1
; kind: Widget
; spec:
;   replica: 2
