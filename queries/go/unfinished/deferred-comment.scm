; The comment says that the code does less than it should
;
; "In a real application" and "for demonstration purposes" are an assistant's words for what it left out: the check,
; the limit, the real call. The code runs, so nobody looks again, until the missing part is what an incident is about.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 7/7 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 49 info, not read
; cwe: 1164
; regex real: (?i)\b(in|for) (an? )?(real|actual|real[- ]world|proper|production[- ]ready)[- ]?(life )?(world )?(application|app|implementation|system|scenario|deployment|world|production|project|setup|environment|service|code)\b[, ]+.{0,40}\b(would|should|could|need|use|you'd|we'd|might|must|replace|implement|do|fetch|query|call|this|validate|check|store)|\bin (a )?production,? (you|we|this|it)('d| would| should| will want| might want| must| need)\b|\bin (a )?production( environment| system| app(lication)?)?,? (use|replace|store|fetch|implement|load|consider)\b|\bshould be replaced (with|by) (a |an |the )?(real|actual|proper)\b
; regex for-show: (?i)\bfor (demo|demonstration|illustration|illustrative) purposes?\b|\b(mock|dummy|fake|simulated?|placeholder) (implementation|response|logic|call|api call|payment|authentication|auth check|processing)\b.{0,30}(for now|here|until|replace|only|$)|\bsimulat(e|es|ing) (the |an? )?(api|payment|database|db|external|email|processing|real) ?(call|request|query|processing|delay|response)?|\b(simplified|basic|naive) (implementation|version) (for|of|that|-)|\bfor now,? (we|just|this|return|assume|use)\b
; regex replace-me: (?i)\breplace (this |it |these |here )?with (your |the |an? )?(actual|real|own)\b|\b(todo|fixme):?\s*(implement|add|replace with) (the |a |an )?(actual|real|proper)\b|^//\s*(todo|fixme)\b:?\s*implement( this| me| it)?\.?$|\bactual implementation (would|will|should|goes)\b|\byour (actual |real |own )?(logic|implementation|code) (goes )?here\b|\bimplement (your|the) (actual|real|own)\b|\b(add|implement) (your )?(actual |real )?(business |validation |authentication |authorization )?logic here\b
; regex missing-check: (?i)^//+\s*(todo|fixme|xxx)\b:?\s*(\([\w@ -]+\):?\s*)?(add|implement|do|check|verify|validate|need|needs|should|hash|encrypt|sanitize|escape)\b.{0,30}\b(auth\w*|permissions?|access control|password|signature|validat\w+|saniti[sz]\w+|rate.?limit\w*|encrypt\w*|csrf|ownership|input)\b

((comment) @hint
  (#match? @hint "<real>")
  (#in-function? @hint)
  (#set! message "What a real application needs is missing here: write it now, or let the code fail until it is there"))
((comment) @hint
  (#match? @hint "<replace-me>")
  (#not-match? @hint "<real>")
  (#not-function-matches? @hint "(?i)(errors\\.New|Errorf)\\(\"[^\"]*not (yet )?implemented|http\\.StatusNotImplemented")
  (#in-function? @hint)
  (#set! message "The real code is still to be written: write it now, or let this fail until it is there"))
((comment) @hint
  (#match? @hint "<for-show>")
  (#not-match? @hint "<real>")
  (#not-match? @hint "<replace-me>")
  (#in-function? @hint)
  (#set! severity "info")
  (#set! message "This code only pretends: write what it stands for, or let it fail until it is there"))
((comment) @hint
  (#match? @hint "<missing-check>")
  (#not-match? @hint "<replace-me>")
  (#in-function? @hint)
  (#set! severity "info")
  (#set! message "A check is still missing here: until it is there, the code runs without it"))

;! bad
; func login(email, password string) bool {
; 	// In a real application, you would verify the password's hash
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return find(email) != nil
; }
;! bad
; func charge(amount int) error {
; 	// TODO: implement actual payment
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return nil
; }
; func broken( {
;! good
; // A real application reads this file once, at start.
; func login(email, password string) bool {
; 	// The account may be locked for now and open again in an hour.
; 	return check(find(email), password)
; }
