; A file from the network goes into the image as it comes
;
; `ADD` takes whatever the address answers at the time of the build: another file tomorrow, or one that somebody has put
; in its place. `ADD --checksum=sha256:…` takes the one that was meant.
;
; severity: info
; confidence: high
; precision: 2/2 warnings, 5 notes, on 114 Dockerfiles of Debian 13, npm and PyPI
; cwe: 494 829
; see: https://docs.docker.com/reference/dockerfile/#add---checksum

((add_instruction) @hint
  (#match? @hint "(?i)^ADD\\s+(--\\w+(=\\S+)?\\s+)*[\"\\[ ]*http://")
  (#not-match? @hint "--checksum=")
  (#set! severity "warning")
  (#set! message "Everybody on the way can change this file: fetch it by https, with `--checksum=sha256:…`"))

((add_instruction) @hint
  (#match? @hint "(?i)^ADD\\s+(--\\w+(=\\S+)?\\s+)*[\"\\[ ]*https://")
  (#not-match? @hint "--checksum=|\\.git(#\\S+)?\\s")
  (#set! message "The file may be another one with each build: say which is meant, with `--checksum=sha256:…`"))

;! bad Dockerfile
; FROM debian:12
; ADD https://dl.example.com/tool.tgz /opt/
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; ADD http://dl.example.com/tool.tgz /opt/
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; ADD --chown=app:app https://dl.example.com/tool /usr/local/bin/tool
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; ADD https://dl.example.com/tool /usr/local/bin/tool
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; COPY --from=
;! good Dockerfile
; FROM debian:12
; ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://dl.example.com/tool.tgz /opt/
;! good Dockerfile
; FROM debian:12
; ADD tool.tgz /opt/
;! good Dockerfile
; FROM debian:12
; COPY --from=build /src/tool /opt/
;! good Dockerfile
; FROM debian:12
; ADD https://git.example.com/shop.git#v1.2.3 /src
