; Which rows come is left to chance
;
; Without `ORDER BY` the database hands out rows in whatever order is cheapest today, so pages overlap and skip rows, and
; `the first ten` are others after the next vacuum.
;
; severity: info
; confidence: medium
; precision: warnings 1/1 in strings of Python on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; files: code
; also: strings

((select_no_parens (select_limit) @_limit) @hint
  (#match? @_limit "(?i)\\boffset\\b")
  (#not-match? @hint "(?i)\\border\\s+by\\b")
  (#not-match? @_limit "(?i)^limit\\s+[01]\\b")
  (#set! severity "warning")
  (#set! message "Without `ORDER BY` the pages overlap and skip rows: order by something unique"))

((select_no_parens (select_limit) @_limit) @hint
  (#not-match? @_limit "(?i)\\boffset\\b")
  (#path-matches? "\\.(p|pg)?sql$")
  (#not-match? @hint "(?i)\\border\\s+by\\b|\\bexists\\b")
  (#not-match? @_limit "(?i)^(limit|fetch\\s+(first|next))\\s+(0|1|row)\\b")
  (#set! message "Without `ORDER BY` it is left to chance which rows these are: order them"))

;! bad sql/users.sql
; SELECT id FROM users LIMIT 20 OFFSET 40;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT id FROM users WHERE active LIMIT 100;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT a.id FROM a JOIN b ON b.a_id = a.id FETCH FIRST 10 ROWS ONLY;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT id FROM users OFFSET 10;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good sql/users.sql
; SELECT id FROM users ORDER BY id LIMIT 20 OFFSET 40;
;! good sql/users.sql
; SELECT id FROM users WHERE email = 'a' LIMIT 1;
;! good sql/users.sql
; SELECT row_number() OVER (ORDER BY id) FROM users LIMIT 10;
;! good sql/users.sql
; SELECT id FROM users WHERE EXISTS (SELECT 1 FROM orders LIMIT 1);
