; An XML parser follows the entities in its input
;
; With entities resolved, a document names a file of the server or an address of its network and gets what is there back
; in its text, or ends the program with entities in entities. Go's `encoding/xml` resolves none; leave the options of
; libxml2 that do out.
;
; severity: warning
; confidence: high
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 611 776

; lestrrat's libxml2 and helium, gokogiri.
((selector_expression operand: (identifier) @_package field: (_) @option) @hint
  (#match? @option "^(XMLParseNoEnt|XMLParseDTDLoad|XMLParseDTDAttr|XMLParseHuge|XML_PARSE_NOENT|XML_PARSE_DTDLOAD|ParseNoEnt|ParseDTDLoad)$")
  (#imports? "github.com/lestrrat-go/libxml2" "github.com/lestrrat/go-libxml2" "github.com/moovweb/gokogiri" "github.com/jbowtie/gokogiri" "github.com/lestrrat-go/helium" "github.com/terminalstatic/go-xsd-validate")
  (#set! message "`{option}` lets a document read files of the server, or take all its memory: leave it out"))

((call_expression function: (selector_expression field: (_) @method) arguments: (argument_list . (true) .)) @hint
  (#any-of? @method "SubstituteEntities" "LoadExternalDTD" "SetSubstituteEntities" "ReplaceEntities")
  (#imports? "github.com/lestrrat-go/libxml2" "github.com/lestrrat-go/helium")
  (#set! message "`{method}` lets a document read files of the server: leave it out"))

; xmllint and xsltproc.
((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @_program (interpreted_string_literal) @option)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#any-of? @_program "\"xmllint\"" "\"xsltproc\"" "\"/usr/bin/xmllint\"")
  (#match? @option "^\"--(noent|loaddtd|dtdvalid|huge|xinclude)\"$")
  (#set! message "{option} lets a document read files of the server: leave it out, and pass `--nonet`"))

; Entities of the document's own, read by hand.
((assignment_statement left: (expression_list . (selector_expression operand: (_) @_decoder field: (_) @_entity) @map .) right: (expression_list . (_) @_value .)) @hint
  (#eq? @_entity "Entity")
  (#resolves-to? @_decoder "encoding/xml.NewDecoder" "xml.NewDecoder")
  (#not-match? @_value "HTMLEntity|^nil$")
  (#function-matches? @hint "(?i)<!ENTITY|xml\\.Directive|SYSTEM|os\\.ReadFile|http\\.Get")
  (#set! message "`{map}` is filled from the document, which may name files and addresses: leave entities unresolved"))

;! bad
; package invoices
; import (
; 	"github.com/lestrrat-go/libxml2"
; 	"github.com/lestrrat-go/libxml2/parser"
; )
; func total(xml []byte) (string, error) {
; 	doc, err := libxml2.Parse(xml, parser.XMLParseNoEnt)
;                                 ^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return "", err
; 	}
; 	return doc.String(), nil
; }
;! bad
; package invoices
; import "github.com/lestrrat-go/libxml2/parser"
; var reader = parser.New(parser.XMLParseDTDLoad)
;                         ^^^^^^^^^^^^^^^^^^^^^^
;! bad
; package invoices
; import "os/exec"
; func check(path string) error {
; 	return exec.Command("xmllint", "--noent", path).Run()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package invoices
; import "github.com/lestrrat-go/helium"
; func read() {
; 	p := helium.NewParser().SubstituteEntities(true)
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package invoices
; import "github.com/lestrrat-go/libxml2"
; func total(xml []byte) (string, error) {
; 	doc, err := libxml2.Parse(xml)
; 	if err != nil {
; 		return "", err
; 	}
; 	return doc.String(), nil
; }
;! good
; package invoices
; import "encoding/xml"
; func read(r io.Reader) (invoice Invoice, err error) {
; 	d := xml.NewDecoder(r)
; 	d.Entity = xml.HTMLEntity
; 	err = d.Decode(&invoice)
; 	return invoice, err
; }
;! good
; package invoices
; import "os/exec"
; func check(path string) error {
; 	return exec.Command("xmllint", "--nonet", "--noout", path).Run()
; }
;! good
; package pages
; import "github.com/lestrrat-go/libxml2/parser"
; var reader = parser.New(parser.XMLParseNoNet)
