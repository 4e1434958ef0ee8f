; One pod answers everything
;
; While it is moved, updated or restarted, nobody is answered. Run two or more, or say that an outage is accepted.
;
; severity: info
; confidence: low
; precision: notes, 3 on kubernetes 1.20.2 and 27 more sources of Debian 12, not read
; cwe: 1088

((block_mapping_pair key: (_) @_key value: (_) @_one) @hint
  (#eq? @_key "replicas")
  (#at-path? @hint "spec.replicas")
  (#match? @_one "^1$")
  (#document-member? @hint "kind" "^Deployment$")
  (#document-member? @hint "spec.template.spec.containers.*.ports")
  (#not-document-member? @hint "spec.template.spec.volumes.*.persistentVolumeClaim")
  (#not-document-member? @hint "spec.strategy.type" "Recreate")
  (#not-document-member? @hint "metadata.name" "(?i)operator|controller|webhook|dev|staging|test|demo")
  (#not-path-matches? "(?i)dev|staging|test|demo|example|sample|local")
  (#not-commented? @hint)
  (#set! message "While the only pod restarts, nobody is answered: run two or more")
  (#set! fix.title "Run two")
  (#set! fix.safety "suggested")
  (#replace! @_one "2"))

;! bad deploy/web.yaml
; kind: Deployment
; metadata: {name: web}
; spec:
;   replicas: 1
;   ^^^^^^^^^^^
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! fixed
; kind: Deployment
; metadata: {name: web}
; spec:
;   replicas: 2
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! bad deploy/api.yaml
; kind: Deployment
; metadata: {name: api}
; spec:
;   replicas: 1
;   ^^^^^^^^^^^
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! fixed
; kind: Deployment
; metadata: {name: api}
; spec:
;   replicas: 2
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! bad deploy/shop.yaml
; kind: Deployment
; metadata: {name: shop}
; spec:
;   replicas: 1
;   ^^^^^^^^^^^
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! fixed
; kind: Deployment
; metadata: {name: shop}
; spec:
;   replicas: 2
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! bad deploy/pay.yaml
; kind: Deployment
; metadata: {name: pay}
; spec:
;   replicas: 1
;   ^^^^^^^^^^^
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
; ---
; kind: [
;! fixed
; kind: Deployment
; metadata: {name: pay}
; spec:
;   replicas: 2
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
; ---
; kind: [
;! good deploy/web.yaml
; kind: Deployment
; metadata: {name: web}
; spec:
;   replicas: 3
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! good deploy/op.yaml
; kind: Deployment
; metadata: {name: web-operator}
; spec:
;   replicas: 1
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! good dev/web.yaml
; kind: Deployment
; metadata: {name: web}
; spec:
;   replicas: 1
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
;! good deploy/re.yaml
; kind: Deployment
; metadata: {name: web}
; spec:
;   replicas: 1
;   strategy: {type: Recreate}
;   template:
;     spec:
;       securityContext: {runAsNonRoot: true}
;       containers:
;         - name: web
;           image: acme/web:1.2
;           ports: [{containerPort: 8080}]
;           resources: {limits: {memory: 64Mi}}
;           readinessProbe: {httpGet: {path: /, port: 8080}}
;           securityContext: {allowPrivilegeEscalation: false}
