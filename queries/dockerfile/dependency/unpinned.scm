; Each build gets other packages
;
; Without a version, the image of tomorrow holds whatever was published in between: what was tested is not what runs, and
; a taken-over release is in it at once. Name the version, or install from a file that does.
;
; severity: info
; confidence: medium
; precision: notes, 27 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), not read
; cwe: 1357

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?i)\\bpip3?\\s+install\\s+((-[\\w-]+(=\\S+)?|--[\\w-]+)\\s+)*[a-z][\\w.-]*(\\[[\\w,]+\\])?(\\s|&|;|$)")
  (#not-match? @_command "(?i)pip3?\\s+install\\s[^&;|]*(-r\\s|--requirement|-e\\s|==|@|\\s\\.|~=|<|>|\\$|-c\\s|\\.whl)|--upgrade\\s+(pip|setuptools|wheel)\\b")
  (#not-match? @_command "(?i)pip3?\\s+install\\s+(-\\S+\\s+)*(pip|setuptools|wheel|poetry|uv|pipenv)\\s*(&|;|$)")
  (#set! message "`pip install` takes the newest of each package: name versions, as `flask==3.0.3`, or install from `requirements.txt`"))

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?i)\\bnpm\\s+(install|i)\\s+(-g|--global)\\s+(@?[a-z][\\w./-]*)(\\s|&|;|$)|\\byarn\\s+global\\s+add\\s+@?[a-z][\\w./-]*(\\s|&|;|$)")
  (#not-match? @_command "(?i)(npm|yarn)[^&;|]*\\w@[\\d^~$v]")
  (#set! message "The newest version of each package is installed: name it, as `pm2@5.4.2`"))

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?i)\\bgo\\s+install\\s+\\S+@(latest|master|main)\\b")
  (#set! message "The newest version is installed: name it, as `@v1.4.0`"))

((run_instruction (shell_command) @_command) @hint
  (#match? @_command "(?i)\\bnpm\\s+install\\s*(--(omit|only|production)\\S*\\s*)*(&|;|$)")
  (#set! message "`npm install` may change what the lockfile says: use `npm ci`"))

;! bad Dockerfile
; FROM python:3.12.4-slim
; RUN pip install flask
; ^^^^^^^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM node:20.14-alpine
; RUN npm install -g pm2
; ^^^^^^^^^^^^^^^^^^^^^^
; RUN npm install
; ^^^^^^^^^^^^^^^
;! bad Dockerfile
; FROM golang:1.22.4
; RUN go install example.com/cmd/tool@latest
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; COPY
;! good Dockerfile
; FROM python:3.12.4-slim
; RUN pip install flask==3.0.3
; RUN pip install -r requirements.txt
; RUN npm ci
; RUN npm install -g pm2@5.4.2
; RUN go install example.com/cmd/tool@v1.4.0
