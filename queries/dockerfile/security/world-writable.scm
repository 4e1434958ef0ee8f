; Every user of the container may change it
;
; With `777` whoever runs code in the container as any user can replace the program or its configuration, and is started
; in its place next time. Give the files to the user that needs them.
;
; precision: 0/3 on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more), one image for builds; then gated by its place; before: 3/3 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 732

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?i)\\bchmod\\s+(-\\w+\\s+|--\\w+\\s+)*(0?777|0?666|a\\+rwx|ugo\\+rwx|o\\+w|a\\+w)\\b")
  (#not-match? @_command "(?i)chmod\\s+(-\\w+\\s+)*(1777|a\\+w|0?777|0?666)\\s+(/tmp|/var/tmp|/dev/)")
  (#not-path-matches? "(?i)(^|/)(build|build-image|ci|dev|tests?)(/|$)")
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
