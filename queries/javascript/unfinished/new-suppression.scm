; A warning was switched off instead of understood
;
; `@ts-ignore` and a bare `eslint-disable` silence every error on the line, those of tomorrow too. Whoever reads it
; cannot tell whether somebody looked at the problem or wanted it gone.
;
; severity: info
; confidence: medium
; default: off
; cwe: 1164
; precision: off by default; 0 hints in the changes of aedes 0.50.0 to 0.51.3 and actionhero 28.3.1 to 29.3.5

((comment) @hint
  (#match? @hint "^(//|/\\*)\\s*(@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable(-next-line|-line)?)\\s*(\\*/)?$")
  (#set! message "This silences everything here: name the rule, and say why"))

;! bad
; // @ts-ignore
; ^^^^^^^^^^^^^
; const value = load();
; // eslint-disable-next-line
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const other = load();
;! bad
; /* eslint-disable */
; ^^^^^^^^^^^^^^^^^^^^
; const third = load();
; // @ts-nocheck
; ^^^^^^^^^^^^^^
; function broken(
;! good
; // eslint-disable-next-line no-console -- the command prints
; const value = load();
; // @ts-expect-error the types of this package lack `load`
; const other = load();
; // ts-ignore is a word
