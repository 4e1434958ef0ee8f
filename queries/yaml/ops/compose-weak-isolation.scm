; A service may do more on the machine than it needs
;
; Whoever takes over a privileged service, or one that holds the socket of Docker or the machine's files, has the machine
; and all that runs on it. A web service needs none of that.
;
; severity: warning
; confidence: high
; precision: 0/3 on 17,900 YAML files of Debian 13, npm and PyPI (services that need it); then sockets and `ipc` were made notes, and what needs it gated by image
; cwe: 250 269
; see: https://docs.docker.com/reference/compose-file/services/#privileged
; regex needs-it: (?i)traefik|portainer|watchtower|autoheal|cadvisor|node-?exporter|datadog|dozzle|diun|ouroboros|docker-?socket-?proxy|socket-proxy|nginx-proxy|acme|dind|docker:|runner|agent|jenkins|drone|woodpecker|act_runner|netdata|falco|fluent|vector|promtail|alloy|beats|glances|homepage|telegraf|logspout|swarm|lazydocker|sysbox|wireguard|openvpn|tailscale|gluetun|localstack|airflow|kind|k3s|minikube
; regex for-development: (?i)dev|local|override|test|ci|\.github|example|debug

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#eq? @key "privileged")
  (#eq? @_value "true")
  (#at-path? @hint "services.*.privileged")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! message "A privileged service is root on the machine: remove `{key}`, or add the one capability that is needed")
  (#set! fix.title "Run without privileges")
  (#set! fix.safety "suggested")
  (#replace! @_value "false"))

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#any-of? @key "pid" "userns_mode")
  (#eq? @_value "host")
  (#at-path? @hint "services.*.pid" "services.*.userns_mode")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! message "`{key}: host` shares the machine's own with the service: remove it"))

((block_mapping_pair key: (_) @key value: (_) @_value) @hint
  (#eq? @key "network_mode")
  (#match? @_value "^[\"']?host[\"']?$")
  (#at-path? @hint "services.*.network_mode")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! severity "info")
  (#set! message "`{key}: host` opens every port of the service on the machine, and the machine's own to it: publish the port that is needed"))

([(block_sequence_item (_) @capability) @hint (flow_sequence (flow_node) @capability @hint)]
  (#match? @capability "^[\"']?(ALL|(CAP_)?SYS_ADMIN|(CAP_)?SYS_MODULE|(CAP_)?DAC_READ_SEARCH)[\"']?$")
  (#at-path? @capability "services.*.cap_add.*")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! message "`{capability}` is as good as root on the machine: add only what the process needs"))

((block_sequence_item (_) @option) @hint
  (#match? @option "^[\"']?(seccomp|apparmor)[:=]unconfined[\"']?$")
  (#at-path? @option "services.*.security_opt.*")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! message "`{option}` takes the fence around the process down: leave it out"))

; The socket of Docker, or the machine's files.
((block_sequence_item (_) @volume) @hint
  (#match? @volume "^[\"']?(/:|/(etc|root|home|proc|boot|usr|var)/?:)[\\w/.-]+(:\\w+)?[\"']?$")
  (#at-path? @volume "services.*.volumes.*")
  (#not-match? @volume ":ro[\"']?$")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! message "Whoever has the service has the machine's files through `{volume}`: mount only what is needed, `:ro`"))

((block_sequence_item (_) @volume) @hint
  (#match? @volume "^[\"']?(/var)?/run/docker\\.sock:")
  (#at-path? @volume "services.*.volumes.*")
  (#not-document-member? @hint "services.*.image" "<needs-it>")
  (#not-commented? @hint)
  (#not-path-matches? "<for-development>")
  (#set! severity "info")
  (#set! message "Whoever has the service has the machine through the socket of Docker: leave it out, or put a proxy for the calls that are needed before it"))

;! bad compose.yaml
; services:
;   web:
;     build: .
;     privileged: true
;     ^^^^^^^^^^^^^^^^
;! fixed
; services:
;   web:
;     build: .
;     privileged: false
;! bad compose.yaml
; services:
;   web:
;     build: .
;     pid: host
;     ^^^^^^^^^
;     cap_add:
;       - SYS_ADMIN
;       ^^^^^^^^^^^
;     security_opt:
;       - seccomp:unconfined
;       ^^^^^^^^^^^^^^^^^^^^
;! bad compose.yaml
; services:
;   web:
;     build: .
;     network_mode: host
;     ^^^^^^^^^^^^^^^^^^
;     volumes:
;       - /:/host
;       ^^^^^^^^^
;       - /var/run/docker.sock:/var/run/docker.sock
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad docker-compose.yml
; services:
;   web:
;     build: .
;     pid: host
;     ^^^^^^^^^
;   db:
;     image: [
;! good compose.yaml
; services:
;   web:
;     build: .
;     privileged: false
;     cap_drop:
;       - ALL
;     cap_add:
;       - NET_BIND_SERVICE
;     volumes:
;       - ./data:/data
;       - /etc/localtime:/etc/localtime:ro
;! good compose.yaml
; services:
;   proxy:
;     image: traefik:3.1
;     volumes:
;       - /var/run/docker.sock:/var/run/docker.sock:ro
;! good docker-compose.dev.yml
; services:
;   web:
;     build: .
;     privileged: true
;! good config/service.yaml
; service:
;   privileged: true
;   network_mode: host
