; A piece of a chat or of a merge stands in the file
;
; A Markdown fence, "Here's the updated Dockerfile" or `<<<<<<<` was pasted along. The image is not built until it is gone.
;
; severity: error
; confidence: high
; precision: 0 hints of comments on 21,900 YAML files and 727 Dockerfiles (Debian 12 and 13: kubernetes 1.20.2, etcd 3.4.23, ansible 12.0.0, mediawiki 1.43.9, openqa 4.6 and 97 more; npm and PyPI: letta 0.16.8, dstack 0.22.5, feast 0.67.0, elizaos-cli); the other patterns were run on a part of them, 0 hints
; regex merge: ^(<{7}|>{7}|\|{7}) \S
; regex thinking: (?i)^</?(think|thinking|answer|file_content|artifact)>\s*$
; regex chat: (?i)^(sure[,!]|certainly[,!]|here(')?s (the|an?|your) (updated|complete|full|modified|corrected|fixed|revised|final|improved|new)\b|here is (the|an?|your) (updated|complete|full|modified|corrected|fixed|revised|final|improved|new)\b|i(')ve (updated|added|created|fixed|modified)\b|i have (updated|added|created|fixed|modified)\b|let me know if\b|hope this helps|this (configuration|file|manifest|workflow|dockerfile) (will|does|should|adds|uses|sets|creates|defines)\b)
; regex answer: (?i)^#+\s*((sure|certainly|of course)[,!] (here|i(')ve|i have|i can|below)|here(')?s (the|your|an?) (updated|complete|full|modified|corrected|fixed|refactored|improved|revised|final) )

((ERROR) @hint
  (#line-matches? @hint "<merge>")
  (#set! message "A conflict was never resolved here: keep one of the two versions"))

((ERROR) @hint
  (#line-matches? @hint "<thinking>")
  (#set! message "This line is an assistant's, not the file's: delete it"))

((ERROR) @hint
  (#line-matches? @hint "<chat>")
  (#set! message "This sentence came out of a chat: delete it, the image is not built with it"))

((ERROR) @hint
  (#line-matches? @hint "^```[\\w+.-]*$")
  (#set! message "This fence came out of a chat: delete the line, the image is not built with it")
  (#set! fix.title "Delete the line")
  (#set! fix.safety "suggested")
  (#delete-broken-line! @hint))

((comment) @hint
  (#match? @hint "<answer>")
  (#set! severity "warning")
  (#set! message "This comment is an answer in a chat: delete it, or say what the image is for"))

;! bad Dockerfile
; ```dockerfile
; ^^^^^^^^^^^^^
; FROM scratch
; COPY server /
; ```
; ^^^
;! fixed
; FROM scratch
; COPY server /
;! bad Dockerfile
; Here's the updated Dockerfile:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; FROM scratch
; COPY server /
;! bad Dockerfile
; FROM scratch
; <<<<<<< HEAD
; ^^^^^^^^^^^^
; COPY server /
; =======
; COPY serve /
; >>>>>>> other
;! bad Dockerfile
; # Here's the updated Dockerfile with a smaller image:
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; FROM scratch
; COPY
;! good Dockerfile
; # Here's how to build it: docker build -t web .
; FROM scratch
;! good Dockerfile
; # Sure of its version, it needs no lockfile.
; FROM scratch
; COPY server /
;! good Dockerfile
; FROM scratch
; LABEL note="Here's the updated image"
;! good Dockerfile
; # This file should stay small.
; FROM scratch
