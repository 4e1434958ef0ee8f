; A part of the file was left out
;
; An assistant that shortens its answer puts a comment where services, jobs or settings stood. Pasted as it is, they are
; gone: what the comment stands for is neither deployed nor run, and the file is valid all the same.
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

;! bad compose.yaml
; services:
;   web:
;     image: acme/web:1.4.2
;   # ... rest of the services
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad deploy/web.yaml
; kind: Deployment
; spec:
;   replicas: 3
;   # (rest of the spec remains unchanged)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad .github/workflows/ci.yml
; jobs:
;   # … existing jobs …
;   ^^^^^^^^^^^^^^^^^^^
;   # other steps omitted for brevity
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   lint:
;     # ... unchanged
;     ^^^^^^^^^^^^^^^
;     runs-on: ubuntu-24.04
;! bad values.yaml
; image: acme/web
; # Keep the existing settings as is
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; resources: [
;! good compose.yaml
; services:
;   # The rest of the services reach the database by its name.
;   web:
;     image: acme/web:1.4.2 # same as the worker
;   # other settings are in .env
;   db:
;     image: postgres:16.3
;! good values.yaml
; # ...
; # tolerations: []
; # Existing claims are kept when the chart is removed.
; persistence: true
; # remaining values: see the documentation
;! good docs/compose.yaml
; services:
;   # ... other services
;! good deploy/web.yaml
; # snippets of the old configuration
; kind: Service
