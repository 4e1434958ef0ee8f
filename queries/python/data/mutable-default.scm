; A default that all calls share
;
; The list is made once, when the function is defined. What one request appends, the next one finds in it: data of one
; user in the answer to another, and memory that grows until the process ends.
;
; severity: warning
; confidence: high
; precision: 14/21 before inner functions and underscored caches were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 1/1 after, in 49 of them, 4.6 million lines
; cwe: 1188
; see: https://docs.python.org/3/faq/programming.html#why-are-default-values-shared-between-objects
; precision: what an object keeps and changes 2/2 (one class) on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: warnings that were new when all of them were read: 2/2, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

((function_definition
   parameters: (parameters [
     (default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
     (typed_default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
   ])
   body: (block [
     (expression_statement (call function: (attribute object: (identifier) @_changed attribute: (identifier) @_method)))
     (for_statement body: (block (expression_statement (call function: (attribute object: (identifier) @_changed attribute: (identifier) @_method)))))
     (if_statement consequence: (block (expression_statement (call function: (attribute object: (identifier) @_changed attribute: (identifier) @_method)))))
   ])) @_function
  (#eq? @_name @_changed)
  (#any-of? @_method "append" "extend" "add" "update" "insert" "pop" "remove" "clear" "setdefault")
  (#not-match? @_name "^_")
  (#not-in-function? @_function)
  (#set! message "All calls share this `{_name}`, which the function changes: make the default `None`, and the list inside"))
((function_definition
   parameters: (parameters [
     (default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
     (typed_default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
   ])
   body: (block [
     (expression_statement (assignment left: (subscript value: (identifier) @_changed)))
     (expression_statement (augmented_assignment left: (identifier) @_changed))
     (for_statement body: (block (expression_statement (assignment left: (subscript value: (identifier) @_changed)))))
     (if_statement consequence: (block (expression_statement (assignment left: (subscript value: (identifier) @_changed)))))
   ])) @_function
  (#eq? @_name @_changed)
  (#not-match? @_name "^_")
  (#not-in-function? @_function)
  (#set! message "All calls share this `{_name}`, which the function changes: make the default `None`, and the list inside"))

; The default is kept in the object, and a method changes it: all objects have the same one.
((class_definition body: (block
   (function_definition
     parameters: (parameters [
       (default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
       (typed_default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
     ])
     body: (block (expression_statement (assignment left: (attribute) @_kept right: (identifier) @_given))))
   (function_definition body: (block (expression_statement [
     (call function: (attribute object: (attribute) @_changed attribute: (identifier) @_method))
   ])))))
  (#eq? @_name @_given)
  (#eq? @_kept @_changed)
  (#match? @_kept "^self\\.")
  (#any-of? @_method "append" "extend" "add" "update" "insert" "pop" "remove" "clear" "setdefault" "discard" "popitem")
  (#set! message "All objects share this `{_name}`, which their methods change: make the default `None`, and the value inside"))
((class_definition body: (block
   (function_definition
     parameters: (parameters [
       (default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
       (typed_default_parameter name: (identifier) @_name value: [(list) (dictionary) (set)] @hint)
     ])
     body: (block (expression_statement (assignment left: (attribute) @_kept right: (identifier) @_given))))
   (function_definition body: (block (expression_statement [
     (assignment left: (subscript value: (attribute) @_changed))
     (augmented_assignment left: (subscript value: (attribute) @_changed))
   ])))))
  (#eq? @_name @_given)
  (#eq? @_kept @_changed)
  (#match? @_kept "^self\\.")
  (#set! message "All objects share this `{_name}`, which their methods change: make the default `None`, and the value inside"))

;! bad
; def add(item, items=[]):
;                     ^^
;     items.append(item)
;     return items
;! bad
; def count(word, seen: dict = {}):
;                              ^^
;     seen[word] = 1
;     return seen
; def collect(rows, found=[]):
;                         ^^
;     for row in rows:
;         found.append(row)
;     return found
; def join(more, all=[]):
;                    ^^
;     all += more
;     return all
; def broken(
;! good
; def add(item, items=None):
;     items = items or []
;     items.append(item)
;     return items
; def total(items=[]):
;     return sum(items)
; def names(rows, fields=("a",)):
;     rows.append(fields)
;     return rows
; def each(rows, options={}):
;     return [row.get(options) for row in rows]
;! bad
; class Hints:
;     def __init__(self, player, used: list[int] = [], seen={}):
;                                                  ^^
;                                                           ^^
;         self.player = player
;         self.used = used
;         self.seen = seen
;     def use(self, question):
;         self.used.append(question)
;     def see(self, question):
;         self.seen[question] = True
;! good
; class Hints:
;     def __init__(self, player, used=[], names=[], seen=None):
;         self.used = list(used)
;         self.names = names
;         self.seen = seen or []
;     def use(self, question):
;         self.used.append(question)
;         self.names.index(question)
