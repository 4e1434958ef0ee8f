; Whatever the server says is run
;
; A script from the network is run as it comes, as root, in every build. If the server is taken over, or the connection
; breaks half-way, so is the image. Download a version, check its hash, then run it.
;
; severity: info
; confidence: medium
; precision: notes, 12 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), not read; 0 warnings
; cwe: 494

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?is)\\b(curl|wget)\\b[^|;&]*\\|\\s*(sudo\\s+(-\\w+\\s+)*)?(\\w+=\\S+\\s+)*((/usr)?/bin/)?(ba|z|da|a)?sh\\b|\\b(curl|wget)\\b[^|;&]*\\|\\s*(sudo\\s+)?(python3?|perl|node|ruby)\\b|\\b(ba|z|da)?sh\\s+(-c\\s+)?[\"']?(<\\(|\\$\\()\\s*(curl|wget)\\b")
  (#not-match? @_command "(?i)\\b(curl|wget)\\b[^|;&]*http://")
  (#set! message "A script is run as the server sends it: download a version and check its hash first"))

; Everybody on the way can change it.
((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?is)\\b(curl|wget)\\b[^|;&]*http://[^|;&]*\\|\\s*(sudo\\s+(-\\w+\\s+)*)?((/usr)?/bin/)?((ba|z|da|a)?sh|python3?|perl)\\b")
  (#set! severity "warning")
  (#set! message "Everybody on the way can change the script that is run: fetch it by https, and check its hash"))

;! bad Dockerfile
; FROM debian:12
; RUN curl -sSL https://get.example.com/install.sh | sh
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; RUN wget -qO- https://get.example.com | sudo bash -s -- -y
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; RUN curl http://get.example.com/setup.py | python3
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; COPY
; RUN bash -c "$(curl -fsSL https://get.example.com)"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good Dockerfile
; FROM debian:12
; RUN curl -fsSLo tool.tgz https://example.com/tool-1.2.tgz && echo "abc  tool.tgz" | sha256sum -c && tar xzf tool.tgz
;! good Dockerfile
; FROM debian:12
; RUN curl -s https://example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/example.gpg
;! good Dockerfile
; FROM debian:12
; RUN curl -s https://example.com/list.json | jq .
;! good Dockerfile
; FROM debian:12
; RUN curl -sL https://example.com/a.tgz | tar xz && sh ./a/install
