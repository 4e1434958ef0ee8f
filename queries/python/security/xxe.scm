; An XML parser follows the entities in its input
;
; An entity can name a file or an address of the inner network, and the parser puts its content into the document; a few
; nested ones fill the memory. `defusedxml` refuses them.
;
; severity: warning
; confidence: high
; cwe: 611 776 827
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; see: https://docs.python.org/3/library/xml.html#xml-vulnerabilities
; list lxml-readers: lxml.etree.parse lxml.etree.fromstring lxml.etree.XML lxml.etree.iterparse lxml.etree.fromstringlist lxml.objectify.fromstring lxml.objectify.parse etree.parse etree.fromstring etree.XML
; list readers: xml.etree.ElementTree.parse xml.etree.ElementTree.fromstring xml.etree.ElementTree.XML xml.etree.ElementTree.iterparse
; list readers: xml.etree.cElementTree.parse xml.etree.cElementTree.fromstring xml.dom.minidom.parse xml.dom.minidom.parseString
; list readers: xml.dom.pulldom.parse xml.dom.pulldom.parseString xml.sax.parse xml.sax.parseString xmltodict.parse xml.dom.expatbuilder.parse xml.dom.expatbuilder.parseString minidom.parseString

; Switched on.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @option value: (true) @value))) @hint
  (#resolves-to? @callee "lxml.etree.XMLParser" "etree.XMLParser" "lxml.etree.XMLPullParser" "lxml.etree.iterparse" "lxml.etree.ETCompatXMLParser")
  (#any-of? @option "resolve_entities" "load_dtd" "dtd_validation" "huge_tree")
  (#set! message "`{option}` lets the document name files and addresses to read: switch it off")
  (#set! fix.title "Switch `{option}` off")
  (#set! fix.safety "suggested")
  (#replace! @value "False"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @option value: (false) @value) @_rest)) @hint
  (#resolves-to? @callee "lxml.etree.XMLParser" "lxml.etree.XMLPullParser")
  (#eq? @option "no_network")
  (#set! message "`{option}=False` lets the document name addresses to read: leave it out")
  (#set! fix.title "Stay off the network")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @feature . [(true) (integer)] @value)) @hint
  (#eq? @_set "setFeature")
  (#match? @feature "feature_external_[gp]es|external-(general|parameter)-entities|load-external-dtd")
  (#not-eq? @value "0")
  (#set! message "`{feature}` lets the document name files to read: leave it off")
  (#set! fix.title "Switch it off")
  (#set! fix.safety "suggested")
  (#replace! @value "False"))

; What a caller sent.
((call function: (_) @callee arguments: (argument_list . (_) @document)) @hint
  (#resolves-to? @callee "<lxml-readers>" "<readers>")
  (#tainted? @document)
  (#not-function-mentions? @hint "(?i)^defused|resolve_entities|forbid_(dtd|entities)|disable_entities")
  (#set! message "`{callee}` expands the entities that a caller sends: parse it with `defusedxml`"))
((call function: (_) @callee arguments: (argument_list . (_) @document)) @hint
  (#resolves-to? @callee "<lxml-readers>" "<readers>")
  (#not-tainted? @document)
  (#tainted? @document "program" "parameter")
  (#not-constant? @document)
  (#not-function-mentions? @hint "(?i)^defused|resolve_entities|forbid_(dtd|entities)|disable_entities")
  (#set! severity "info")
  (#set! message "`{callee}` expands the entities in `{document}`: if it comes from outside, parse it with `defusedxml`"))

; A parser with what it does by default: lxml's follows entities to files.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "lxml.etree.XMLParser" "xml.sax.make_parser")
  (#lacks-argument? @_arguments "resolve_entities")
  (#not-function-mentions? @hint "(?i)resolve_entities|feature_external|external-general-entities|^defused|setFeature")
  (#not-function-matches? @hint "no_network=False|(load_dtd|dtd_validation|huge_tree)=True")
  (#set! severity "info")
  (#set! message "`{callee}` follows the entities of the document: switch that off if the document comes from outside"))

;! bad
; from lxml import etree
; parser = etree.XMLParser(resolve_entities=True)
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from lxml import etree
; parser = etree.XMLParser(resolve_entities=False)
;! bad
; from flask import request
; import xml.etree.ElementTree as ET
; def items():
;     root = ET.fromstring(request.data)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return len(root)
;! bad
; import xml.sax
; def reader(handler):
;     parser = xml.sax.make_parser()
;     parser.setFeature(xml.sax.handler.feature_external_ges, True)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import xml.sax
; def reader(handler):
;     parser = xml.sax.make_parser()
;     parser.setFeature(xml.sax.handler.feature_external_ges, False)
;! good
; from flask import request
; import defusedxml.ElementTree as ET
; def items():
;     return len(ET.fromstring(request.data))
;! good
; from lxml import etree
; from flask import request
; def items():
;     parser = etree.XMLParser(resolve_entities=False, no_network=True)
;     return etree.fromstring(request.data, parser)
