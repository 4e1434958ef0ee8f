; The code reads otherwise than it runs
;
; A character that turns the direction of writing makes a reader see another order than the compiler does: what looks like
; a comment runs, and what looks like a check does not. Leave it out, or write it as an escape.
;
; severity: warning
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; cwe: 1007
; see: https://trojansource.codes/

((comment) @hint
  (#match? @hint "\\xe2(\\x80[\\xaa-\\xae]|\\x81[\\xa6-\\xa9])")
  (#not-path-matches? "(?i)(i18n|l10n|locales?|lang|translations?|bidi|unicode)")
  (#set! message "A character in here turns the direction of writing, so that it reads otherwise than it runs: leave it out, or escape it"))

;! bad Dockerfile
; # begin ‮ end
; ^^^^^^^^^^^^^
; FROM scratch
; # other ⁦
; ^^^^^^^^^
; COPY a b
;! bad Dockerfile
; # x ‮
; ^^^^^
; FROM scratch
; # y ‮
; ^^^^^
; COPY
;! good Dockerfile
; # begin
; FROM scratch
; COPY a b
; # naïve
; COPY c d
; COPY e f
