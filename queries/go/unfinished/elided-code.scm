; Code was left out
;
; An assistant that shortens its answer puts a comment where code stood: "rest of the code". Pasted as it is, the
; functions behind the comment are gone, and nobody notices before they are called.
;
; severity: error
; confidence: high
; precision: 0/3 on the packages before ("same as above", an example in a comment); then gated by these, which leaves none; 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests

; The whole comment is the placeholder: it holds dots, or nothing but the words.
((comment) @hint
  (#match? @hint "(?i)^(//+|/\\*+|<!--)\\s*(\\.{2,}|…)\\s*\\(?((the |your |my |all |all the |any |some )?(rest|remaining|remainder|existing|other|previous|unchanged|same|original|more|additional|keep|similar|continue|omitted|earlier|and so on|your code|code|implementation|implement|add|include|insert|handle)\\b[^.;{}=]{0,80}?)\\)?\\s*(\\.{2,}|…|:|\\.)?\\s*(\\*/|-->)?$")
  (#not-match? @hint "(?i)(https?:|lastmile:|nolint|\\bif\\b.*\\?)|^//+\\s*\\.{2,}\\s*(other|more|additional|continue|add|include|handle)\\s*$")
  (#not-commented? @hint)
  (#not-match? @hint "(?i)\\((other|more|additional|normal)\\b[^)]*\\)\\s*\\.*$")
  (#set! message "Code was left out here: put back what the comment stands for"))

((comment) @hint
  (#match? @hint "(?i)^(//+|/\\*+)\\s*[\\[(<]?(the |your |all |all the |keep |keep the |keep all |include |add |insert )?(rest of (the |your |this )?(\\w+ ){0,2}(code|file|implementation|functions?|methods?|class|component|logic|routes?|handlers?|module|script|imports?|fields|endpoints|jsx|controllers?|tests?|schema|config(uration)?)|(existing|remaining|unchanged) (\\w+ )?(code|implementation|methods|functions|imports|routes|handlers|logic|endpoints|middleware|fields|jsx|content))( (goes |remains? |stays? |is |are )?(here|unchanged|the same|as before|as is|omitted( for brevity)?|above|below))*[\\])>]?\\s*(\\.{2,}|…)?\\s*(\\*/)?$")
  (#set! message "Code was left out here: put back what the comment stands for"))

((comment) @hint
  (#match? @hint "(?i)^(//+|/\\*+)\\s*[\\[(]?(\\.{2,}|…)?\\s*((the )?(same|unchanged|as|identical) (as|to) (before|previous(ly)?|the original|earlier|in the original( file)?)|(code |rest |everything else |implementation )?(omitted|truncated|shortened|elided) for brevity|(code |implementation )?(remains |stays |is )?unchanged|(no changes|unchanged)( here| below| above)?|your (existing |own )?(code|logic|implementation)( goes)? here|implementation (goes )?here|(add|put|insert|write) (your|the) (own )?(code|logic|implementation) here|snip(ped)?)[\\])]?\\s*(\\.{2,}|…|\\.)?\\s*(\\*/)?$")
  (#match? @hint "(?i)(\\.{2,}|…|\\(|\\[|brevity|your |goes here|implementation here|same as|code here|logic here)")
  (#set! message "Code was left out here: put back what the comment stands for"))

; The words stand in the code without being a comment, and break it.
((ERROR) @hint
  (#match? @hint "(?i)^(\\.{3}|…)\\s*\\(?(the |your |all )?(rest|remaining|existing|other|previous|unchanged|same|original) (of|code|as|method|function|import|implementation|route|handler)")
  (#set! message "Code was left out here: put back what this line stands for"))


;! bad
; func create(w http.ResponseWriter, r *http.Request) {
; 	user := decode(r)
; 	// ... rest of the code
;  ^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package users
; // ... existing imports
; ^^^^^^^^^^^^^^^^^^^^^^^
; func list() {}
;! bad
; func (s *Server) routes() {
; 	// existing routes remain unchanged
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	s.mux.HandleFunc("GET /health", s.health)
; }
;! bad
; func load(path string) {
; 	/* ... remaining methods ... */
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; // The rest of the buffer is kept for the next read.
; func read() {}
;! good
; // Existing connections stay open.
; func reload() {
; 	// same as before, but without the lock
; 	flush()
; }
;! good
; func show() {
; 	fmt.Println("... rest of the code")
; }
;! good
; // ...
; // More: see the package documentation.
; func more(values ...string) {}
;! good
; package contract
; var outputs = []Output{
; 	// Same as above.
; 	{Value: payout},
; }
