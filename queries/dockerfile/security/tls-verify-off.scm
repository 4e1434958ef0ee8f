; What is fetched for the image is not checked
;
; With verification off, any machine on the way can hand out the program, the package or the key that ends up in the
; image. Add the authority that is missing to the image instead.
;
; severity: warning
; confidence: high
; precision: 4/4 on 114 Dockerfiles of Debian 13, npm and PyPI
; precision: warnings that were new when all of them were read: 1/2 (a package that was copied into the image), 1/1 once gated, on Dockerfiles of 94 packages of Debian, 129 of PyPI and 200 of npm
; cwe: 295

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?s)\\bcurl\\b[^|;&]*\\s(-[a-zA-Z]*k[a-zA-Z]*|--insecure)\\b|\\bwget\\b[^|;&]*--no-check-certificate|--trusted-host\\b|npm (config )?set strict-ssl[ =]false|yarn config set strict-ssl false|http\\.sslVerify[ =]\"?false|GIT_SSL_NO_VERIFY=(1|true)|NODE_TLS_REJECT_UNAUTHORIZED=0|--allow-unauthenticated|Verify-Peer[ =\"]+false|--allow-untrusted|--nogpgcheck|--no-gpg-check|sslverify=(0|false)|\\[trusted=yes\\]|Check-Valid-Until=false|GONOSUMCHECK=1|GONOSUMDB=\\*|GOFLAGS=-insecure|GOSUMDB=off|GOINSECURE=\\*")
  (#not-match? @_command "(?i)Check-Valid-Until|https?://(localhost|127\\.0\\.0\\.1)|sha256sum|gpg --verify|--checksum|--allow-untrusted\\s+(-\\S+\\s+)*(\\.{0,2}/)?[^\\s:]*\\.apk")
  (#set! message "Nothing checks who sends what is fetched here: leave the switch out, and add the authority that is missing"))

((env_instruction (env_pair name: (_) @name value: (_) @_value) @hint)
  (#match? @hint "(?i)^(NODE_TLS_REJECT_UNAUTHORIZED[= ]\"?0|PYTHONHTTPSVERIFY[= ]\"?0|GIT_SSL_NO_VERIFY[= ]\"?(1|true)|NPM_CONFIG_STRICT_SSL[= ]\"?false|npm_config_strict_ssl[= ]\"?false|GOINSECURE[= ]\"?\\*|GOSUMDB[= ]\"?off|GONOSUMDB[= ]\"?\\*|CURL_INSECURE[= ]\"?1|PIP_TRUSTED_HOST[= ])")
  (#set! message "`{name}` switches the check of certificates off for all that runs in the image: leave it out"))

;! bad Dockerfile
; FROM debian:12
; RUN curl -ksSLo tool https://dl.example.com/tool
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; RUN wget --no-check-certificate https://dl.example.com/tool
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM node:22
; ENV NODE_TLS_REJECT_UNAUTHORIZED=0
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; RUN pip install --trusted-host pypi.org flask==3.0.3
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; COPY --from=
;! good Dockerfile
; FROM debian:12
; RUN curl -fsSLo tool https://dl.example.com/tool && echo "abc  tool" | sha256sum -c
;! good Dockerfile
; FROM node:22
; ENV NODE_ENV=production NODE_TLS_REJECT_UNAUTHORIZED=1
;! good Dockerfile
; FROM python:3.12
; RUN pip install --require-hashes -r requirements.txt
;! good Dockerfile
; FROM debian:12
; RUN make -k all
;! good Dockerfile
; FROM alpine:3.20
; COPY tool_*.apk /tmp/
; RUN apk add --allow-untrusted /tmp/tool_*.apk
