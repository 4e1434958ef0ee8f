; Whatever the server says is run
;
; A script from the network is run as it comes. If the server is taken over, or the connection breaks half-way, so is what
; runs here, with its secrets. Download a version, check its hash, then run it.
;
; severity: info
; confidence: medium
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
