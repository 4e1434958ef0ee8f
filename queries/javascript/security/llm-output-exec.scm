; What a model wrote is run
;
; A model writes what the text it reads tells it to, and that text comes from mails, pages and users: run as code, as a
; command or as SQL, one sentence in a mail is enough. Let the model choose among functions that you wrote.
;
; severity: error
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 94 1427
; see: https://genai.owasp.org/llmrisk/llm05-improper-output-handling/

((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee
    "eval" "Function" "globalThis.eval" "vm.runInContext" "vm.runInNewContext" "vm.runInThisContext" "vm2.VM.run" "child_process.exec" "child_process.execSync"
    "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync" "execa" "execa.execaCommand" "shelljs.exec")
  (#tainted? @text "model")
  (#set! message "`{callee}` runs what a model wrote: let it choose among functions that you wrote"))
((new_expression constructor: (_) @callee arguments: (arguments (_) @text .)) @hint
  (#resolves-to? @callee "Function" "vm.Script")
  (#tainted? @text "model")
  (#set! message "`{callee}` makes code of what a model wrote: let it choose among functions that you wrote"))
((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#method? @callee "query" "execute" "raw" "$queryRawUnsafe" "$executeRawUnsafe" "unsafe")
  (#match? @callee "(?i)(db|database|pool|client|conn(ection)?|sql|knex|sequelize|prisma|pg|mysql|sqlite|manager|dataSource|trx)\\??\\.\\$?\\w+$")
  (#tainted? @text "model")
  (#set! message "`{callee}` runs the SQL that a model wrote: give it a role that may only read, and check the statement"))
((assignment_expression left: (member_expression property: (_) @property) right: (_) @text) @hint
  (#any-of? @property "innerHTML" "outerHTML")
  (#tainted? @text "model")
  (#not-function-mentions? @text "(?i)sanitize|purify|escape")
  (#set! severity "warning")
  (#set! message "`{property}` takes what a model wrote as it is: set `textContent`, or sanitise it"))

; Somebody else's text among the instructions.
((object (pair key: (_) @_role value: (string) @_system) (pair key: (_) @_content value: (_) @text)) @hint
  (#match? @_role "^[\"']?role[\"']?$")
  (#match? @_system "^[\"'](system|developer)[\"']$")
  (#match? @_content "^[\"']?content[\"']?$")
  (#tainted? @text)
  (#set! severity "warning")
  (#set! message "A caller's text becomes an instruction: put it into a message of the role `user`"))
((pair key: (_) @_system value: (_) @text) @hint
  (#any-of? @_system "system" "instructions" "systemInstruction")
  (#inside-call? @hint "create" "stream" "generateText" "streamText" "generateObject" "generateContent" "getGenerativeModel" "parse")
  (#imports? "openai" "@anthropic-ai/sdk" "ai" "@google/generative-ai" "@google/genai" "langchain" "@langchain/core")
  (#tainted? @text)
  (#built-string? @text)
  (#set! severity "warning")
  (#set! message "A caller's text becomes an instruction: put it into a message of the role `user`"))

;! bad
; import OpenAI from "openai";
; import { exec } from "node:child_process";
; const openai = new OpenAI();
; export async function run(task) {
;   const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content: task }] }, { timeout: 20000 });
;   const command = completion.choices[0].message.content;
;   exec(command, report);
;   ^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function answer(question) {
;   const message = await anthropic.messages.create({ model, max_tokens: 500, messages: [{ role: "user", content: question }] }, { timeout: 20000 });
;   const statement = message.content[0].text;
;   return pool.query(statement);
;          ^^^^^^^^^^^^^^^^^^^^^
; }
; async function compute(question) {
;   const { text } = await generateText({ model, prompt: question });
;   return eval(text);
;          ^^^^^^^^^^
; }
;! bad
; app.post("/chat", async (req, res) => {
;   const messages = [
;     { role: "system", content: `You help ${req.body.name}, who says: ${req.body.bio}` },
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     { role: "user", content: req.body.message },
;   ];
;   res.json(await ask(
;! good
; async function run(task) {
;   const completion = await openai.chat.completions.create({ model, messages: [{ role: "user", content: task }] }, { timeout: 20000 });
;   const name = completion.choices[0].message.content;
;   return TOOLS[name]?.();
; }
;! good
; const messages = [
;   { role: "system", content: `You help customers of ${SHOP}` },
;   { role: "user", content: question },
; ];
;! good
; async function remember(question) {
;   const { text } = await generateText({ model, prompt: question });
;   await pool.query("INSERT INTO answers (question, text) VALUES ($1, $2)", [question, text]);
;   return text;
; }
; function show(element, text) {
;   element.textContent = text;
; }
