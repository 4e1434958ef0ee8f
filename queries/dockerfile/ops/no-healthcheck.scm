; Nobody notices that the process hangs
;
; Without `HEALTHCHECK` Docker knows only that the process exists. Kubernetes has probes of its own and does not ask, so
; this matters for Compose and Swarm alone.
;
; severity: info
; confidence: low
; precision: off by default, not read
; default: off

([(cmd_instruction) (entrypoint_instruction)] @hint
  (#not-inside? @hint "healthcheck_instruction")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "cmd_instruction")
  (#not-before? @hint "entrypoint_instruction")
  (#not-file-matches? "(?im)^\\s*HEALTHCHECK\\b")
  (#file-matches? "(?im)^\\s*EXPOSE\\b")
  (#set! message "If the process hangs, nobody notices: add a `HEALTHCHECK`"))

;! bad Dockerfile
; FROM nginx:1.27
; EXPOSE 80
; CMD ["nginx"]
; ^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; EXPOSE 80
; USER app
; ENTRYPOINT ["/server"]
; ^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; EXPOSE 80
; USER app
; ENTRYPOINT ["/server"]
; CMD ["--all"]
; ^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; COPY
; EXPOSE 80
; USER app
; CMD /server
; ^^^^^^^^^^^
;! good Dockerfile
; FROM nginx:1.27
; EXPOSE 80
; HEALTHCHECK CMD curl -f http://localhost/
; CMD ["nginx"]
;! good Dockerfile
; FROM nginx:1.27
; CMD ["nginx"]
;! good Dockerfile
; FROM nginx:1.27
; EXPOSE 80
; HEALTHCHECK NONE
; CMD ["nginx"]
;! good Dockerfile
; FROM nginx:1.27
; EXPOSE 80
