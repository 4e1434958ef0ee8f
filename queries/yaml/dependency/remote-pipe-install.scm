; Whatever the server says is run
;
; A script from the network is run as it comes. If the server is taken over, or the connection breaks half-way, so is what
; runs here, with its secrets. Download a version, check its hash, then run it.
;
; severity: info
; confidence: medium
; precision: notes, 6 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), not read
; cwe: 494
; regex piped: (?is)\b(curl|wget)\b[^|;&\n]*\|\s*(sudo\s+(-\w+\s+)*)?((/usr)?/bin/)?((ba|z|da|a)?sh|python3?|perl|node)\b|\b(ba|z|da)?sh\s+-c\s+["']?\$\(\s*(curl|wget)\b

((block_mapping_pair key: (_) @_key value: (_) @_script) @hint
  (#any-of? @_key "run" "script" "command" "args" "before_script" "after_script" "install")
  (#match? @_script "<piped>")
  (#not-contains? @_script "block_mapping_pair")
  (#set! message "A script is run as the server sends it: download a version and check its hash first"))

;! bad .github/workflows/ci.yml
; jobs:
;   test:
;     steps:
;       - run: curl -sSL https://get.example.com/install.sh | sh
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;       - run: wget -qO- https://get.example.com | sudo bash -s -- -y
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad jobs/cleanup.yaml
; kind: Pod
; spec:
;   containers:
;     - name: cleanup
;       command: ["/bin/sh", "-c", "curl -s https://scripts.example.com/cleanup.sh | sh"]
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad .gitlab-ci.yml
; build:
;   stage: build
;   script: bash -c "$(curl -fsSL https://get.example.com)"
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   broken: [
;! good .github/workflows/ci.yml
; jobs:
;   test:
;     steps:
;       - run: curl -fsSLo tool.tgz https://example.com/tool-1.2.tgz && sha256sum -c tool.sha256
;! good .gitlab-ci.yml
; build:
;   script: curl -s https://example.com/health | grep ok
;! good .gitlab-ci.yml
; build:
;   script: make install
;! good jobs/one.yaml
; description: curl https://get.example.com | sh
