; The comment says that the code does less than it should
;
; "In a real application" and "for demonstration purposes" are an assistant's words for what it left out: the check,
; the limit, the real call. The code runs, so nobody looks again, until the missing part is what an incident is about.
;
; severity: warning
; confidence: medium
; precision: warnings 9/13 before advice to readers was gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 4/4 after, in 49 of them, 4.6 million lines
; cwe: 1164
; regex real: (?i)\b(in|for) (an? )?(real|actual|real[- ]world|proper|production[- ]ready)[- ]?(life )?(world )?(application|app|implementation|system|scenario|deployment|world|production|project|setup|environment|service|code)\b[, ]+[^;:.]{0,40}\b(would|should|could|need|use|you'd|we'd|might|must|replace|implement|do|fetch|query|call|this|validate|check|store)|\bin production,? (you|we|this|it)('d| would| should| will want| might want| must| need)\b|\bin production,? (use|replace|store|fetch|implement|load)\b|\bshould be replaced (with|by) (a |an |the )?(real|actual|proper)\b
; regex for-show: (?i)\bfor (demo|demonstration|illustration|illustrative|example)( purposes?)\b|\b(mock|dummy|fake|simulated?|stub(bed)?|placeholder) (implementation|response|logic|call|api call|payment|authentication|auth check|processing)\b.{0,30}(for now|here|until|replace|only|$)|\bsimulat(e|es|ing) (the |an? )?(api|payment|database|db|network|external|email|processing|real)\b
; regex replace-me: (?i)\breplace (this |it |these |here )?with (your |the |an? )?(actual|real|own)\b|\b(todo|fixme):?\s*(implement|replace with) (the |a |an )?(actual|real|proper)\b|\bactual implementation (would|will|should|goes)\b|\byour (actual |real |own )?(logic|implementation|code) (goes )?here\b|\bimplement (your|the) (actual|real|own)\b
; regex missing-check: (?i)^(//+|#+)\s*(todo|fixme|xxx)\b:?\s*(\([\w@ -]+\):?\s*)?(add|implement|do|check|verify|validate|need|needs|should|hash|encrypt|sanitize|escape)\b.{0,30}\b(auth\w*|permissions?|access control|password|signature|validat\w+|saniti[sz]\w+|rate.?limit\w*|encrypt\w*|csrf|ownership|input)\b

((comment) @hint
  (#match? @hint "<real>")
  (#not-match? @hint "^/\\*\\*")
  (#in-function? @hint)
  (#not-match? @hint "(?i)your own|you'll probably|in real world|you will probably")
  (#set! message "What a real application needs is missing here: write it now, or let the code fail until it is there"))
((comment) @hint
  (#match? @hint "<for-show>")
  (#not-match? @hint "<real>")
  (#in-function? @hint)
  (#not-match? @hint "(?i)your own|you'll probably|in real world|you will probably")
  (#set! severity "info")
  (#set! message "This code only pretends: write what it stands for, or let it fail until it is there"))
((comment) @hint
  (#match? @hint "<replace-me>")
  (#not-match? @hint "<real>")
  (#in-function? @hint)
  (#not-match? @hint "(?i)your own|you'll probably|in real world|you will probably")
  (#set! message "The real code is still to be written: write it now, or let this fail until it is there"))
((comment) @hint
  (#match? @hint "<missing-check>")
  (#in-function? @hint)
  (#not-match? @hint "(?i)your own|you'll probably|in real world|you will probably")
  (#set! severity "info")
  (#set! message "A check is still missing here: until it is there, the code runs without it"))

;! bad
; def login(email, password):
;     # In a real application, you would verify the password hash
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return find(email) is not None
;! bad
; def charge(card, amount):
;     # TODO: Implement actual payment processing
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return {"status": "paid"}
; def notify(user):
;     # Simulate an API call
;     ^^^^^^^^^^^^^^^^^^^^^^
;     # Replace this with your actual mail provider
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return True
; def delete(id):
;     # TODO: check permissions
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;     remove(
;! good
; # In a real application this module would be split; it is an example of the guide's first chapter.
; def load(path):
;     # The production database answers in UTC.
;     # Real numbers only: the API refuses complex ones.
;     # TODO(ana): cache the parsed file
;     # Replace tabs with blanks.
;     return path
;! good
; def simplify(path):
;     # This path is simplified by the caller.
;     return path
; def place(order):
;     # The actual price is in cents.
;     return order
