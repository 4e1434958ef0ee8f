; Instructions were left out
;
; An assistant that shortens its answer puts a comment where instructions stood. Pasted as it is, the image is built
; without them, and what they copied or installed is missing only when the container starts.
;
; severity: error
; confidence: high
; precision: 0 hints on 21,900 YAML files and 727 Dockerfiles (Debian 12 and 13: kubernetes 1.20.2, etcd 3.4.23, ansible 12.0.0, mediawiki 1.43.9, openqa 4.6 and 97 more; npm and PyPI: letta 0.16.8, dstack 0.22.5, feast 0.67.0, elizaos-cli)
; regex dots: (?i)^#+\s*(\.{2,}|…)\s*\(?((the |your |my |all |all the |any |some )?(rest|remaining|remainder|existing|other|previous|unchanged|same|original)\b[^.;{}=]{0,60}?)\)?\s*(\.{2,}|…|:|\.)?$
; regex words: (?i)^#+\s*[\[(<]?(the |your |all |all the |keep |keep the |keep all )?(rest of (the |your |this )?(\w+ ){0,2}(file|services?|manifest|config(uration)?|containers?|jobs?|steps?|stages?|dockerfile|pipeline|workflow|code|settings|spec)|(existing|remaining|unchanged|other) (\w+ )?(services?|containers?|jobs?|steps?|stages?|settings|config(uration)?|variables|volumes|code|resources)) (goes |remains? |stays? |is |are )?(here|unchanged|the same|as before|as is|omitted( for brevity)?)[\])>]?\s*(\.{2,}|…|\.)?$
; regex brevity: (?i)^#+\s*[\[(]?(\.{2,}|…)?\s*((rest |everything else |remaining \w+ )?(omitted|truncated|shortened|elided) for brevity|(remains |stays |is )?unchanged from (the )?(original|before|previous \w+)|same as (before|the original( file)?|in the original( file)?)|snip(ped)?)[\])]?\s*(\.{2,}|…|\.)?$

((comment) @hint
  (#match? @hint "<dots>")
  (#not-match? @hint "(?i)https?:")
  (#not-path-matches? "(?i)(^|/)(docs?|examples?|samples?|testdata)/")
  (#set! message "Something was left out here: put back what the comment stands for"))

((comment) @hint
  (#match? @hint "<words>")
  (#not-path-matches? "(?i)(^|/)(docs?|examples?|samples?|testdata)/")
  (#set! message "Something was left out here: put back what the comment stands for"))

((comment) @hint
  (#match? @hint "<brevity>")
  (#match? @hint "(?i)brevity|\\.{2,}|…|[(\\[]|unchanged|original")
  (#not-path-matches? "(?i)(^|/)(docs?|examples?|samples?|testdata)/")
  (#set! message "Something was left out here: put back what the comment stands for"))

;! bad Dockerfile
; FROM python:3.12-slim
; # ... rest of the Dockerfile
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; USER 1000
; CMD ["gunicorn", "app:app"]
;! bad Dockerfile
; FROM node:22-slim AS build
; # … existing build steps …
; ^^^^^^^^^^^^^^^^^^^^^^^^^^
; FROM node:22-slim
; # (remaining stages are unchanged)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; USER node
; CMD ["node", "server.js"]
;! bad Dockerfile
; FROM golang:1.22 AS build
; # Rest of the file stays the same
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; RUN go build && (
; COPY
;! bad Dockerfile
; FROM scratch
; # [steps omitted for brevity]
; COPY server /
; # (omitted for brevity)
; ^^^^^^^^^^^^^^^^^^^^^^^
; ENTRYPOINT ["/server"]
;! good Dockerfile
; FROM python:3.12-slim
; # The rest of the image is the same for all services.
; USER 1000
; # Remaining files are copied last, so that the cache holds.
; COPY . .
;! good Dockerfile
; FROM node:22-slim
; # ...
; # Existing users keep their ids.
; USER node
;! good Dockerfile
; # Unchanged since the first release
; FROM scratch
;! good Dockerfile
; FROM scratch
; # other architectures: see the Makefile
; COPY server /
