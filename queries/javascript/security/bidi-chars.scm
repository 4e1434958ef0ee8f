; Characters that nobody sees change how this code reads
;
; Marks that turn the direction of text make a line look different from what runs, and letters of no width make two names
; look the same. A review sees what the screen shows, not what the parser reads.
;
; severity: warning
; confidence: high
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines, once a bundle's table of such marks was gated away
; cwe: 1007
; see: https://www.unicode.org/reports/tr55/
; regex marks: \xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]

([(comment) (string) (template_string)] @hint
  (#match? @hint "<marks>")
  (#not-file-kind? "test")
  (#not-match? @hint "\\\\u[0-9a-fA-F{]")
  (#not-path-matches? "(?i)i18n|locale|lang|unicode|bidi|(^|/)(built|dist|assets)/")
  (#set! message "Marks that turn the direction of text stand here: write them as escapes, or delete them"))
([(identifier) (property_identifier)] @hint
  (#match? @hint "\\xe2\\x80[\\x8b-\\x8f]|\\xe2\\x81\\xa0|\\xef\\xbb\\xbf|\\xe3\\x85\\xa4")
  (#set! message "A letter that nobody sees stands in this name: delete it"))

;! bad
; const role = "user‮ an administrator⁦";
;              ^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; // a check of rights‮ ⁦
; ^^^^^^^^^^^^^^^^^^^^^^^
; const a = "⁦";
;           ^^^
; const b = '⁩';
;           ^^^
; if (a
;! good
; const role = "user";
; const turned = "\u202e";
;! good
; // Überweisungsgebühr – ‘quoted’
; const price = "١٢٣ €";
; const hebrew = "שלום";
