; A shell runs text that somebody else wrote
;
; The command goes through a shell, so a value with `;`, `|` or `$(...)` in it is a command of its own. A file name or
; a host from a request is then enough to run anything with the rights of the service.
;
; severity: warning
; confidence: high
; cwe: 78
; precision: warnings: 5/5 on the old set, 4/4 on the new set, 0 on the held out; a command that is run as it came is info (0 of 6 right). old set: 32 packages (Django, Superset, SQLAlchemy, redis, wagtail ...), 2.8 million lines; new set: 14 applications (open-webui, pgadmin4, prefect, buildbot, Trac, mailman ...), 1.4 million; held out, looked at last: airflow-core, streamlit, pypiserver, langchain-community, 0.5 million
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: warnings about 54/59 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 40 of them in one package of wrapped tools; 8/8 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings that were new when all of them were read: 0/1 (a program's own arguments), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 0/1, gated since
; see: https://docs.python.org/3/library/subprocess.html#security-considerations
; list shells: os.system os.popen os.popen2 os.popen3 os.popen4 popen2.popen2 commands.getoutput commands.getstatusoutput subprocess.getoutput subprocess.getstatusoutput asyncio.create_subprocess_shell asyncio.subprocess.create_subprocess_shell pexpect.run invoke.run invoke.Context.run fabric.Connection.run fabric.Connection.sudo fabric.Connection.local fabric.api.run fabric.api.sudo fabric.api.local
; regex whole-file: (?m)^\s*(import|from|async|def|class|@)\s*\w
; list programs: subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen Popen check_output check_call

((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#resolves-to? @callee "<shells>")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-match? @command "^(args\\s*=\\s*)?[\"'][^\"'%]*%d[^\"'%]*[\"'] %")
  ; A program's own arguments, from whoever runs it.
  (#not-path-matches? "(^|/)__main__\\.py$")
  (#set! message "A shell runs `{command}`, with whatever its values hold: use `subprocess.run([…])`"))

((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#resolves-to? @callee "<shells>")
  (#tainted? @command)
  (#not-built-string? @command)
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))

; What a function is handed by the name of what a user typed.
((call function: (_) @callee arguments: (argument_list . (identifier) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>" "<shells>")
  (#match? @command "(?i)^(user|client|remote|requested|untrusted|customer)_?(cmd|command|input|script|query)$")
  (#match? @arguments "shell\\s*=\\s*True|^\\(\\w+\\)$")
  (#tainted? @command "parameter")
  (#not-tainted? @command "caller")
  (#not-function-mentions? @hint "(?i)allow|whitelist|permitted|^quote$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever typed `{command}` chooses what runs: choose it from a fixed table"))

; What somebody writes into a chat, or another machine into a queue.
((call function: (_) @callee arguments: (argument_list . [(attribute) (subscript) (call) (identifier)] @command)) @hint
  (#resolves-to? @callee "<shells>")
  (#value-matches? @command "(?i)^(message|msg|event|update|ctx\\.message|job|task|payload|packet|data)(\\.(text|content|body|data|payload|command|cmd)\\b|\\[[\"'](text|content|body|command|cmd|data)[\"']\\])|\\.(recv|readline)\\(.*\\)(\\.decode\\(.*\\))?(\\.strip\\(\\))?$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever sends the message chooses the command `{command}`: choose it from a fixed table"))

((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#resolves-to? @callee "<shells>")
  (#not-constant? @command)
  (#not-built-string? @command)
  (#not-tainted? @command)
  (#set! severity "info")
  (#set! message "A shell runs whatever `{command}` holds: take a list of arguments and use `subprocess.run`"))

((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>")
  (#argument? @arguments "shell" "True" "1")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-match? @command "^(args\\s*=\\s*)?[\"'][^\"'%]*%d[^\"'%]*[\"'] %")
  (#split-command! @arguments "shell")
  (#set! fix.title "Pass the arguments as a list, without a shell")
  (#set! fix.safety "suggested")
  (#set! message "`shell=True` runs `{command}` with whatever its values hold: pass a list of arguments"))

((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>")
  (#argument? @arguments "shell" "True" "1")
  (#tainted? @command)
  (#not-built-string? @command)
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))

((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>")
  (#argument? @arguments "shell" "True" "1")
  (#not-constant? @command)
  (#not-built-string? @command)
  (#not-tainted? @command)
  (#set! severity "info")
  (#set! message "`shell=True` runs whatever `{command}` holds: take a list of arguments"))

; A shell that is called by its name.
((call
  function: (_) @callee
  arguments: (argument_list
    . (list . (string) @_shell . (string) @_flag . (_) @command))) @hint
  (#resolves-to? @callee "<programs>")
  (#match? @_shell "^.(/usr)?(/bin/)?(ba|z|da|k)?sh.$|powershell|cmd(\\.exe)?.$")
  (#match? @_flag "^.(-[a-z]*c|-Command|/[cC]).$")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-match? @command "^(args\\s*=\\s*)?[\"'][^\"'%]*%d[^\"'%]*[\"'] %")
  (#set! message "A shell runs `{command}`, with whatever its values hold: call the program itself"))

; A shell on another machine.
((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#method? @callee "exec_command")
  ; What runs commands for a living runs its own.
  (#not-match? @callee "^self\\b")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-match? @command "^(args\\s*=\\s*)?[\"'][^\"'%]*%d[^\"'%]*[\"'] %")
  (#set! message "The other machine's shell runs `{command}`, with whatever its values hold: put them through `shlex.quote`"))

; Lines of an excerpt: what is put in comes from where nobody sees.
((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>" "<shells>")
  (#not-in-function? @hint)
  (#built-string? @command)
  (#match? @arguments "shell\\s*=\\s*True|^\\([^,]*\\)$")
  (#not-tainted? @command "caller" "parameter" "program" "model")
  (#not-file-matches? "<whole-file>")
  (#not-match? @command "shlex|quote\\(")
  (#set! severity "warning")
  (#set! message "A shell runs `{command}`, with whatever its values hold: use `subprocess.run([…])`"))

; What the function filled in itself: its own numbers, paths of temporary files, settings.
((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#resolves-to? @callee "<shells>")
  (#built-string? @command)
  (#set! severity "info")
  (#set! message "A shell runs `{command}`, with whatever its values hold: use `subprocess.run([…])`"))

((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>")
  (#argument? @arguments "shell" "True" "1")
  (#built-string? @command)
  (#split-command! @arguments "shell")
  (#set! fix.title "Pass the arguments as a list, without a shell")
  (#set! fix.safety "suggested")
  (#set! severity "info")
  (#set! message "`shell=True` runs `{command}` with whatever its values hold: pass a list of arguments"))

((call
  function: (_) @callee
  arguments: (argument_list
    . (list . (string) @_shell . (string) @_flag . (_) @command))) @hint
  (#resolves-to? @callee "<programs>")
  (#match? @_shell "^.(/usr)?(/bin/)?(ba|z|da|k)?sh.$|powershell|cmd(\\.exe)?.$")
  (#match? @_flag "^.(-[a-z]*c|-Command|/[cC]).$")
  (#built-string? @command)
  (#set! severity "info")
  (#set! message "A shell runs `{command}`, with whatever its values hold: call the program itself"))

((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#method? @callee "exec_command")
  (#not-match? @callee "^self\\b")
  (#built-string? @command)
  (#set! severity "info")
  (#set! message "The other machine's shell runs `{command}`, with whatever its values hold: put them through `shlex.quote`"))

; The caller chooses the program itself, or all of what a shell is handed.
((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>")
  (#lacks-argument? @arguments "shell")
  (#tainted? @command)
  (#value-matches? @command "^(\\w+\\.)*request\\.[^\\n]*\\.split\\(|^shlex\\.split\\(|^(\\w+\\.)*request\\.(args|form|values|json|GET|POST)\\b")
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))
((call function: (_) @callee arguments: (argument_list . (list . (_) @command))) @hint
  (#resolves-to? @callee "<programs>")
  (#tainted? @command)
  (#set! severity "error")
  (#set! message "The caller chooses the program `{command}`: choose it from a fixed table"))
((call
  function: (_) @callee
  arguments: (argument_list
    . (list . (string) @_shell . (string) @_flag . (_) @command))) @hint
  (#resolves-to? @callee "<programs>")
  (#match? @_shell "^.(/usr)?(/bin/)?(ba|z|da|k)?sh.$|powershell|cmd(\\.exe)?.$")
  (#match? @_flag "^.(-[a-z]*c|-Command|/[cC]).$")
  (#tainted? @command)
  (#not-built-string? @command)
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))

; What came over a socket is run.
((call function: (_) @callee arguments: (argument_list . (_) @command) @arguments) @hint
  (#resolves-to? @callee "<programs>")
  (#argument? @arguments "shell" "True" "1")
  (#not-tainted? @command)
  (#not-built-string? @command)
  (#value-matches? @command "\\.recv(from)?\\(")
  (#set! message "Whoever connects chooses the command `{command}`: choose it from a fixed table"))
((call function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#resolves-to? @callee "<shells>")
  (#not-tainted? @command)
  (#not-built-string? @command)
  (#value-matches? @command "\\.recv(from)?\\(")
  (#set! message "Whoever connects chooses the command `{command}`: choose it from a fixed table"))

; A program and all its arguments, from one text of a caller's.
((call function: (_) @callee arguments: (argument_list . [(call) (identifier)] @command)) @hint
  (#resolves-to? @callee "<programs>")
  (#tainted? @command)
  (#value-matches? @command "\\.split\\(\\)$|^(shlex\\.)?split\\(")
  (#not-built-string? @command)
  (#not-function-mentions? @hint "(?i)allow|whitelist|permitted|valid|known|^commands$")
  (#set! message "The caller chooses which program `{callee}` runs: choose it from a fixed table"))

((call function: (_) @callee arguments: (argument_list . (call function: (_) @_split arguments: (argument_list . (_) @command)))) @hint
  (#resolves-to? @callee "<programs>")
  (#resolves-to? @_split "shlex.split")
  (#tainted? @command)
  (#not-built-string? @command)
  (#not-function-mentions? @hint "(?i)allow|whitelist|permitted|valid|known|^commands$")
  (#set! message "The caller chooses which program `{callee}` runs: choose it from a fixed table"))

; An argument that a program reads as an option, or as an address that runs commands.
((call function: (_) @callee arguments: (argument_list . (list . (string) @program (_) @argument))) @hint
  (#resolves-to? @callee "<programs>" "asyncio.create_subprocess_exec")
  (#match? @program "^[\"'](/\\w+/bin/|/bin/)?(git|hg|svn|ssh|scp|rsync|tar|find|zip|curl|wget|sqlmap|ffmpeg|convert|magick|gs|nmap|tcpdump|xargs|awk|sed|man|less|vim|env|sudo|docker|kubectl|pip|npm|psql|mysql|pg_dump|mysqldump)[\"']$")
  (#tainted? @argument)
  (#match? @argument "^\\w+$|^(\\w+\\.)*request\\.|\\[")
  (#not-function-matches? @hint "[\"']--[\"']|startswith\\(\\s*[\"']-|(?i)regex|re\\.(full)?match|valid|allow|whitelist|urlparse|isalnum|isdigit|choices|in [A-Z_]{3,}")
  (#set! severity "warning")
  (#set! message "`{argument}` may begin with `-`, and is an option of {program} then: check it, and put `--` before it"))
((call function: (_) @callee arguments: (argument_list . (list . (string) @program (identifier) @argument))) @hint
  (#resolves-to? @callee "<programs>")
  (#match? @program "^[\"'](git|ssh|scp|rsync|tar|find|zip|curl|wget|grep|xargs|awk|sed|less|man)[\"']$")
  (#not-tainted? @argument "caller" "program")
  (#tainted? @argument "parameter")
  (#match? @argument "(?i)^(url|repo(_?url)?|repository|branch|ref|tag|host(name)?|pattern|query|user_?\\w*|filename|term|search\\w*|expression|target|remote)$")
  (#not-function-matches? @hint "[\"']--[\"']|startswith\\(\\s*[\"']-|(?i)valid|allow|whitelist|urlparse|fullmatch|isalnum")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|build|ci|setup)")
  (#set! severity "info")
  (#set! message "`{argument}` may begin with `-`, and is an option of {program} then: put `--` before it if it comes from outside"))

; A shell by its name, in a list that is handed on: kept in a variable, or given to Docker.
((list . (string) @_shell . (string) @_flag . (_) @command .) @hint
  (#match? @_shell "^.(/usr)?(/bin/)?(ba|z|da|k)?sh.$|powershell|cmd(\\.exe)?.$")
  (#match? @_flag "^.(-[a-z]*c|-Command|/[cC]).$")
  (#not-passed-to? @hint "<programs>")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-match? @command "shlex\\.|quote\\(|list2cmdline")
  (#not-function-mentions? @hint "^(quote|join_shell|list2cmdline)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A shell runs `{command}`, with whatever its values hold: call the program itself"))
((call function: (_) @callee arguments: (argument_list (string) @_shell (string) @_flag . [(binary_operator) (string) (call) (identifier)] @command .)) @hint
  (#resolves-to? @callee "os.execl" "os.execlp" "os.execle" "os.spawnl" "os.spawnlp" "asyncio.create_subprocess_exec" "pexpect.spawn" "create_subprocess_exec")
  (#match? @_shell "^.(/usr)?(/bin/)?(ba|z|da|k)?sh.$|powershell|cmd(\\.exe)?.$")
  (#match? @_flag "^.(-[a-z]*c|-Command|/[cC]).$")
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-function-mentions? @hint "^(quote|list2cmdline)$")
  (#set! message "A shell runs `{command}`, with whatever its values hold: call the program itself"))
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @command)) @hint
  (#resolves-to? @callee "pexpect.spawn" "pexpect.spawnu" "pexpect.runu" "shlex.split")
  (#match? @command "^f?[\"'](/bin/|/usr/bin/)?(ba|z|da)?sh -[a-z]*c\\b")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#set! message "A shell runs `{command}`, with whatever its values hold: call the program itself"))

; A device, or a server of another protocol, that reads lines.
((call function: (attribute attribute: (identifier) @_send) @callee arguments: (argument_list . (_) @command)) @hint
  (#any-of? @_send "send_command" "send_config_set" "sendcmd" "voidcmd" "send_command_timing")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-function-mentions? @hint "(?i)valid|fullmatch|allow|isdigit|isalnum|ip_address")
  (#not-in-function-named? @hint "(?i)^(FTP|_)|(?-i:FTP)")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A line break in `{command}` begins another command of the other side's: check its values first"))

; Other programs that run what they are told behind `-c` or `-e`.
((list . (string) @program (string) @_flag . (_) @command) @hint
  (#match? @program "^.(/\\w+/bin/|/bin/)?(su|runuser|osascript|psql|mysql|sqlite3|python3?|node|perl|ruby|php|sudo|watch|script|tmux|screen|xterm|gnome-terminal|docker|kubectl|nsenter|chroot)[\"']$")
  (#match? @_flag "^.(-c|-e|--command|--eval|--execute)[\"']$")
  (#passed-to? @hint "<programs>" "asyncio.create_subprocess_exec")
  (#not-constant? @command)
  (#tainted? @command "caller" "parameter" "program" "model")
  (#not-match? @command "quote\\(|join\\(")
  (#not-function-mentions? @hint "^(quote|list2cmdline)$")
  (#not-in-function-named? @hint "(?i)^_?run_(python|code|script|sql)|exec_|test|repl|python_c")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "{program} runs `{command}` as a program, with whatever its values hold: pass them as arguments, or check them first"))
((list . (string) @program (string (interpolation)) @command) @hint
  (#match? @program "^.(sed|awk|gawk|find|jq|ffmpeg|git)[\"']$")
  (#match? @command "^f[\"'](s[/|#,]\\{|/\\{|\\{print|\\.[\\w.]*\\[?[^\"']*\\\\?\"\\{|.*system\\()")
  (#passed-to? @hint "<programs>")
  (#tainted? @command "caller" "parameter" "program")
  (#not-function-mentions? @hint "(?i)escape|quote|valid|fullmatch")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{command}` is a program of {program}'s, whose commands write files and run others: do this in Python, or escape the values"))
((call function: (_) @_split arguments: (argument_list . [(string) (binary_operator) (call)] @command)) @hint
  (#resolves-to? @_split "shlex.split")
  (#built-string? @command)
  (#tainted? @command "caller" "parameter" "program")
  (#function-matches? @hint "subprocess|Popen|check_output|check_call|run\\(")
  (#not-match? @command "quote\\(")
  (#not-function-mentions? @hint "^quote$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A blank in the values of `{command}` makes another argument, which may be an option: make the list by hand"))
([(string (interpolation)) (binary_operator)] @hint
  (#match? @hint "\\* \\* |@(daily|hourly|reboot|weekly)\\b")
  (#reads-like? @hint "^[fr]*[\"']*\\s*((\\{\\w*\\}|%s|[\\d*/,-]+)\\s+){5}(root|\\w+|\\{\\w*\\})?\\s*.*(\\{\\w*\\}|%s)|^[fr]*[\"']*@\\w+ .*\\{\\w*\\}")
  (#tainted? @hint "caller" "parameter")
  (#function-mentions? @hint "(?i)cron")
  (#not-parent? @hint "binary_operator")
  (#not-function-mentions? @hint "^quote$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A line break in the values begins another job, and a shell runs each: check the values first, or keep a table of jobs"))

; A page that opens an address of this program's scheme chooses what runs.
((call function: (_) @callee arguments: (argument_list . [(call) (subscript) (identifier)] @command)) @hint
  (#resolves-to? @callee "<programs>" "<shells>" "os.startfile")
  (#value-matches? @command "parse_qsl?\\(|urlparse\\(|urlsplit\\(")
  (#not-function-mentions? @hint "(?i)allow|whitelist|permitted|known|^commands$|^COMMANDS$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever writes the address chooses the command `{command}`: choose it from a fixed table"))

; Which process is ended.
((call function: (_) @callee arguments: (argument_list . (_) @pid)) @hint
  (#resolves-to? @callee "os.kill" "os.killpg" "psutil.Process")
  (#value-matches? @pid "^(int\\()?(\\w+\\.)*request\\.(args|form|json|values|GET|POST|get_json|query)\\b")
  (#not-function-mentions? @hint "(?i)allow|valid|children|owner|known|^in$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller chooses which process `{callee}` takes: look `{pid}` up among those that this service began"))

; Split into a list, and still the caller's.
((call function: (_) @callee arguments: (argument_list . (identifier) @command)) @hint
  (#resolves-to? @callee "<programs>")
  (#value-matches? @command "^shlex\\.split\\(\\s*(\\w+\\.)*request\\.")
  (#not-function-mentions? @hint "(?i)allow|whitelist|permitted|valid|known|^commands$")
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))

;! bad
; import os
; def ping(host):
;     os.system(f"ping -c 1 {host}")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     os.popen("ping -c 1 " + host)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import subprocess
; def ping(host):
;     return subprocess.run(f"ping -c 1 {host}", shell=True, capture_output=True)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import subprocess
; def ping(host):
;     return subprocess.run(["ping", "-c", "1", host], capture_output=True)
;! bad
; from subprocess import check_output as run
; def convert(name):
;     command = "convert %s out.png" % name
;     if name:
;         run(command, shell=True)
;         ^^^^^^^^^^^^^^^^^^^^^^^^
;     return {
;! bad
; import subprocess
; def execute(command):
;     subprocess.call(command, shell=True)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     subprocess.call(["bash", "-c", "ls {}".format(command)])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os, subprocess
; os.system("clear")
; def ping(host, options):
;     subprocess.run(["ping", "-c", "1", host], shell=False, **options)
;! good
; import os, shlex
; def show(path):
;     os.system(f"cat {shlex.quote(path)}")
;! good
; import subprocess
; IMAGE = "postgres:16"
; command = f"docker pull {IMAGE}"
; subprocess.run(command, shell=True, check=True)
;! good
; def build(builder, name):
;     builder.system("make " + name)
;     builder.run(f"make {name}", shell=True)
;! bad
; import subprocess
; from flask import request
; def run():
;     command = request.args.get("command", "").split()
;     subprocess.run(command)
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     subprocess.run(["sh", "-c", request.json["script"]])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     subprocess.run([request.args["tool"], "--version"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import os
; def serve(connection):
;     command = connection.recv(1024).decode()
;     os.system(command)
;     ^^^^^^^^^^^^^^^^^^
;     if command.
;! good
; import subprocess
; from flask import request
; TOOLS = {"status": ["git", "status"]}
; def run():
;     subprocess.run(TOOLS[request.args["tool"]], check=True)
;     subprocess.run(["git", "log", "--", request.args["path"]], check=True)
;! bad
; def dump(db_name: str):
;     command = ["bash", "-c", f"pg_dump {db_name} | gzip > {db_name}.gz"]
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     subprocess.run(command, check=True)
;! bad
; def job(client, image, script):
;     return client.containers.run(image, ["sh", "-c", f"python {script}"])
;                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def job(client, image, script):
;     return client.containers.run(image, ["python", script])
;! bad
; import os
; def edit(filename):
;     os.execl("/bin/sh", "sh", "-c", "vim " + filename)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os
; def edit(filename):
;     os.execlp("vim", "vim", "--", filename)
;! bad
; import pexpect
; def reset(user):
;     child = pexpect.spawn(f"/bin/sh -c 'passwd {user}'")
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import pexpect
; def reset(user):
;     child = pexpect.spawn("passwd", [user])
;! bad
; import subprocess
; def tool(user_cmd):
;     return subprocess.run(user_cmd, shell=True, capture_output=True).stdout
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; subprocess.run(f"convert {name} out.png", shell=True, check=True)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def show(device, vlan):
;     return device.send_command(f"show vlan {vlan}")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def show(device, vlan):
;     if not vlan.isdigit():
;         raise ValueError(vlan)
;     return device.send_command(f"show vlan {vlan}")
;! bad
; import subprocess
; def as_user(user, cmd):
;     subprocess.check_call(["su", "-", user, "-c", cmd])
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import subprocess
; def as_user(user, path):
;     subprocess.check_call(["sudo", "-u", user, "ls", "--", path])
;! bad
; import subprocess
; def exchange(path, old, new):
;     subprocess.run(["sed", "-i", f"s/{old}/{new}/g", path], check=True)
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import subprocess
; def exchange(path):
;     subprocess.run(["sed", "-i", "s/http:/https:/g", path], check=True)
;! bad
; import shlex, subprocess
; def report(name):
;     command = shlex.split(f"report-tool --name {name}")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return subprocess.check_output(command)
;! good
; import shlex, subprocess
; def report(name):
;     return subprocess.check_output(["report-tool", "--name", name])
;! bad
; def schedule(minute, command):
;     with open("/etc/cron.d/jobs", "a") as file:
;         file.write(f"{minute} * * * * root {command}\n")
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def schedule(minute):
;     with open("/etc/cron.d/jobs", "a") as file:
;         file.write("5 * * * * root /usr/local/bin/report\n")
;! bad
; import subprocess, sys
; from urllib.parse import urlparse, parse_qs
; def main():
;     address = urlparse(sys.argv[1])
;     subprocess.Popen(parse_qs(address.query)["cmd"][0].split())
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import subprocess, sys
; from urllib.parse import urlparse, parse_qs
; def main():
;     address = urlparse(sys.argv[1])
;     subprocess.Popen(COMMANDS[parse_qs(address.query)["cmd"][0]])
;! bad
; import os, signal
; from flask import request
; def stop():
;     os.kill(int(request.form["pid"]), signal.SIGTERM)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os, signal
; from flask import request
; def stop():
;     os.kill(JOBS[request.form["job"]].pid, signal.SIGTERM)
;! bad
; import shlex, subprocess
; from flask import request
; def run():
;     cmd = shlex.split(request.form["cmd"])
;     return subprocess.run(cmd, capture_output=True, check=True).stdout
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import shlex, subprocess
; from flask import request
; def run():
;     cmd = shlex.split(COMMANDS[request.form["cmd"]])
;     return subprocess.run(cmd, capture_output=True, check=True).stdout
