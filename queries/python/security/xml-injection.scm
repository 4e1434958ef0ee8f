; Values become part of a document
;
; A `<` or a quote in a value adds elements of its own: a second price, another receiver, a field that the next program
; trusts. Let a library write the document, or escape what is put into it.
;
; severity: info
; confidence: medium
; cwe: 91 116 74
; precision: warnings 0/1 (a value that was cleaned, gated since), info 1 not read, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 1/2 (ids in base64), 1/1 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/library/xml.sax.utils.html#xml.sax.saxutils.escape
; regex escapes: (?i)^["']?[^"'\s]*(?:escape|quoteattr|saxutils|CDATA|clean|sanit|^(sub|match|fullmatch|isalnum|isdigit)$|tostring|^dumps$|xmlesc|cgi|html$|isoformat|strftime)
; regex written: (?s)^[fbr]*["']*\s*(<\?xml|<(soap(env)?|SOAP-ENV|s|S):Envelope|<\w+ xmlns)[^\x00]*>\s*(\{\w*\}|%s|%\(\w+\)s|["']\s*\+)

; Of what a caller sent, or with a document's head.
((call arguments: (argument_list [
    (string) @text
    (binary_operator) @text
    (identifier) @text
    (keyword_argument value: [(string) (binary_operator) (identifier)] @text)
  ])) @hint
  (#match? @text "<\\?xml|Envelope|xmlns|(?i)^(\\w+\\s*=\\s*)?\\w*(body|xml|payload|data|envelope|soap|request|doc|message|content|text)\\w*$")
  ; What is built is written in the function, or handed to it.
  (#function-mentions? @hint "<\\?xml|Envelope|xmlns")
  (#built-string? @text)
  (#reads-like? @text "<written>")
  (#tainted? @text "caller" "parameter")
  (#not-function-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#not-function-matches? @hint "(?i)base64")
  (#set! severity "warning")
  (#set! message "A `<` in the document's values adds elements: build it with `xml.etree.ElementTree`, or use `xml.sax.saxutils.escape`"))
((return_statement [(string) (binary_operator) (parenthesized_expression) (call) (identifier)] @text) @hint
  (#match? @text "<\\?xml|Envelope|xmlns|(?i)^\\w*(body|xml|payload|data|envelope|soap|request|doc|message|content|text|result|out)\\w*$")
  ; What is built is written in the function, or handed to it.
  (#function-mentions? @hint "<\\?xml|Envelope|xmlns")
  (#built-string? @text)
  (#reads-like? @text "<written>")
  (#tainted? @text "caller" "parameter")
  (#not-function-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#not-function-matches? @hint "(?i)base64")
  (#set! severity "warning")
  (#set! message "A `<` in the document's values adds elements: build it with `xml.etree.ElementTree`, or use `xml.sax.saxutils.escape`"))

; A piece of a document, by what the function says that it makes.
((return_statement [(string) (binary_operator) (parenthesized_expression) (call)] @text) @hint
  (#in-function-named? @hint "(?i)xml|soap|rss|svg|kml|gpx")
  (#built-string? @text)
  (#reads-like? @text "(?s)^[fbr]*[\"']*\\s*<[A-Za-z][\\w:.-]*( [^>]*)?>[^\\x00]*(\\{\\w*\\}|%s)[^\\x00]*</")
  (#tainted? @text "caller" "parameter")
  (#not-reads-like? @text "<written>")
  (#not-function-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#set! message "A `<` in the values adds elements: build it with `xml.etree.ElementTree`, or use `xml.sax.saxutils.escape`"))

; JSON that is written out.
((return_statement [(string) (binary_operator) (parenthesized_expression) (call)] @text) @hint
  (#match? @text "\\{\\s*\\\\?\"\\w")
  (#built-string? @text)
  (#reads-like? @text "(?s)^[fbr]*[\"']*\\s*\\{+\\s*\\\\?\"\\w+\\\\?\"\\s*:[^\\x00]*\\\\?\"(\\{\\w*\\}|%s|%\\(\\w+\\)s)\\\\?\"")
  (#tainted? @text "caller" "parameter")
  (#not-function-mentions? @hint "<escapes>")
  (#not-in-function-named? @hint "(?i)prompt|query|template|__repr__|__str__|schema|pattern")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A quote in the values adds members, or breaks the text: build a dictionary and use `json.dumps`"))

; A document that grows piece by piece.
((augmented_assignment left: (identifier) @document right: [(string) (binary_operator) (call)] @text) @hint
  (#match? @document "(?i)^(xml|\\w*_xml|soap|rss|feed|kml|svg|envelope|doc(ument)?)$")
  (#built-string? @text)
  (#reads-like? @text "(?s)^[fbr]*[\"']*\\s*<[A-Za-z][\\w:.-]*[\\s>][^\\x00]*(\\{\\w*\\}|%s)")
  (#match? @text "(?i)(^|[^<\\w])(name|title|text|description|comment|email|content|note|message|subject|label|body|author|username)\\b[^=<]*$|[{.](name|title|text|description|comment|email|content|note|message|subject|label|body|author|username)\\b")
  (#not-function-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A `<` or a quote in the values of `{document}` adds elements: build it with `xml.etree.ElementTree`"))

;! bad
; import requests
; def order(sku, count):
;     body = f"<soap:Envelope><soap:Body><Sku>{sku}</Sku></soap:Body></soap:Envelope>"
;     return requests.post("https://erp.shop/soap", data=body, timeout=5)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def document(name):
;     return '<?xml version="1.0"?><user><name>' + name + "</name></user>"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def to_xml(name, value):
;     return "<item><name>%s</name><value>%s</value></item>" % (name, value)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; def to_json(name, note):
;     return '{"name": "' + name + '", "note": "' + note + '"}'
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from xml.sax.saxutils import escape
; def document(name):
;     return '<?xml version="1.0"?><user><name>' + escape(name) + "</name></user>"
;! good
; import json
; def to_json(name, note):
;     return json.dumps({"name": name, "note": note})
;! good
; def document():
;     return '<?xml version="1.0"?><user><name>' + NAME + "</name></user>"
;! good
; def to_xml(name):
;     item = ElementTree.Element("item")
;     item.text = name
;     return ElementTree.tostring(item)
;! good
; def block_list_xml(block_list):
;     xml = '<?xml version="1.0" encoding="utf-8"?>\n<BlockList>'
;     for block_id in block_list:
;         # Ids are base64, which has nothing that XML reads.
;         xml += f"<Uncommitted>{block_id}</Uncommitted>"
;     xml += "</BlockList>"
;     return xml
;! bad
; def export(users):
;     xml = "<users>"
;     for user in users:
;         xml += "<user name='" + user.name + "'/>"
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return xml + "</users>"
;! good
; def export(users):
;     xml = "<users>"
;     for user in users:
;         xml += "<user name=" + quoteattr(user.name) + "/>"
;     return xml + "</users>"
;! good
; def export(users):
;     xml = "<users>"
;     for user in users:
;         xml += "<user id='" + str(user.id) + "'/>"
;     return xml + "</users>"
