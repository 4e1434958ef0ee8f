; The image of tomorrow is another one
;
; Without a tag, or with `latest`, every build takes whatever was published last: the same commit builds a different
; image next week, and a new major version arrives in production without a change to review.
;
; precision: 20/37 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (distributions without versions, images built beside, stages that are not shipped); then gated by these, which leaves 16 different ones, all right; before: 11/14 on 2,833 Dockerfiles and YAML files of Debian 12 sources (kubernetes 1.20.2, docker.io 20.10.24, etcd 3.4.23, influxdb 1.6.7, rclone 1.60.1, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0 and 20 more); then gated by the places of tests and tools, which leaves the 11; before: 6/6 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 1357
; see: https://docs.docker.com/build/building/best-practices/#pin-base-image-versions
; regex tools: (?i)(^|/)(releng|contrib|hack|dockerfiles|e2e|lint|build|build-image|ci|dev|tests?|fstest|testserver|testing|tools?|staging|artifacts|docker-plugin|examples?|integration|devel)(/|$)|Dockerfile\.(e2e|lint|dev|test|build|ci|cross)|-test/
; regex own: ^"?[\w.-]+"?$
; regex rolling: (?i)chainguard|cgr\.dev|distroless|tumbleweed|archlinux|nixos/|wolfi|kali-rolling
; list official: alpine ubuntu debian centos fedora busybox golang node python ruby php openjdk eclipse-temurin amazoncorretto nginx httpd redis valkey postgres mysql mariadb mongo rabbitmq memcached traefik caddy haproxy maven
; list official: gradle rust swift erlang elixir perl tomcat wordpress amazonlinux rockylinux almalinux oraclelinux influxdb registry docker buildpack-deps composer elasticsearch zookeeper cassandra neo4j kong nats eclipse-mosquitto r-base julia haskell clojure groovy pypy archlinux

; What the image is made of. A name of one word that is nobody's official image was built here before.
((from_instruction (image_spec name: (_) @image !tag !digest) @hint) @_from
  (#not-local? @image)
  (#not-match? @image "^[A-Z_]+$|^scratch$|\\$|^\\{")
  (#not-match? @image "<rolling>")
  (#not-match? @image "<own>")
  (#not-path-matches? "<tools>")
  (#not-before? @_from "from_instruction")
  (#set! message "`{image}` has no tag, so each build may get another image: name the version"))

((from_instruction (image_spec name: (_) @image !tag !digest) @hint) @_from
  (#not-local? @image)
  (#not-match? @image "^[A-Z_]+$|^scratch$|\\$|^\\{")
  (#not-match? @image "<rolling>")
  (#any-of? @image "<official>")
  (#not-path-matches? "<tools>")
  (#not-before? @_from "from_instruction")
  (#set! message "`{image}` has no tag, so each build may get another image: name the version"))

((from_instruction (image_spec name: (_) @image tag: (_) @_tag) @hint) @_from
  (#match? @_tag "^:(latest|edge|nightly|main|master)$")
  (#not-match? @hint "@|\\$")
  (#not-match? @image "<rolling>")
  (#not-match? @image "<own>")
  (#not-path-matches? "<tools>")
  (#not-before? @_from "from_instruction")
  (#set! message "`{hint}` is another image after each release: name the version"))

((from_instruction (image_spec name: (_) @image tag: (_) @_tag) @hint) @_from
  (#match? @_tag "^:(latest|edge|nightly|main|master)$")
  (#not-match? @hint "@|\\$")
  (#not-match? @image "<rolling>")
  (#any-of? @image "<official>")
  (#not-path-matches? "<tools>")
  (#not-before? @_from "from_instruction")
  (#set! message "`{hint}` is another image after each release: name the version"))

; What an earlier stage builds with is not shipped.
((from_instruction (image_spec name: (_) @image !tag !digest) @hint) @_from
  (#not-local? @image)
  (#not-match? @image "^[A-Z_]+$|^scratch$|\\$|^\\{")
  (#not-match? @image "<rolling>")
  (#not-match? @image "<own>")
  (#not-path-matches? "<tools>")
  (#before? @_from "from_instruction")
  (#set! severity "info")
  (#set! message "`{image}` has no tag, so each build may get another image: name the version"))

((from_instruction (image_spec name: (_) @image !tag !digest) @hint) @_from
  (#not-local? @image)
  (#not-match? @image "^[A-Z_]+$|^scratch$|\\$|^\\{")
  (#not-match? @image "<rolling>")
  (#any-of? @image "<official>")
  (#not-path-matches? "<tools>")
  (#before? @_from "from_instruction")
  (#set! severity "info")
  (#set! message "`{image}` has no tag, so each build may get another image: name the version"))

((from_instruction (image_spec name: (_) @image tag: (_) @_tag) @hint) @_from
  (#match? @_tag "^:(latest|edge|nightly|main|master)$")
  (#not-match? @hint "@|\\$")
  (#not-match? @image "<rolling>")
  (#not-match? @image "<own>")
  (#not-path-matches? "<tools>")
  (#before? @_from "from_instruction")
  (#set! severity "info")
  (#set! message "`{hint}` is another image after each release: name the version"))

((from_instruction (image_spec name: (_) @image tag: (_) @_tag) @hint) @_from
  (#match? @_tag "^:(latest|edge|nightly|main|master)$")
  (#not-match? @hint "@|\\$")
  (#not-match? @image "<rolling>")
  (#any-of? @image "<official>")
  (#not-path-matches? "<tools>")
  (#before? @_from "from_instruction")
  (#set! severity "info")
  (#set! message "`{hint}` is another image after each release: name the version"))

;! bad Dockerfile
; FROM python
;      ^^^^^^
; USER 1000
; CMD ["python", "app.py"]
;! bad Dockerfile
; FROM --platform=linux/amd64 node:latest AS build
;                             ^^^^^^^^^^^
; FROM build
; USER node
;! bad Dockerfile
; FROM ghcr.io/acme/base:main
;      ^^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM ubuntu
;      ^^^^^^
; RUN apt-get install -y && (
; COPY
;! good Dockerfile
; FROM python:3.12-slim
;! good Dockerfile
; FROM golang:1.22 AS build
; FROM build AS test
; FROM scratch
;! good Dockerfile
; ARG BASE=debian:12
; FROM ${BASE}
;! good Dockerfile
; FROM nginx@sha256:4c0fdaa8b6341bfdeca5f18f7837462c80cff90527ee35ef185571e1c327beac
;! good Dockerfile
; FROM nginx:latest@sha256:4c0fdaa8b6341bfdeca5f18f7837462c80cff90527ee35ef185571e1c327beac
;! good Dockerfile
; FROM receptor:latest
;! good Dockerfile
; FROM gcr.io/distroless/static-debian12
;! good Dockerfile
; FROM opensuse/tumbleweed
