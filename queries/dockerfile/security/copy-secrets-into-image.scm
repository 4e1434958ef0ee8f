; A secret becomes part of the image
;
; A copied `.env` or key stays in the image's layer, even if a later step deletes it. Everybody who can pull the image
; can read it. Hand secrets to the container when it starts, or to one build step with `RUN --mount=type=secret`.
;
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 1/1 on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: high
; cwe: 538
; see: https://docs.docker.com/build/building/secrets/

([(copy_instruction (path) @hint . (path)) (add_instruction (path) @hint . (path))]
  (#match? @hint "(?i)(^|/)(\\.env(\\.(prod(uction)?|local|staging|live))?|id_(rsa|dsa|ecdsa|ed25519)|\\.netrc|\\.pypirc|\\.git-credentials|\\.ssh/?|\\.aws(/credentials)?/?|\\.kube(/config)?/?|kubeconfig|(gcp|service)[-_]?(account|key)[-_\\w]*\\.json|credentials(\\.json)?|[\\w.-]*private[\\w.-]*\\.(key|pem)|(server|tls|ssl|privkey)\\.key|[\\w-]+\\.(p12|pfx|jks|keystore))$")
  (#not-match? @hint "(?i)example|sample|template|public|trust|(^|/)usr/|(^|/)opt/java")
  (#set! message "`{hint}` stays in the image for everyone who pulls it: pass it when the container starts, or with `--mount=type=secret`"))

; It may hold a token of the registry.
([(copy_instruction (path) @hint . (path)) (add_instruction (path) @hint . (path))]
  (#match? @hint "(?i)(^|/)\\.(npmrc|yarnrc|docker/config\\.json)$")
  (#set! severity "info")
  (#set! message "If `{hint}` holds a token, everyone who pulls the image has it: pass it with `--mount=type=secret`"))

;! bad Dockerfile
; FROM node:22
; COPY .env /app/.env
;      ^^^^
; COPY package.json id_rsa /root/.ssh/
;                   ^^^^^^
; ADD certs/server.key /etc/ssl/
;     ^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; COPY --chown=app:app ./.env.production ./
;                      ^^^^^^^^^^^^^^^^^
; COPY service-account.json .
;      ^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM python:3.12
; RUN
; COPY .aws/credentials /root/.aws/credentials
;      ^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM node:22
; COPY .npmrc package.json ./
;      ^^^^^^
;! good Dockerfile
; FROM node:22
; COPY .env.example .env
;! good Dockerfile
; FROM node:22
; COPY credentials.py environment.yml ./
; COPY app /root/.ssh
;! good Dockerfile
; FROM debian:12
; COPY certs/ca.pem /etc/ssl/certs/
; ADD id_rsa.pub /etc/keys/
;! good Dockerfile
; FROM node:22
; RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
