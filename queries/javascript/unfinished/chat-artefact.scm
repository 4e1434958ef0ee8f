; A piece of a chat or of a merge stands in the code
;
; A Markdown fence, "Here's the updated code" or `<<<<<<<` was pasted along with the code. The file does not even
; parse: every process that loads it stops at start, and a deploy that skips that check takes the service down.
;
; severity: error
; confidence: high
; precision: 0/5 before fences in comments were gated, 0 hints after, on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; cwe: 1164
; regex fence: ^```[\w+.-]*$
; regex merge-marker: ^(<{7}|>{7}|\|{7}) ?[\w./"' -]*$|^={7}$
; regex patch-marker: ^\*\*\* (Begin|End) Patch$|^\*\*\* (Update|Add|Delete) File: \S
; regex thinking: (?i)^</?(think|thinking|file_content|artifact)>$
; regex chat: (?i)^(sure[,!]|certainly[,!]|of course[,!]|absolutely[,!]|(okay|ok|great)[,!] |here('|’)?s (the|an?|your|how)\b|here (is|are) (the|an?|your|some)\b|below (is|are) (the|an?)\b|i('|’)ve (updated|added|made|created|fixed|implemented|modified|refactored)\b|i have (updated|added|made|created|fixed|implemented|modified|refactored)\b|let me know if\b|this (code|script|function|implementation|solution|version|example|change)s? (will|does|should|is|adds|uses|provides|creates|defines|implements|includes)\b|(key|main) (changes|features|improvements)( made)?:|to (use|run|test) this (code|script)\b|explanation:|hope this helps)

; A fence between lines of code is read as a comment.
((comment) @hint
  (#line-matches? @hint "<fence>")
  (#set! message "This fence came out of a chat: delete the line, the file does not parse with it")
  (#set! fix.title "Delete the line")
  (#set! fix.safety "suggested")
  (#delete-broken-line! @hint))
((ERROR) @hint
  (#line-matches? @hint "<merge-marker>")
  (#not-inside? @hint "ERROR")
  (#set! message "A conflict was never resolved here: keep one of the two versions"))
((ERROR) @hint
  (#line-matches? @hint "<patch-marker>")
  (#set! message "This line belongs to a patch, not to the code: apply the patch, or delete the line"))
((ERROR) @hint
  (#line-matches? @hint "<thinking>")
  (#set! message "This line is an assistant's, not the code's: delete it"))
((ERROR) @hint
  (#line-matches? @hint "<chat>")
  (#match? @hint "(?i)^(sure|certainly|of|absolutely|okay|ok|great|here|below|i|let|this|key|main|to|explanation|hope)\\b")
  (#not-line-matches? @hint "[=({;]\\s*$")
  (#set! message "This sentence came out of a chat: delete it, the file does not parse with it"))
((comment) @hint
  (#match? @hint "(?i)^//+\\s*((sure|certainly|of course)[,!] (here|i('|’)ve|i have|below|let me)|here('|’)?s (the|your|an?) (updated|complete|full|modified|corrected|fixed|refactored|improved|revised|final) |<{7} |>{7} )")
  (#set! severity "warning")
  (#set! message "This comment is an answer in a chat: delete it, or say what the code is for"))

;! bad
; ```javascript
; ^^^^^^^^^^^^^
; const total = (items) => items.length;
; ```
; ^^^
;! fixed
; const total = (items) => items.length;
;! bad
; function port() {
; <<<<<<< HEAD
; ^^^^^^^^^^^^
;   return 80;
; =======
; ^^^^^^^
;   return 8080;
; >>>>>>> feature/port
; ^^^^^^^
; }
;! bad
; Here is the updated function:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;
; function total(items) {
;   return items.length;
; }
;! bad
; import os from "os";
; // Here's the updated version of the handler:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const total = (items
;! good
; const heading = `
; Here's the updated code:
; =======
; \`\`\`js
; \`\`\`
; `;
; // Sure enough, this is the total of all lines.
; const empty = ``;
