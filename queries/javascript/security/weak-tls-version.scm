; An old version of TLS is spoken
;
; SSL 3, TLS 1.0 and 1.1 can be broken by somebody on the way, who also makes both sides choose the oldest they know.
; Node's default is TLS 1.2 at least.
;
; severity: warning
; confidence: high
; precision: 9/9 (all in one package, which speaks to old devices on purpose) on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 327 326 757
; see: https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions
; regex old: ^["'](SSLv2|SSLv3|SSLv23|TLSv1(\.0|\.1|_1)?)(_client|_server)?(_method)?["']$

((pair key: (_) @option value: (string) @version) @hint
  (#match? @option "^[\"']?(minVersion|maxVersion|minTLSVersion|DEFAULT_MIN_VERSION|tlsMinVersion)[\"']?$")
  (#match? @version "^[\"']TLSv1(\\.0|\\.1)?[\"']$")
  (#not-inside? @hint "array")
  (#set! message "{version} can be broken on the way: ask for `TLSv1.2` at least")
  (#set! fix.title "Ask for TLS 1.2 at least")
  (#set! fix.safety "suggested")
  (#replace! @version "\"TLSv1.2\""))
((pair key: (_) @option value: (string) @version) @hint
  (#match? @option "^[\"']?secureProtocol[\"']?$")
  (#match? @version "<old>")
  (#not-match? @version "SSLv23")
  (#set! message "{version} can be broken on the way: leave it out, or set `minVersion` to `TLSv1.2`")
  (#set! fix.title "Set `minVersion` instead")
  (#set! fix.safety "suggested")
  (#replace! @hint "minVersion: \"TLSv1.2\""))
((assignment_expression left: (member_expression property: (_) @_option) right: (string) @version) @hint
  (#any-of? @_option "DEFAULT_MIN_VERSION" "minVersion" "DEFAULT_MAX_VERSION")
  (#match? @version "^[\"']TLSv1(\\.0|\\.1)?[\"']$")
  (#set! message "{version} can be broken on the way: ask for `TLSv1.2` at least")
  (#set! fix.title "Ask for TLS 1.2 at least")
  (#set! fix.safety "suggested")
  (#replace! @version "\"TLSv1.2\""))
((pair key: (_) @option value: (string) @ciphers) @hint
  (#match? @option "^[\"']?ciphers[\"']?$")
  (#match? @ciphers "(?i)(^.|[:,+])(aNULL|eNULL|NULL|EXPORT|EXP|LOW|DES|RC4|MD5|ALL)\\b|SECLEVEL=0")
  (#not-match? @ciphers "(?i)(^.|:)ALL:!")
  (#set! message "{ciphers} lets ciphers in that are broken: leave the defaults"))

;! bad
; const tls = require("tls");
; tls.createServer({ key, cert, minVersion: "TLSv1" }, serve).listen(8443);
;                               ^^^^^^^^^^^^^^^^^^^
;! fixed
; const tls = require("tls");
; tls.createServer({ key, cert, minVersion: "TLSv1.2" }, serve).listen(8443);
;! bad
; import https from "node:https";
; https.get({ hostname: "partner.example", secureProtocol: 'TLSv1_method' }, read);
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import https from "node:https";
; https.get({ hostname: "partner.example", minVersion: "TLSv1.2" }, read);
;! bad
; tls.createSecureContext({ ciphers: "HIGH:RC4" });
;                           ^^^^^^^^^^^^^^^^^^^
;! bad
; import tls from "node:tls";
; tls.DEFAULT_MIN_VERSION = "TLSv1.1";
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (tls
;! fixed
; import tls from "node:tls";
; tls.DEFAULT_MIN_VERSION = "TLSv1.2";
; if (tls
;! good
; tls.createServer({ key, cert, minVersion: "TLSv1.2" }, serve);
; tls.createServer({ key, cert, secureProtocol: "TLSv1_2_method" }, serve);
;! good
; const versions = { old: "TLSv1", now: "TLSv1.3" };
; tls.createServer({ key, cert, ciphers: "HIGH:!aNULL:!MD5" }, serve);
