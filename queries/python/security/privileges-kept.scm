; A service keeps the rights of root
;
; Whoever finds a hole in it has the whole machine. Open what needs root, then give the rights up, groups first, or let the
; service manager start it as a user of its own with the one capability that it needs.
;
; severity: info
; confidence: medium
; cwe: 250 271 272 273 243
; precision: 0 hints before containers and users of databases were added, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 3/3 of one package, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/1 (`setgroups` alone, gated since), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cwe.mitre.org/data/definitions/250.html

((call function: (_) @callee arguments: (argument_list . (integer) @_zero)) @hint
  (#resolves-to? @callee "os.setuid" "os.seteuid" "os.setreuid" "os.setresuid")
  (#eq? @_zero "0")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "From here on everything runs as root: do the one thing that needs it in a process of its own"))

; Insists on being root, and stays so.
((if_statement
   condition: (comparison_operator . (call function: (_) @_who) . "!=" . (integer) @_zero) @hint
   consequence: (block [(expression_statement) (raise_statement)] @_refusal))
  (#resolves-to? @_who "os.geteuid" "os.getuid")
  (#eq? @_zero "0")
  (#match? @_refusal "exit|raise|print|error|abort")
  (#not-file-matches? "setuid|setgid|setresuid|initgroups|drop_priv")
  (#file-matches? "serve_forever|\\.listen\\(|run_app\\(|socketserver|\\.accept\\(|app\\.run\\(|HTTPServer|uvicorn|while True")
  (#not-file-kind? "test" "example")
  (#set! message "What listens stays root for as long as it runs: call `os.setgroups`, `os.setgid` and `os.setuid` once it has its port"))

; In the wrong order the second call fails, or the groups stay.
((call function: (_) @callee) @hint
  (#resolves-to? @callee "os.setuid" "os.setresuid")
  (#function-mentions? @hint "^(setgid|setresgid)$")
  (#function-matches? @hint "set(res)?uid\\([^\\n]*\\n(.*\\n)*?.*set(res)?gid\\(")
  (#not-function-matches? @hint "set(res)?gid\\([^\\n]*\\n(.*\\n)*?.*set(res)?uid\\(")
  (#set! severity "warning")
  (#set! message "A user who is no longer root may not give up root's group: call `os.setgroups([])` and `os.setgid` first"))
((call function: (_) @callee arguments: (argument_list . (_) @_user)) @hint
  (#resolves-to? @callee "os.setuid" "os.setresuid")
  (#not-match? @_user "^0$")
  (#in-function? @hint)
  (#not-function-mentions? @hint "^(setgroups|initgroups)$")
  (#not-file-kind? "test" "example")
  (#set! message "Root's other groups stay: call `os.initgroups` or `os.setgroups([])` before `{callee}`"))

; A service that asks for root.
((call function: (_) @callee arguments: (argument_list . (list . (string) @_sudo))) @hint
  (#resolves-to? @callee "subprocess.run" "subprocess.call" "subprocess.Popen" "subprocess.check_call" "subprocess.check_output")
  (#match? @_sudo "^.(/usr/bin/)?sudo.$")
  (#file-matches? "(?i)flask|fastapi|aiohttp|django|socketserver|http\\.server|serve_forever|tornado|bottle")
  (#not-file-kind? "test" "example")
  (#set! message "A service that may use `sudo` hands root to whoever finds a hole in it: give its user the one right that it needs"))

; A container that is the machine.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @option)) @hint
  (#eq? @_name "privileged")
  (#match? @callee "containers\\.(run|create)$|create_container$|create_host_config$|exec_run$|HostConfig$|V1SecurityContext$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "With `{option}` a hole in the container is one in the machine: add the one capability that it needs with `cap_add`"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string) @user))) @hint
  (#match? @callee "(^|\\.)(connect|create_pool|create_engine|Connection|ConnectionPool|MongoClient)$")
  (#any-of? @_name "user" "username")
  (#match? @user "^[\"'](root|postgres|sa|sys|system|admin)[\"']$")
  (#imports? "psycopg2" "psycopg" "asyncpg" "pymysql" "mysql" "MySQLdb" "aiomysql" "pyodbc" "pymssql" "oracledb" "cx_Oracle")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)script|migrat|setup|install|admin")
  (#set! message "{user} may do everything in the database, and so may whoever finds a hole here: use a user with the rights that are needed"))

; Rights of root, and kept.
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_own))) @hint
  (#resolves-to? @callee "os.setuid" "os.seteuid")
  (#resolves-to? @_own "os.getuid" "os.geteuid")
  (#not-file-kind? "test" "example")
  (#set! message "This stays who it is: name the user whose rights are enough"))

; Who holds Docker's socket, or the root of the host, holds the host.
((call function: (attribute object: (_) @_containers attribute: (identifier) @_run) arguments: (argument_list (keyword_argument name: (identifier) @_name value: [(string) (dictionary) (list) (integer)] @value) @hint))
  (#match? @_containers "(?i)containers$")
  (#any-of? @_run "run" "create")
  (#match? @_name "^(volumes|user|cap_add|pid_mode|network_mode|binds|mounts)$")
  (#match? @value "docker\\.sock|^.(root|0)(:\\w*)?[\"']$|^0$|[\"']/[\"']\\s*:|[\"']/(etc|root)/?[\"']\\s*:|SYS_ADMIN|[\"']ALL[\"']|^.host[\"']$|[\"']/:/")
  (#not-match? @hint "^network_mode|^pid_mode=.container")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` whoever breaks out of the container has the host: give it a user of its own, and only the folders that it needs"))

; A command with root's rights.
((list . (string) @_sudo (identifier) @argument) @hint
  (#match? @_sudo "^.(/usr/bin/)?(sudo|doas|pkexec)[\"']$")
  (#not-match? @hint "[\"'](-u|--user\\b|-U)")
  (#passed-to? @hint "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#tainted? @argument "caller" "parameter")
  (#not-function-mentions? @hint "(?i)allow|whitelist|permitted|valid")
  (#not-path-matches? "(?i)install|setup|deploy|provision|script|tools")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "What is run with `{argument}` has all of root's rights: allow this one command to the service, and check the value against a fixed list"))

; Rights that could not be given up are kept.
((try_statement
   body: (block . (expression_statement (call function: (_) @callee)) .)
   (except_clause (block . [(pass_statement) (expression_statement)] .) @hint))
  (#resolves-to? @callee "os.setuid" "os.setgid" "os.seteuid" "os.setegid" "os.setresuid" "os.setresgid")
  (#not-match? @hint "exit|abort|raise")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Where `{callee}` fails everything goes on as root: let the error out"))

; A cage with an open door.
((call function: (_) @callee) @hint
  (#resolves-to? @callee "os.chroot")
  (#not-function-mentions? @hint "^(chdir|fchdir)$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The working folder stays outside of the new root, and leads out of it: call `os.chdir(\"/\")` behind `{callee}`"))

;! bad
; import os
; def serve():
;     os.setuid(0)
;     ^^^^^^^^^^^^
;     run()
;! bad
; import os, sys, socketserver
; if os.geteuid() != 0:
;    ^^^^^^^^^^^^^^^^^
;     sys.exit("please start me as root")
; socketserver.TCPServer(("127.0.0.1", 700), Handler).serve_forever()
;! bad
; import os
; def drop():
;     os.setuid(1000)
;     ^^^^^^^^^^^^^^^
;     os.setgid(1000)
;! bad
; import os
; def drop():
;     os.setgid(1000)
;     os.setuid(1000)
;     ^^^^^^^^^^^^^^^
; def broken(:
;! bad
; import subprocess
; from flask import Flask
; def restart():
;     subprocess.run(["sudo", "systemctl", "restart", "web"], check=True, timeout=60)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os
; def drop():
;     os.setgroups([])
;     os.setgid(1000)
;     os.setuid(1000)
;! good
; import os, sys
; if os.geteuid() != 0:
;     sys.exit("please start me as root")
; install()
;! good
; import subprocess
; def restart():
;     subprocess.run(["sudo", "systemctl", "restart", "web"], check=True, timeout=60)
;! good
; import os
; def owner(path, number):
;     os.chown(path, number, 0)
;     return os.getuid() == 0
;! bad
; import docker
; def build(command):
;     return docker.from_env().containers.run("builder", command, user="root", remove=True)
;                                                                 ^^^^^^^^^^^
;! bad
; import docker
; def build(command):
;     return docker.from_env().containers.run("builder", command, volumes={"/var/run/docker.sock": {"bind": "/var/run/docker.sock"}})
;                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import docker
; def build(command, folder):
;     return docker.from_env().containers.run("builder", command, user="1000", volumes={folder: {"bind": "/src"}})
;! bad
; import subprocess
; def restart(service):
;     subprocess.run(["sudo", "systemctl", "restart", service], check=True)
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import subprocess
; def restart():
;     subprocess.run(["sudo", "systemctl", "restart", "nginx"], check=True)
;! bad
; import os
; def become(uid):
;     os.setgroups([])
;     try:
;         os.setuid(uid)
;     except OSError:
;         pass
;         ^^^^
;     serve()
;! good
; import os
; def become(uid):
;     os.setgroups([])
;     os.setuid(uid)
;     serve()
;! bad
; import os
; def jail():
;     os.chroot("/srv/jail")
;     ^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os
; def jail():
;     os.chroot("/srv/jail")
;     os.chdir("/")
