; What a model wrote is run
;
; A model writes what the text it reads tells it to, and that text comes from mails, pages and users: run as code, as a
; command or as SQL, one sentence in a mail is enough. Let the model choose among functions that you wrote.
;
; severity: error
; confidence: medium
; cwe: 94 1427
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; see: https://genai.owasp.org/llmrisk/llm05-improper-output-handling/

((call function: (_) @callee arguments: (argument_list . (_) @text)) @hint
  (#resolves-to? @callee
    "eval" "exec" "builtins.eval" "builtins.exec" "os.system" "os.popen" "subprocess.run" "subprocess.call" "subprocess.check_output"
    "subprocess.check_call" "subprocess.Popen" "subprocess.getoutput" "pickle.loads" "importlib.import_module" "runpy.run_path" "asyncio.create_subprocess_shell")
  (#tainted? @text "model")
  (#set! message "`{callee}` runs what a model wrote: let it choose among functions that you wrote"))
((call function: (attribute attribute: (identifier) @callee) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @callee "execute" "executescript" "exec_driver_sql" "raw" "read_sql" "read_sql_query")
  (#tainted? @text "model")
  (#set! message "`{callee}` runs the SQL that a model wrote: give it a role that may only read, and check the statement"))
((call function: (_) @callee arguments: (argument_list . (_) @text)) @hint
  (#resolves-to? @callee "flask.render_template_string" "markupsafe.Markup" "django.utils.safestring.mark_safe" "jinja2.Template")
  (#tainted? @text "model")
  (#set! message "`{callee}` takes what a model wrote as it is: escape it"))

; Somebody else's text among the instructions.
((dictionary (pair key: (string) @_role value: (string) @_system) (pair key: (string) @_content value: (_) @text)) @hint
  (#match? @_role "^.role.$")
  (#match? @_system "^.(system|developer).$")
  (#match? @_content "^.content.$")
  (#tainted? @text)
  (#set! severity "warning")
  (#set! message "A caller's text becomes an instruction: put it into a message of the role `user`"))

;! bad
; from openai import OpenAI
; client = OpenAI()
; def answer(question):
;     reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}], timeout=9)
;     return eval(reply.choices[0].message.content)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def report(llm, cursor, question):
;     statement = llm.invoke(question)
;     cursor.execute(statement)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;     if cursor.
;! good
; from openai import OpenAI
; client = OpenAI()
; def answer(question):
;     reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}], timeout=9)
;     return TOOLS[reply.choices[0].message.content]()
;! good
; def report(llm, question):
;     return llm.invoke(question).content
