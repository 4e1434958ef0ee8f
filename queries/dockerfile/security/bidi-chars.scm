; The code reads otherwise than it runs
;
; A character that turns the direction of writing makes a reader see another order than the compiler does: what looks like
; a comment runs, and what looks like a check does not. Leave it out, or write it as an escape.
;
; severity: warning
; confidence: high
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
