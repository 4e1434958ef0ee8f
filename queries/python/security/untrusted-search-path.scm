; Whoever may write to a folder chooses what runs
;
; A program, module or library that is looked up by its name alone is taken from the first folder that has one. With `.`
; or `/tmp` in front, that is a file which any other user has put there, and it runs with the rights of this process.
;
; severity: warning
; confidence: medium
; cwe: 426 427
; precision: info, 2/2 read; 0 warnings on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cwe.mitre.org/data/definitions/427.html
; regex own-folder: ^[fbr]*["'](\.|\./|\.:|\.;|/tmp|/var/tmp|/dev/shm|:)|^os\.(curdir|getcwd\(\))|^["']["']
; regex searched: ^["'](PATH|LD_LIBRARY_PATH|LD_PRELOAD|PYTHONPATH|DYLD_LIBRARY_PATH|DYLD_INSERT_LIBRARIES)["']$

; The folder stands in front of the others.
((assignment
   left: (subscript value: (_) @_environ subscript: (string) @name)
   right: (binary_operator) @value) @hint
  (#match? @_environ "(^|\\.)environ$|(^|_)env$")
  (#match? @name "<searched>")
  (#match? @value "<own-folder>")
  (#not-file-kind? "test" "example")
  (#set! message "A file of anybody's in {value} runs in the place of the program that is meant: give {name} folders that only root writes"))
((assignment
   left: (subscript value: (_) @_environ subscript: (string) @name)
   right: (string) @value) @hint
  (#match? @_environ "(^|\\.)environ$|(^|_)env$")
  (#match? @name "<searched>")
  (#match? @value "<own-folder>")
  (#not-match? @value "^[\"']{2}$")
  (#not-file-kind? "test" "example")
  (#set! message "A file of anybody's in {value} runs in the place of the program that is meant: give {name} folders that only root writes"))
((augmented_assignment
   left: (subscript value: (_) @_environ subscript: (string) @name)
   right: (_) @value) @hint
  (#match? @_environ "(^|\\.)environ$")
  (#match? @name "<searched>")
  (#match? @value "[:;](\\.|/tmp|/var/tmp)(/\\w+)?[\"':]|pathsep\\s*\\+\\s*([\"']\\.|os\\.(curdir|getcwd))")
  (#not-file-kind? "test" "example")
  (#set! message "A file of anybody's in {value} runs where nothing else has its name: leave {name} as it is"))

; Modules from a folder that others write.
((call function: (_) @callee arguments: (argument_list . (_) . (_) @folder .)) @hint
  (#resolves-to? @callee "sys.path.insert")
  (#match? @folder "^[\"'](/tmp|/var/tmp|/dev/shm)|gettempdir")
  (#not-file-kind? "test" "example")
  (#set! message "A module of anybody's in {folder} is imported in the place of the one that is meant: install what you need"))
((call function: (_) @callee arguments: (argument_list . (_) @folder .)) @hint
  (#resolves-to? @callee "sys.path.append")
  (#match? @folder "^[\"'](/tmp|/var/tmp|/dev/shm)|gettempdir")
  (#not-file-kind? "test" "example")
  (#set! message "A module of anybody's in {folder} is imported: install what you need"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) @folder .)) @hint
  (#resolves-to? @callee "sys.path.insert")
  (#match? @folder "^[\"']\\.?/?[\"']$|^os\\.(curdir|getcwd\\(\\))$")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|examples?|docs|bin|setup|conf|manage)")
  (#set! severity "info")
  (#set! message "What lies in the folder that this is started from is imported first: install the package, or name the folder"))
((call function: (_) @callee arguments: (argument_list (_) @folder .)) @hint
  (#resolves-to? @callee "sys.path.append" "sys.path.insert")
  (#tainted? @folder "caller" "parameter")
  (#in-function? @hint)
  (#function-mentions? @hint "^(import_module|__import__|exec_module)$")
  (#not-function-mentions? @hint "(?i)allow|whitelist|trusted")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Every import looks in `{folder}` from here on, those of other modules too: load the file with `spec_from_file_location`"))

; A library by a name that is put together.
((call function: (_) @callee arguments: (argument_list . (_) @library)) @hint
  (#resolves-to? @callee "ctypes.CDLL" "ctypes.cdll.LoadLibrary" "ctypes.WinDLL" "ctypes.PyDLL" "ctypes.windll.LoadLibrary")
  (#match? @library "^f?[\"']\\./|^f?[\"']/tmp|getcwd|\\.curdir")
  (#not-file-kind? "test" "example")
  (#set! message "A file of whoever writes to this folder becomes part of the process: name the library's whole path"))
((call function: (_) @callee arguments: (argument_list . (_) @library)) @hint
  (#resolves-to? @callee "ctypes.CDLL" "ctypes.cdll.LoadLibrary" "ctypes.WinDLL" "ctypes.PyDLL")
  (#tainted? @library "caller" "program")
  (#not-match? @library "find_library")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever chooses `{library}` has their code in the process: choose it from a fixed table"))

; In front of the others, from whoever calls.
((assignment
   left: (subscript value: (_) @_environment subscript: (string) @name)
   right: [(binary_operator) (string (interpolation))] @value) @hint
  (#match? @_environment "(^|\\.)environ$|(^|_)env$")
  (#match? @name "^[\"'](PATH|LD_LIBRARY_PATH|LD_PRELOAD)[\"']$")
  (#match? @value "^(f[\"']\\{)?[a-z_]\\w*\\b[^.(]")
  (#not-match? @value "^(os|str|env|path|self|sys)\\b")
  (#tainted? @value "caller" "parameter")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A program of that folder runs in the place of the one that is meant: put it behind the others, or call it by its whole path"))
((call function: (_) @callee arguments: (argument_list . [(list . (identifier) @program) (binary_operator left: (list . (identifier) @program))])) @hint
  (#resolves-to? @callee "subprocess.run" "subprocess.call" "subprocess.Popen" "subprocess.check_call" "subprocess.check_output")
  (#match? @program "(?i)^(name|tool|program|prog|command|cmd|binary|executable|app|script|tool_name)$")
  (#tainted? @program "caller" "parameter")
  (#not-function-mentions? @hint "(?i)which|allow|whitelist|known|isabs|abspath|resolve|valid|shutil")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|build|ci|cli|utils?)")
  (#set! severity "info")
  (#set! message "Whoever writes `{program}` chooses what runs, and the first folder of `PATH` where it lies: take it from a fixed table, with its whole path"))

; A folder of the environment's choice, or one under /tmp, by its name.
((call function: (_) @callee arguments: (argument_list (_) . (identifier) @folder .)) @hint
  (#resolves-to? @callee "sys.path.insert")
  (#value-matches? @folder "[\"'](/tmp|/var/tmp|/dev/shm)|gettempdir\\(")
  (#not-file-kind? "test" "example")
  (#set! message "A module of anybody's in `{folder}` is imported in the place of the one that is meant: install what you need"))
((call function: (_) @callee arguments: (argument_list . (identifier) @folder .)) @hint
  (#resolves-to? @callee "sys.path.append")
  (#value-matches? @folder "[\"'](/tmp|/var/tmp|/dev/shm)|gettempdir\\(")
  (#not-file-kind? "test" "example")
  (#set! message "A module of anybody's in `{folder}` is imported: install what you need"))
((call function: (_) @callee arguments: (argument_list (_) @folder .)) @hint
  (#resolves-to? @callee "sys.path.insert" "sys.path.append")
  (#value-matches? @folder "^(os\\.)?(environ(\\.get\\(|\\[)|getenv\\()|^input\\(|request\\b|^sys\\.argv|^args\\.")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|examples?|docs|bin)/|(^|/)(setup|conf|manage|conftest)\\.py$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever sets `{folder}` has their code imported here: take plugins from a folder that only administrators write"))
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_getcwd) .)) @hint
  (#resolves-to? @callee "sys.path.append")
  (#resolves-to? @_getcwd "os.getcwd")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|examples?|docs|bin)/|(^|/)(setup|conf|manage|conftest)\\.py$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "What lies in the folder that this is started from is imported: install the package, or name the folder"))

;! bad
; import os, subprocess
; def compress(folder):
;     os.environ["PATH"] = "." + os.pathsep + os.environ["PATH"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     subprocess.run(["tar", "czf", "logs.tar.gz", folder], check=True, timeout=60)
;! bad
; import os
; os.environ["LD_LIBRARY_PATH"] = "/tmp/lib"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; os.environ["PATH"] += ":/tmp/bin"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; import sys
; sys.path.insert(0, "/tmp/plugins")
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; sys.path.append("/var/tmp/plugins")
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import ctypes
; def load(name):
;     return ctypes.CDLL("./" + name)
;            ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import sys, importlib
; def plugin(folder, name):
;     sys.path.append(folder)
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     return importlib.import_module(name)
;! bad shop/main.py
; import sys, os
; sys.path.insert(0, os.getcwd())
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os
; os.environ["PATH"] = "/usr/local/bin" + os.pathsep + os.environ["PATH"]
; os.environ["PATH"] = "/usr/bin:/bin"
; os.environ["HOME"] = "/tmp/home"
;! good
; import sys, os
; sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
;! good
; import ctypes, ctypes.util
; library = ctypes.CDLL(ctypes.util.find_library("c"))
; other = ctypes.CDLL("/usr/lib/libshop.so")
;! good
; def find(path, folder):
;     path.append(folder)
;     return path
;! bad
; import os, sys
; plugins = os.environ.get("PLUGIN_DIR", "/tmp/plugins")
; sys.path.insert(0, plugins)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import os, sys
; sys.path.append(os.environ["PLUGIN_DIR"])
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os, sys
; HERE = os.path.dirname(os.path.abspath(__file__))
; sys.path.insert(0, HERE)
