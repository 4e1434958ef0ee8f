; A comment stands where code was left out
;
; "... rest of the code" is how an assistant skips what it believes is already there. If the file had nothing there,
; or had something and lost it, a function returns nothing and a check that used to run is gone, without any error.
;
; severity: error
; confidence: high
; precision: 4/6 before templates and examples of schemas were gated, 4/4 after (all stale words of an assistant in one package, the code is there), on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 1164

; The whole comment is the placeholder: dots, then the words.
((comment) @hint
  (#match? @hint "(?i)^#+\\s*(\\.{2,}|…)\\s*\\(?((the |your |my |all |all the |any |some )?(rest|remaining|remainder|existing|other|previous|unchanged|same|original|more|additional|keep|similar|continue|omitted|earlier|and so on|your code|code|implementation|implement|add|include|insert)\\b[^.;{}=]{0,80}?)\\)?\\s*(\\.{2,}|…|:|\\.)?$")
  (#line-matches? @hint "^#")
  (#not-path-matches? "(?i)(^|/)\\w*(template|example|sample|skeleton|cookiecutter)\\w*/")
  (#not-inside-call? @hint "extend_schema" "OpenApiExample" "OpenApiResponse" "swagger_auto_schema" "method_decorator")
  (#set! message "This comment says that code was left out: put it back, or delete the comment"))

; The words name code that is not there.
((comment) @hint
  (#match? @hint "(?i)^#+\\s*[\\[(<]?(the |your |all |all the |keep |keep the |keep all |include |add |insert )?(rest of (the |your |this )?(\\w+ ){0,2}(code|file|implementation|functions?|methods?|class|logic|routes?|handlers?|module|script|imports?|fields|endpoints|views?|models?|tests?|schema|config(uration)?)|(existing|remaining|previous|original|other|unchanged) (\\w+ )?(code|implementation|methods|functions|imports|routes|handlers|logic|endpoints|middleware|fields|views|models))( (goes |remains? |stays? |is |are )?(here|unchanged|the same|as before|as is|omitted( for brevity)?|above|below))*[\\])>]?\\s*(\\.{2,}|…)?$")
  (#match? @hint "(?i)(\\.{2,}|…|[\\[(<]|here|unchanged|same|as before|as is|omitted|^#+\\s*(the )?rest of (the |your |this )?(code|file|implementation|class|functions?|methods?)$|^#+\\s*existing code$)")
  (#line-matches? @hint "^#")
  (#not-path-matches? "(?i)(^|/)\\w*(template|example|sample|skeleton|cookiecutter)\\w*/")
  (#not-inside-call? @hint "extend_schema" "OpenApiExample" "OpenApiResponse" "swagger_auto_schema" "method_decorator")
  (#set! message "This comment says that code was left out: put it back, or delete the comment"))

; What happened to the code, in the words of an answer cut short.
((comment) @hint
  (#match? @hint "(?i)^#+\\s*[\\[(]?(\\.{2,}|…)?\\s*((the )?(same|unchanged|as|identical) (as|to) (before|above|previous(ly)?|the original|earlier)|([\\w ]{1,30} )?(omitted|truncated|shortened|elided) for (brevity|clarity)|(code |implementation )?(remains |stays |is )?unchanged|your (existing |own )?(code|logic|implementation)( goes)? here|implementation (goes )?here|(add|put|insert|write) (your|the) (own )?(code|logic|implementation) here|snip(ped)?)[\\])]?\\s*(\\.{2,}|…|\\.)?$")
  (#match? @hint "(?i)(\\.{2,}|…|\\(|\\[|brevity|clarity|your |goes here|implementation here|code here|logic here)")
  (#line-matches? @hint "^#")
  (#not-path-matches? "(?i)(^|/)\\w*(template|example|sample|skeleton|cookiecutter)\\w*/")
  (#not-inside-call? @hint "extend_schema" "OpenApiExample" "OpenApiResponse" "swagger_auto_schema" "method_decorator")
  (#set! message "This comment says that code was left out: put it back, or delete the comment"))

; The words stand in the code without being a comment, or in another language's comment, and break it.
((ERROR) @hint
  (#not-parent? @hint "argument_list")
  (#line-matches? @hint "(?i)^(//|/\\*|--)?\\s*((\\.{3}|…)\\s*[\\[(]?|[\\[(<])(the |your |all )?(rest|remaining|existing|other|previous|unchanged|same|original) (of|code|as|methods?|functions?|imports?|implementation|routes?|handlers?|logic)\\b[^.;{}=]{0,60}(\\.{2,}|…)?\\s*(\\*/)?$")
  (#set! message "Code was left out here: put back what this line stands for"))

; Dots with words in parentheses read as a call of `...`.
((call function: (ellipsis)) @hint
  (#line-matches? @hint "(?i)^(//|/\\*|--)?\\s*((\\.{3}|…)\\s*[\\[(]?|[\\[(<])(the |your |all )?(rest|remaining|existing|other|previous|unchanged|same|original) (of|code|as|methods?|functions?|imports?|implementation|routes?|handlers?|logic)\\b[^.;{}=]{0,60}(\\.{2,}|…)?\\s*(\\*/)?$")
  (#set! message "Code was left out here: put back what this line stands for"))

;! bad
; def load(path):
;     text = read(path)
;     # ... rest of the function remains the same
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Orders:
;     def add(self, order):
;         return order
;     # ... existing methods ...
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     # (other methods remain unchanged)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; # existing imports...
; ^^^^^^^^^^^^^^^^^^^^^
; def total(items
;! bad
; def load(path):
;     text = read(path)
;     ... rest of the function
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     return text
;! bad
; class Orders:
;     def add(self, order):
;         return order
;     ... (other methods remain unchanged)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def load(path):
;     [rest of the code remains the same]
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; # The rest of the arguments are passed to the parent.
; # Keep the existing order of the fields.
; # leave the remaining bytes unchanged
;! good
; # Other methods
; # --- existing fields ---
; # same as before, but with a lock
;! good
; from typing import Callable
; def load(call: Callable[..., int]) -> int:
;     ...
;! good
; NOTE = "... rest of the code"
; total = price + tax  # unchanged
