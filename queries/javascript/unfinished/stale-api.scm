; A call that Node has left behind
;
; `new Buffer(n)` hands out memory that still holds other requests' data, and `url.parse` understands addresses in
; another way than the code that then calls them. Both only stay so that old programs run.
;
; severity: warning
; confidence: high
; precision: 8/8 on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; cwe: 477
; see: https://nodejs.org/api/deprecations.html

((new_expression constructor: (identifier) @_buffer arguments: (arguments . [(string) (template_string) (array)] @_value) @_arguments) @hint
  (#eq? @_buffer "Buffer")
  (#not-local? @_buffer)
  (#not-runs-in? "browser")
  (#set! message "`new Buffer` is unsafe and deprecated: `Buffer.from`")
  (#set! fix.title "Say `Buffer.from`")
  (#set! fix.safety "safe")
  (#replace! @hint "Buffer.from{_arguments}"))
((new_expression constructor: (identifier) @_buffer arguments: (arguments . (_) @_value)) @hint
  (#eq? @_buffer "Buffer")
  (#not-local? @_buffer)
  (#not-match? @_value "^[\"'`\\[]")
  (#not-runs-in? "browser")
  (#set! message "`new Buffer` is deprecated, and hands out old memory when it is given a number: `Buffer.from` or `Buffer.alloc`"))

;! bad
; const text = new Buffer("aGk=", "base64").toString();
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const text = Buffer.from("aGk=", "base64").toString();
;! bad
; function read(size, text) {
;   const room = new Buffer(size);
;                ^^^^^^^^^^^^^^^^
;   const copy = new Buffer(text, "hex");
;                ^^^^^^^^^^^^^^^^^^^^^^^
;   const more = new Buffer(size * 2);
;                ^^^^^^^^^^^^^^^^^^^^
;   return room.fill(
; }
;! good
; const text = Buffer.from("aGk=", "base64").toString();
; const room = Buffer.alloc(16);
; const own = new RingBuffer(16);
; const view = new ArrayBuffer(8);
