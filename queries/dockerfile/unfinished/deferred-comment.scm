; The comment says that production needs something else
;
; "In production, use a proper server" is what an assistant writes beside the command that it put there instead. The image
; is built and run as it stands, and the comment with it.
;
; severity: info
; confidence: medium
; precision: 0 hints on 21,900 YAML files and 727 Dockerfiles (Debian 12 and 13: kubernetes 1.20.2, etcd 3.4.23, ansible 12.0.0, mediawiki 1.43.9, openqa 4.6 and 97 more; npm and PyPI: letta 0.16.8, dstack 0.22.5, feast 0.67.0, elizaos-cli)
; regex real: (?i)\b(in|for) (an? )?(real|actual|real[- ]world|proper|production[- ]ready)[- ]?(world )?(application|app|deployment|production|project|setup|environment|system)\b[, ]+.{0,40}\b(would|should|could|need|use|you'd|we'd|must|replace|mount|set|store)|\bin (a )?production,? (you|we|this|it)('d| would| should| will want| might want| must| need)\b|\bin (a )?production( environment| system| app(lication)?)?,? (use|replace|store|set|mount|load|consider)\b|\bshould be replaced (with|by) (a |an |the )?(real|actual|proper)\b
; regex replace-me: (?i)\breplace (this |it |these )?with (your |the |an? )?(actual|real|own)\b|\b(change|replace|update) (this|these|me|it) (in|for|before) (a )?(prod(uction)?|deploy(ing|ment)?|going live)\b|\bnot for production\b|\bdo not use (this )?in production\b

((comment) @hint
  (#match? @hint "<real>")
  (#not-path-matches? "(?i)(^|/)(docs?|examples?|samples?|testdata|tests?|molecule|demo|tutorials?|hack)/|dev|local|override|ci\\b")
  (#set! message "What production needs is missing here: write it now, or keep this file out of production"))

((comment) @hint
  (#match? @hint "<replace-me>")
  (#not-match? @hint "(?i)\\btest(ing|s)?\\b")
  (#not-match? @hint "<real>")
  (#not-path-matches? "(?i)(^|/)(docs?|examples?|samples?|testdata|tests?|molecule|demo|tutorials?|hack)/|dev|local|override|ci\\b")
  (#set! message "The value below is to be replaced, and nothing makes sure of it: take it from a secret or the environment"))

;! bad Dockerfile
; FROM python:3.12-slim
; USER 1000
; # In production, use a proper server
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CMD ["python", "serve.py"]
;! bad Dockerfile
; FROM scratch
; # For a real deployment, you would mount the certificates
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; COPY server /
;! bad Dockerfile
; FROM scratch
; # Replace with your actual binary
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; COPY server /
;! bad Dockerfile
; FROM scratch
; # Change this in production
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; ENV MODE=fast
; COPY
;! good Dockerfile
; # The image that runs in production.
; FROM scratch
;! good Dockerfile
; FROM scratch
; # Production reads its settings from /etc/app.
; COPY server /
;! good Dockerfile.dev
; FROM scratch
; # In production, use a proper server
; COPY server /
;! good Dockerfile
; FROM scratch
; # Replaces the real clock by one that stands still
; COPY server /
