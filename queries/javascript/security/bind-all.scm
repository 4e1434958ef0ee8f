; A service listens on every network
;
; `0.0.0.0` answers on all of the machine's addresses, the public one too, and what was meant for one network is open to
; all. In a container that is as it should be; elsewhere, bind the address that is needed.
;
; severity: info
; confidence: low
; precision: 1/1 (an integration test's server) on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 605 668
; see: https://nodejs.org/api/net.html#serverlisten

((call_expression function: (_) @callee arguments: (arguments . (_) . (string) @address)) @hint
  (#method? @callee "listen")
  (#match? @address "^[\"'](0\\.0\\.0\\.0|::)[\"']$")
  (#set! message "{address} is every address of the machine: bind the one that is needed"))
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_host value: (string) @address)))) @hint
  (#method? @callee "listen")
  (#match? @_host "^[\"']?host[\"']?$")
  (#match? @address "^[\"'](0\\.0\\.0\\.0|::)[\"']$")
  (#set! message "{address} is every address of the machine: bind the one that is needed"))
((call_expression function: (_) @callee arguments: (arguments (_) (string) @address)) @hint
  (#method? @callee "bind")
  (#resolves-to? @callee "dgram.createSocket.bind")
  (#match? @address "^[\"'](0\\.0\\.0\\.0|::)[\"']$")
  (#set! message "{address} is every address of the machine: bind the one that is needed"))

;! bad
; const server = http.createServer(serve);
; server.listen(9000, "0.0.0.0");
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.listen({ port: 3000, host: "0.0.0.0" });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.listen(PORT, '0.0.0.0', () => logger.info("started"));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.listen(8080, "::");
; ^^^^^^^^^^^^^^^^^^^^^^
; if (app
;! good
; server.listen(9000, "127.0.0.1");
; server.listen(9000);
;! good
; app.listen({ port: 3000, host: config.host });
; const any = "0.0.0.0";
