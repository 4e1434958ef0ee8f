; A piece of a chat or of a merge stands in the code
;
; A Markdown fence, "Here's the updated code" or `<<<<<<<` was pasted along with the code. The package does not build,
; and neither does anything that imports it.
;
; severity: error
; confidence: high
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 1164
; regex merge-marker: ^(<{7}|>{7}|\|{7}) ?[\w./"' -]*$|^={7}$
; regex patch-marker: ^\*\*\* (Begin|End) Patch$|^\*\*\* (Update|Add|Delete) File: \S
; regex thinking: (?i)^</?(think|thinking|answer|file_content|code|artifact)>$
; regex chat: (?i)^(sure[,!]|certainly[,!]|of course[,!]|absolutely[,!]|(okay|ok|great)[,!] |here(')?s (the|an?|your|how)\b|here (is|are) (the|an?|your|some)\b|below (is|are) (the|an?)\b|i(')ve (updated|added|made|created|fixed|implemented|modified|refactored)\b|i have (updated|added|made|created|fixed|implemented|modified|refactored)\b|let me know if\b|this (code|script|function|implementation|solution|version|example|change)s? (will|does|should|is|adds|uses|provides|creates|defines|implements|includes)\b|(key|main) (changes|features|improvements)( made)?:|explanation:|hope this helps)

((ERROR) @hint
  (#line-matches? @hint "<merge-marker>")
  (#set! message "A conflict was never resolved here: keep one of the two versions"))
((ERROR) @hint
  (#line-matches? @hint "<patch-marker>")
  (#set! message "This line belongs to a patch, not to the code: apply the patch, or delete the line"))
((ERROR) @hint
  (#line-matches? @hint "<thinking>")
  (#set! message "This line is an assistant's, not the code's: delete it"))
((ERROR) @hint
  (#line-matches? @hint "<chat>")
  (#not-line-matches? @hint "[=({]\\s*$")
  (#set! message "This sentence came out of a chat: delete it, the package does not build with it"))
; A fence between lines of code is read as a comment.
((comment) @hint
  (#line-matches? @hint "^```[\\w+.-]*$")
  (#set! message "This fence came out of a chat: delete the line, the package does not build with it")
  (#set! fix.title "Delete the line")
  (#set! fix.safety "suggested")
  (#delete-broken-line! @hint))
((comment) @hint
  (#match? @hint "(?i)^//+\\s*((sure|certainly|of course)[,!] (here|i(')ve|i have|i can|below)|here(')?s (the|your|an?) (updated|complete|full|modified|corrected|fixed|refactored|improved|revised|final) |<{7} |>{7} )")
  (#set! severity "warning")
  (#set! message "This comment is an answer in a chat: delete it, or say what the code is for"))

;! bad
; ```go
; ^^^^^
; package main
; func total(items []int) int {
; 	return sum(items)
; }
; ```
; ^^^
;! fixed
; package main
; func total(items []int) int {
; 	return sum(items)
; }
;! bad
; package main
; func total(items []int) int {
; <<<<<<< HEAD
; ^^^^^^^
; 	return sum(items)
; 	return sum(items...)
; }
;! bad
; package main
; // Here's the updated version with error handling:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func total(items []int) int {
; 	return sum(items)
; }
;! good
; package main
; // Here is where requests come in.
; func usage() string {
; 	return "Sure, here's the updated list: " + `
; =======
; `
; }
