; A warning was switched off instead of understood
;
; A bare `noqa` or `type: ignore` silences every warning on the line, those of tomorrow too. Whoever reads it cannot tell
; whether somebody looked at the problem or wanted it gone.
;
; severity: info
; confidence: medium
; default: off
; cwe: 1164

((comment) @hint
  (#match? @hint "^#\\s*(noqa|nosec|type:\\s*ignore|pyright:\\s*ignore|pylint:\\s*disable=all)\\s*$")
  (#set! message "This silences everything on the line: name the rule, and say why"))

;! bad
; value = load()  # type: ignore
;                 ^^^^^^^^^^^^^^
; other = eval_it()  # noqa
;                    ^^^^^^
; third = call()  # nosec
;                 ^^^^^^^
;! bad
; value = load(  # pyright: ignore
;                ^^^^^^^^^^^^^^^^^
; def broken(
;! good
; value = load()  # type: ignore[no-untyped-call]
; other = load()  # noqa: E501
; third = load()  # nosec B101 - checked above
; # noqa is a word
