; Every user of the container may change it
;
; With `777` whoever runs code in the container as any user can replace the program or its configuration, and is started
; in its place next time. Give the files to the user that needs them.
;
; precision: 3/4 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 0/3 on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more), one image for builds; then gated by its place; before: 3/3 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
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
