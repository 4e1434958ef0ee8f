; The container's process runs as root
;
; Without `USER` the process is root, and whoever finds a way to run code in it can write every file of the image, bind
; every port, and has a much better hold on a bug of the kernel or a mounted volume. A number works for every image,
; and lets Kubernetes check `runAsNonRoot`.
;
; precision: 16/28 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (tools, actions, images that build); then warnings only where something listens, which leaves 13 different ones, all right; before: 5/14 on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more): images that build, lint and test; then gated by their places, which leaves 4 of 5; before: 7/8 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 250
; see: https://docs.docker.com/build/building/best-practices/#user
; list root-images: python node golang ruby php openjdk eclipse-temurin amazoncorretto ubuntu debian alpine centos fedora
; list root-images: rust elixir erlang perl amazonlinux rockylinux almalinux busybox gradle maven swift denoland/deno oven/bun
; list root-images: docker.io/python docker.io/node docker.io/library/python docker.io/library/node docker.io/golang library/python library/node
; regex serves: (?i)gunicorn|uvicorn|hypercorn|daphne|\bnode\b|\bnpm\b|\byarn\b|\bbun\b|deno|server|serve\b|--?port\b|\bjava\b|puma|unicorn|rails|php-fpm|apache|nginx|flask|celery|streamlit|fastapi
; regex nonroot: (?i)nonroot|rootless|unprivileged

; No `USER` in the last stage, which begins with an image that runs as root, of something that listens.
((from_instruction (image_spec name: (_) @image) @_base) @hint
  (entrypoint_instruction) @_start
  (#any-of? @image "<root-images>")
  (#not-local? @image)
  (#not-match? @_base "<nonroot>")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#match? @_start "<serves>")
  (#not-path-matches? "(?i)devcontainer|(^|/)(ci|\\.ci|hack|tools?|\\.github)/|(dev|test|ci|build|builder|debug)([._-]|$)|[._-](dev|test|ci|builder)\\b")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! message "The process runs as root in an image made of `{image}`: add `USER` before it starts")
  (#set! fix.title "Run as user 10001")
  (#set! fix.safety "suggested")
  (#insert-line-before! @_start "USER 10001:10001"))

((from_instruction (image_spec name: (_) @image) @_base) @hint
  (entrypoint_instruction) @_start
  (#any-of? @image "<root-images>")
  (#not-local? @image)
  (#not-match? @_base "<nonroot>")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-match? @_start "<serves>")
  (#file-matches? "(?im)^\\s*EXPOSE\\b")
  (#not-path-matches? "(?i)devcontainer|(^|/)(ci|\\.ci|hack|tools?|\\.github)/|(dev|test|ci|build|builder|debug)([._-]|$)|[._-](dev|test|ci|builder)\\b")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! message "The process runs as root in an image made of `{image}`: add `USER` before it starts")
  (#set! fix.title "Run as user 10001")
  (#set! fix.safety "suggested")
  (#insert-line-before! @_start "USER 10001:10001"))

((from_instruction (image_spec name: (_) @image) @_base) @hint
  (cmd_instruction) @_start
  (#any-of? @image "<root-images>")
  (#not-local? @image)
  (#not-match? @_base "<nonroot>")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#not-before? @hint "entrypoint_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-match? @_start "(?i)^CMD\\s*(\\[\\s*\"(/bin/)?(ba|da|z|a)?sh\"\\s*\\]|(/bin/)?(ba|da|z|a)?sh\\s*$)")
  (#match? @_start "<serves>")
  (#not-path-matches? "(?i)devcontainer|(^|/)(ci|\\.ci|hack|tools?|\\.github)/|(dev|test|ci|build|builder|debug)([._-]|$)|[._-](dev|test|ci|builder)\\b")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! message "The process runs as root in an image made of `{image}`: add `USER` before it starts")
  (#set! fix.title "Run as user 10001")
  (#set! fix.safety "suggested")
  (#insert-line-before! @_start "USER 10001:10001"))

((from_instruction (image_spec name: (_) @image) @_base) @hint
  (cmd_instruction) @_start
  (#any-of? @image "<root-images>")
  (#not-local? @image)
  (#not-match? @_base "<nonroot>")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#not-before? @hint "entrypoint_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-match? @_start "(?i)^CMD\\s*(\\[\\s*\"(/bin/)?(ba|da|z|a)?sh\"\\s*\\]|(/bin/)?(ba|da|z|a)?sh\\s*$)")
  (#not-match? @_start "<serves>")
  (#file-matches? "(?im)^\\s*EXPOSE\\b")
  (#not-path-matches? "(?i)devcontainer|(^|/)(ci|\\.ci|hack|tools?|\\.github)/|(dev|test|ci|build|builder|debug)([._-]|$)|[._-](dev|test|ci|builder)\\b")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! message "The process runs as root in an image made of `{image}`: add `USER` before it starts")
  (#set! fix.title "Run as user 10001")
  (#set! fix.safety "suggested")
  (#insert-line-before! @_start "USER 10001:10001"))

; A tool is run by whoever starts it, and reads their files.
((from_instruction (image_spec name: (_) @image) @_base) @hint
  (entrypoint_instruction) @_start
  (#any-of? @image "<root-images>")
  (#not-local? @image)
  (#not-match? @_base "<nonroot>")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-match? @_start "<serves>")
  (#not-file-matches? "(?im)^\\s*EXPOSE\\b")
  (#not-path-matches? "(?i)devcontainer|(^|/)(ci|\\.ci|hack|tools?|\\.github)/|(dev|test|ci|build|builder|debug)([._-]|$)|[._-](dev|test|ci|builder)\\b")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! severity "info")
  (#set! message "The process runs as root in an image made of `{image}`: add `USER` before it starts")
  (#set! fix.title "Run as user 10001")
  (#set! fix.safety "suggested")
  (#insert-line-before! @_start "USER 10001:10001"))

((from_instruction (image_spec name: (_) @image) @_base) @hint
  (cmd_instruction) @_start
  (#any-of? @image "<root-images>")
  (#not-local? @image)
  (#not-match? @_base "<nonroot>")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#not-before? @hint "entrypoint_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-match? @_start "(?i)^CMD\\s*(\\[\\s*\"(/bin/)?(ba|da|z|a)?sh\"\\s*\\]|(/bin/)?(ba|da|z|a)?sh\\s*$)")
  (#not-match? @_start "<serves>")
  (#not-file-matches? "(?im)^\\s*EXPOSE\\b")
  (#not-path-matches? "(?i)devcontainer|(^|/)(ci|\\.ci|hack|tools?|\\.github)/|(dev|test|ci|build|builder|debug)([._-]|$)|[._-](dev|test|ci|builder)\\b")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! severity "info")
  (#set! message "The process runs as root in an image made of `{image}`: add `USER` before it starts")
  (#set! fix.title "Run as user 10001")
  (#set! fix.safety "suggested")
  (#insert-line-before! @_start "USER 10001:10001"))

; The last `USER` is root.
((user_instruction user: (_) @user) @hint
  (#any-of? @user "root" "0")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#before? @hint "cmd_instruction")
  (#not-before? @hint "entrypoint_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! message "The process runs as `{user}`: end with a `USER` that is not root"))

((user_instruction user: (_) @user) @hint
  (#any-of? @user "root" "0")
  (#not-before? @hint "from_instruction")
  (#not-before? @hint "user_instruction")
  (#before? @hint "entrypoint_instruction")
  (#not-file-matches? "(?i)gosu|su-exec|setpriv|runuser|--uid\\b|--chuid|chpst|s6-setuidgid|\\bsu -")
  (#not-path-matches? "(?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|actions|integration|devel)(/|$)|Dockerfile\\.(e2e|lint|dev|test|build|ci|cross)|-test/")
  (#set! message "The process runs as `{user}`: end with a `USER` that is not root"))

; Root by another name.
((run_instruction (shell_command) @_command) @hint
  (#match? @_command "NOPASSWD:\\s*ALL")
  (#not-before? @hint "from_instruction")
  (#not-path-matches? "(?i)dev|local|test|sandbox|playground|\\.devcontainer|gitpod")
  (#set! severity "info")
  (#set! message "With `NOPASSWD: ALL` the user is root by another name: leave `sudo` out of the image"))

;! bad Dockerfile
; FROM python:3.12-slim
; ^^^^^^^^^^^^^^^^^^^^^
; WORKDIR /app
; COPY . .
; RUN pip install -r requirements.txt
; CMD ["gunicorn", "app:app"]
;! fixed
; FROM python:3.12-slim
; WORKDIR /app
; COPY . .
; RUN pip install -r requirements.txt
; USER 10001:10001
; CMD ["gunicorn", "app:app"]
;! bad Dockerfile
; FROM golang:1.22 AS build
; RUN go build -o /server ./cmd/server
; FROM alpine:3.20
; ^^^^^^^^^^^^^^^^
; COPY --from=build /server /server
; CMD ["--port", "8080"]
; ENTRYPOINT ["/server"]
;! fixed
; FROM golang:1.22 AS build
; RUN go build -o /server ./cmd/server
; FROM alpine:3.20
; COPY --from=build /server /server
; CMD ["--port", "8080"]
; USER 10001:10001
; ENTRYPOINT ["/server"]
;! bad Dockerfile
; FROM node:22
; USER node
; RUN npm ci
; USER root
; ^^^^^^^^^
; CMD ["node", "server.js"]
;! bad Dockerfile
; FROM node:22
; RUN npm ci
; USER 0
; ^^^^^^
; ENTRYPOINT ["node", "server.js"]
;! bad Dockerfile
; FROM node:22 AS
; RUN npm ci
; FROM node:22-slim
; ^^^^^^^^^^^^^^^^^
; CMD ["node", "server.js"]
;! fixed
; FROM node:22 AS
; RUN npm ci
; FROM node:22-slim
; USER 10001:10001
; CMD ["node", "server.js"]
;! good Dockerfile
; FROM python:3.12-slim
; USER app
; CMD ["gunicorn", "app:app"]
;! good Dockerfile
; FROM node:22 AS base
; USER node
; FROM base
; CMD ["node", "server.js"]
;! good Dockerfile
; FROM gcr.io/distroless/static-debian12:nonroot
; COPY server /
; ENTRYPOINT ["/server"]
;! good Dockerfile
; FROM postgres:16
; CMD ["postgres"]
;! good Dockerfile
; FROM debian:12
; RUN apt-get install -y gosu
; ENTRYPOINT ["/entrypoint.sh"]
;! good Dockerfile.dev
; FROM python:3.12
; CMD ["pytest"]
;! good Dockerfile
; FROM ubuntu:24.04
; RUN make
; CMD ["bash"]
;! bad Dockerfile
; FROM debian:12
; RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; USER app
; CMD ["/app"]
;! good Dockerfile
; FROM debian:12
; RUN useradd --create-home app
; USER app
; CMD ["/app"]
