; A broken hash
;
; Two texts with the same MD5 or SHA-1 can be made at will, so neither proves that a file, a signature or a certificate
; is the one that was meant. SHA-256 costs as much and is not broken.
;
; severity: info
; confidence: medium
; precision: 3/4 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (the fourth in a test); then gated by its place; notes not read; before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 46 info, not read
; cwe: 327 328
; see: https://pkg.go.dev/crypto/sha256
; list broken: crypto/md5.New crypto/md5.Sum crypto/sha1.New crypto/sha1.Sum golang.org/x/crypto/md4.New golang.org/x/crypto/ripemd160.New md5.New md5.Sum sha1.New sha1.Sum md4.New
; regex security: (?i)sign|verif|token|auth|secret|hmac|mac\b|digest_?key|certificate|session|integrity|tamper|secure|crypto|trust
; regex harmless: (?i)etag|e_tag|checksum|cache|gravatar|avatar|content_?md5|fingerprint|thumbprint|shard|bucket|ntlm|uuid|\bgit\b|torrent|websocket|sec-websocket|\bs3\b|\baws\b|dedup|file_?hash|hash_?file|mysql|native|oauth1|etags?|hash_?ring|partition|consistent|subject_?key|ski\b|keyid|infohash|totp|otp|pwned|challenge|postgres|digest_?auth|htpasswd|legacy

; Where something is to be trusted.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<broken>")
  (#in-function-named? @hint "<security>")
  (#not-function-matches? @hint "<harmless>")
  (#not-line-matches? @hint "(?i)password|passwd|pwd")
  (#not-in-function-named? @hint "(?i)password|passwd|pwd")
  (#not-path-matches? "(?i)totp|hotp|otp|driver|mysql|git|(^|/)(e2e|testing|testutils?)(/|\\.go$)")
  (#set! severity "warning")
  (#set! message "`{callee}` is broken: use `sha256`"))

; Keyed by it.
((call_expression function: (_) @callee arguments: (argument_list . (selector_expression) @hash . (_) .)) @hint
  (#resolves-to? @callee "crypto/hmac.New" "hmac.New")
  (#resolves-to? @hash "crypto/md5.New" "md5.New")
  (#set! message "`{hash}` is broken: use `sha256.New`")
  (#set! fix.title "Use `sha256.New`")
  (#set! fix.safety "suggested")
  (#replace! @hash "sha256.New")
  (#insert-import! "import \"crypto/sha256\""))

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<broken>")
  (#not-in-function-named? @hint "<security>")
  (#not-function-matches? @hint "<harmless>")
  (#not-line-matches? @hint "(?i)password|passwd|pwd")
  (#not-in-function-named? @hint "(?i)password|passwd|pwd")
  (#set! message "`{callee}` is broken: unless the other side asks for it, use `sha256`"))

;! bad
; package sign
; import "crypto/md5"
; func verifyIntegrity(data []byte, want string) bool {
; 	sum := md5.Sum(data)
;         ^^^^^^^^^^^^^
; 	return hex.EncodeToString(sum[:]) == want
; }
;! bad
; func sum(data []byte) string {
; 	h := sha1.New()
;       ^^^^^^^^^^
; 	h.Write(data)
; 	if
;! good
; package sign
; import (
; 	"crypto/md5"
; 	"crypto/sha256"
; )
; func verifyIntegrity(data []byte, want string) bool {
; 	sum := sha256.Sum256(data)
; 	return hex.EncodeToString(sum[:]) == want
; }
; func etag(data []byte) string {
; 	return hex.EncodeToString(md5.New().Sum(data))
; }
