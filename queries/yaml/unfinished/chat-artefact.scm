; A piece of a chat or of a merge stands in the file
;
; "Here's the updated file" or `<<<<<<<` was pasted along. Either the file can no longer be read, so that
; nothing is deployed, or the sentence is read as a key of the configuration.
;
; severity: error
; confidence: high
; precision: 0 hints of comments on 21,900 YAML files and 727 Dockerfiles (Debian 12 and 13: kubernetes 1.20.2, etcd 3.4.23, ansible 12.0.0, mediawiki 1.43.9, openqa 4.6 and 97 more; npm and PyPI: letta 0.16.8, dstack 0.22.5, feast 0.67.0, elizaos-cli); the other patterns were run on a part of them, 0 hints
; files: code template
; regex merge: ^(<{7}|>{7}|\|{7}) \S
; regex merge-within: \n(<{7}|>{7}|\|{7}) \S
; regex thinking: (?i)^</?(think|thinking|answer|file_content|artifact)>\s*$
; regex chat: (?i)^(sure[,!]|certainly[,!]|here(')?s (the|an?|your) (updated|complete|full|modified|corrected|fixed|revised|final|improved|new)\b|here is (the|an?|your) (updated|complete|full|modified|corrected|fixed|revised|final|improved|new)\b|i(')ve (updated|added|created|fixed|modified)\b|i have (updated|added|created|fixed|modified)\b|let me know if\b|hope this helps|this (configuration|file|manifest|workflow|dockerfile) (will|does|should|adds|uses|sets|creates|defines)\b)
; regex answer: (?i)^#+\s*((sure|certainly|of course)[,!] (here|i(')ve|i have|i can|below)|here(')?s (the|your|an?) (updated|complete|full|modified|corrected|fixed|refactored|improved|revised|final) )

((ERROR) @hint
  (#line-matches? @hint "<merge>")
  (#set! message "A conflict was never resolved here: keep one of the two versions"))

((plain_scalar) @hint
  (#match? @hint "<merge-within>")
  (#set! message "A conflict was never resolved behind this value: keep one of the two versions"))

((ERROR) @hint
  (#line-matches? @hint "<thinking>")
  (#set! message "This line is an assistant's, not the file's: delete it"))

; Read as a key.
((block_mapping_pair key: (_) @hint)
  (#match? @hint "<chat>")
  (#set! message "This sentence came out of a chat: delete it"))

((comment) @hint
  (#match? @hint "<answer>")
  (#set! severity "warning")
  (#set! message "This comment is an answer in a chat: delete it, or say what the file is for"))

; A fence is read as a comment.
((comment) @hint
  (#line-matches? @hint "^```[\\w+.-]*$")
  (#set! message "This fence came out of a chat: delete the line, the file cannot be read with it")
  (#set! fix.title "Delete the line")
  (#set! fix.safety "suggested")
  (#delete-broken-line! @hint))

;! bad deploy/web.yaml
; Here's the updated manifest:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; kind: Service
;! bad deploy/web.yaml
; name: web
; <<<<<<< HEAD
; ^^^^^^^^^^^^
; port: 8080
; =======
; port: 8081
; >>>>>>> ports
;! bad compose.yaml
; # Here's the updated compose file with a health check:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; services:
;   web:
;     image: acme/web:1.4.2
;     ports: [
;! good compose.yaml
; # Here's how to start it: docker compose up
; services:
;   web:
;     image: acme/web:1.4.2
;! good docs/index.yaml
; text: |
;   ```yaml
;   a: 1
;   ```
;! good deploy/web.yaml
; here: the updated file
; sure: true
;! good deploy/web.yaml
; motd: "<<<<<<< welcome"
; line: =======
;! bad app/settings.yml
; I've added the missing keys below:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; debug: false
;! bad deploy/web.yaml
; ```yaml
; ^^^^^^^
; kind: Service
; metadata:
;   name: web
; ```
; ^^^
;! fixed
; kind: Service
; metadata:
;   name: web
