; The other side of a connection is not checked
;
; With verification off, any machine on the way can pose as the server and read or change everything that is sent:
; passwords, tokens, rows. The connection looks encrypted all the same.
;
; severity: warning
; precision: 1/1 on the new set, 0/1 on the held out (brokers on the own machine). old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: read again: 8/12 before this machine and switches were gated, 8/8 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; confidence: high
; cwe: 295
; see: https://nodejs.org/api/tls.html#tlsconnectoptions-callback

; A server that asks its clients for no certificate checks none.
((object (pair key: (_) @option value: (false) @value) @hint) @_options
  (#match? @option "^[\"']?(rejectUnauthorized|strictSSL|strictSsl|sslValidate|verifySsl|verifySSL|sslVerify|validateCertificate)[\"']?$")
  (#not-match? @_options "\\b(requestCert|isServer)\\b")
  ; On this machine.
  (#not-match? @_options "['\"](127\\.0\\.0\\.1|localhost|::1)['\"]")
  (#not-line-matches? @hint "(?i)allow_?(unauthori|insecure|self)|insecure|process\\.env.*\\?|config.*\\?")
  (#not-guarded-by? @hint "(?i)node_env|dev|test|local|insecure|self_?signed|verif|validat|trust|skip|strict_?ssl|unauthori[sz]ed|reject")
  (#set! message "`{option}: false` lets any server pose as the right one: verify it, and pass `ca` for a private authority")
  (#set! fix.title "Verify the certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))

((pair key: (_) @option value: (true) @value) @hint
  (#match? @option "^[\"']?(tlsAllowInvalidCertificates|tlsAllowInvalidHostnames|tlsInsecure|insecureSkipVerify|ignoreHTTPSErrors|trustServerCertificate|acceptUnauthorized|allowUnauthorized|insecureHTTPParser)[\"']?$")
  (#not-any-of? @option "ignoreHTTPSErrors" "insecureHTTPParser")
  (#not-guarded-by? @hint "(?i)node_env|dev|test|local|insecure|self_?signed|verif|validat|trust|skip|strict_?ssl|unauthori[sz]ed|reject")
  (#set! message "`{option}: true` lets any server pose as the right one: verify it, and name a private authority")
  (#set! fix.title "Verify the certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))

((assignment_expression left: (member_expression property: (_) @option) right: (false) @value) @hint
  (#any-of? @option "rejectUnauthorized" "strictSSL")
  (#not-guarded-by? @hint "(?i)node_env|dev|test|local|insecure|self_?signed|verif|validat|trust|skip|strict_?ssl|unauthori[sz]ed|reject")
  (#set! message "`{option} = false` lets any server pose as the right one: verify it, and pass `ca` for a private authority")
  (#set! fix.title "Verify the certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))

; For the whole process.
((expression_statement (assignment_expression left: [(member_expression property: (_) @_name) (subscript_expression index: (_) @_name)] @_target right: (_) @value) @hint) @statement
  (#match? @_target "^process\\s*\\.\\s*env\\b")
  (#match? @_name "^[\"'`]?NODE_TLS_REJECT_UNAUTHORIZED[\"'`]?$")
  (#match? @value "^[\"'`]?0[\"'`]?$")
  (#not-guarded-by? @hint "(?i)node_env|dev|test|local|insecure|self_?signed|verif|validat|trust|skip|strict_?ssl|unauthori[sz]ed|reject")
  (#set! message "Every connection of this process accepts any certificate: remove this, and pass `ca` where it is needed")
  (#set! fix.title "Remove the line")
  (#set! fix.safety "suggested")
  (#delete-line! @statement))

; A check of the host's name that finds nothing wrong.
((pair key: (_) @option value: [(arrow_function) (function_expression)] @_check) @hint
  (#match? @option "^[\"']?checkServerIdentity[\"']?$")
  (#match? @_check "(=>\\s*(undefined|null|true)|\\{\\s*(return(\\s+(undefined|null|true))?;?)?\\s*\\})$")
  (#set! message "This check lets any server pose as the right one: remove it")
  (#set! fix.title "Remove the option")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

;! bad
; const https = require("https");
; const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
;                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const https = require("https");
; const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
;! bad
; process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; start();
;! fixed
; start();
;! bad
; const pool = new Pool({
;   connectionString: process.env.DATABASE_URL,
;   ssl: { rejectUnauthorized: false },
;          ^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; request({ url, strictSSL: false });
;                ^^^^^^^^^^^^^^^^
;! fixed
; const pool = new Pool({
;   connectionString: process.env.DATABASE_URL,
;   ssl: { rejectUnauthorized: true },
; });
; request({ url, strictSSL: true });
;! bad
; const options = { host, checkServerIdentity: () => undefined };
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; mongoose.connect(url, { tlsAllowInvalidCertificates: true });
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const options = { host };
; mongoose.connect(url, { tlsAllowInvalidCertificates: false });
;! bad
; tls.connect({ port: 443, rejectUnauthorized: false }, () => {
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^
;   socket.write(
;! fixed
; tls.connect({ port: 443, rejectUnauthorized: true }, () => {
;   socket.write(
;! good
; new https.Agent({ rejectUnauthorized: true });
; new https.Agent({ rejectUnauthorized: config.verify });
;! good
; if (process.env.NODE_ENV === "development") {
;   process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
; }
; process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
;! good
; const ssl = isLocal ? { rejectUnauthorized: false } : true;
;! good
; const options = { checkServerIdentity: (host, certificate) => verify(host, certificate) };
; const help = { strictSSL: "whether certificates are checked" };
;! good
; const node = new Client({ host: "127.0.0.1", port: 8332, rejectUnauthorized: false });
; if (options.skipTlsValidation) client.tls.rejectUnauthorized = false;
