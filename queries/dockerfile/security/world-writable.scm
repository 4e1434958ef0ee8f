; Every user of the container may change it
;
; With `777` whoever runs code in the container as any user can replace the program or its configuration, and is started
; in its place next time. Give the files to the user that needs them.
;
; precision: 3/3 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 732

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?i)\\bchmod\\s+(-\\w+\\s+|--\\w+\\s+)*(0?777|0?666|a\\+rwx|ugo\\+rwx|o\\+w|a\\+w)\\b")
  (#not-match? @_command "(?i)chmod\\s+(-\\w+\\s+)*(1777|a\\+w|0?777|0?666)\\s+(/tmp|/var/tmp|/dev/)")
  (#set! message "Everyone in the container may change these files: give them to one user with `COPY --chown` or `chown`"))

;! bad Dockerfile
; FROM debian:12
; RUN chmod -R 777 /app
; ^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; RUN mkdir /data && chmod a+rwx /data
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; RUN chmod 0666 /etc/app.conf
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM debian:12
; EXPOSE
; RUN chmod 777 /srv
; ^^^^^^^^^^^^^^^^^^
;! good Dockerfile
; FROM debian:12
; RUN chmod 755 /app && chmod +x /entrypoint.sh
;! good Dockerfile
; FROM debian:12
; RUN chmod 1777 /tmp
;! good Dockerfile
; FROM debian:12
; RUN chmod -R 777 /tmp
;! good Dockerfile
; FROM debian:12
; COPY --chown=app:app . /app
