; The answer tells a caller what went wrong inside
;
; Messages and stacks of errors hold table names, file paths, addresses of other services and sometimes values. They
; help an attacker, and they mean nothing to anyone else.
;
; severity: warning
; precision: on the new set about 21 of the 25 that remain of 34 read, wrong where the status that blames the caller is set in another statement; 8/9 on the held out. old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: read again: 28/30 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: said once for a file since, the rest is information; 17/20 before a status that blames the caller was gated in the statement before, too; 92 warnings left of 317, not judged again, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; confidence: medium
; cwe: 209
; see: https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html
; list sends: json send end write jsonp html text body
; regex responses: ^(this\.)?(res|resp|response|reply|rep|ctx|c|context|NextResponse|Response|h)\b
; regex sent-whole: ^(reply|rep)\b[^(]*\.send\(\w+\)$
; regex development: (?i)emulat|dev-?server|dev-?tools|playground|mock|storybook|scripts/
; regex client-error: (?i)\b4\d\d\b|(BAD_REQUEST|UNAUTHORI[SZ]ED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE|INVALID)
; regex leaks-before: (?s)\.(json|send|end|write|render|jsonp|body)\(.{0,400}\b(err|error|e|ex|exception)\b(\.(message|stack|toString\(\))|\s*\))
; regex blames-caller: ^\s*(return\s+)?(this\.)?(res|response|reply|ctx)\.(status|code|writeHead)\(\s*4\d\d|(status|statusCode)\s*=\s*4\d\d\b
; regex told-apart: instanceof\s+(?:[\w.]+(?:Error|Exception)|[A-DF-Z]\w*)|(?i)\.(isOperational|expose|isJoi|isBoom|name|code|type|issues|errors)\b|node_env|\b(is_?)?(dev|prod|debug|verbose)|status|valid|zod

; Express, Fastify, Koa, Hono and Next.js, by the names that everyone gives their answers.
((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . [
    (object (pair value: (_) @hint))
    (object (pair value: (object (pair value: [(identifier) (member_expression) (call_expression) (template_string) (binary_expression) (ternary_expression)] @hint))))
    (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint])) @_whole
  (#method? @_callee "<sends>")
  (#match? @_answer "<responses>")
  (#not-match? @hint "^\\{")
  ; Fastify sends an error through its error handler.
  (#not-match? @_whole "<sent-whole>")
  (#error-text? @hint)
  ; The status says that the caller did something wrong, and the text may have been written for the caller.
  (#not-behind? @hint "expression_statement" "<blames-caller>")
  ; Said once in a file, at the first place.
  (#not-behind? @hint "expression_statement" "<leaks-before>")
  (#not-behind? @hint "method_definition" "<leaks-before>")
  (#not-behind? @hint "function_declaration" "<leaks-before>")
  (#not-behind? @hint "lexical_declaration" "<leaks-before>")
  (#not-behind? @hint "export_statement" "<leaks-before>")
  (#not-path-matches? "<development>")
  (#not-match? @_answer "<client-error>")
  (#not-argument-beside? @hint "status[\"']?:\\s*4\\d\\d")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . (object (shorthand_property_identifier) @hint)))
  (#method? @_callee "json" "send" "jsonp")
  (#match? @_answer "<responses>")
  (#error-text? @hint)
  ; The status says that the caller did something wrong, and the text may have been written for the caller.
  (#not-behind? @hint "expression_statement" "<blames-caller>")
  ; Said once in a file, at the first place.
  (#not-behind? @hint "expression_statement" "<leaks-before>")
  (#not-behind? @hint "method_definition" "<leaks-before>")
  (#not-behind? @hint "function_declaration" "<leaks-before>")
  (#not-behind? @hint "lexical_declaration" "<leaks-before>")
  (#not-behind? @hint "export_statement" "<leaks-before>")
  (#not-path-matches? "<development>")
  (#not-match? @_answer "<client-error>")
  (#not-argument-beside? @hint "status[\"']?:\\s*4\\d\\d")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "{hint}: \"Internal server error\""))

((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . (_) . (object (pair value: (_) @hint))))
  (#method? @_callee "render")
  (#match? @_answer "^(res|response|reply|ctx)\\b")
  (#error-text? @hint)
  ; The status says that the caller did something wrong, and the text may have been written for the caller.
  (#not-behind? @hint "expression_statement" "<blames-caller>")
  ; Said once in a file, at the first place.
  (#not-behind? @hint "expression_statement" "<leaks-before>")
  (#not-behind? @hint "method_definition" "<leaks-before>")
  (#not-behind? @hint "function_declaration" "<leaks-before>")
  (#not-behind? @hint "lexical_declaration" "<leaks-before>")
  (#not-behind? @hint "export_statement" "<leaks-before>")
  (#not-path-matches? "<development>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and show words of your own")
  (#set! fix.title "Show a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

; Koa.
((assignment_expression left: (member_expression object: (_) @_answer property: (_) @_body)
  right: [(object (pair value: (_) @hint)) (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint])
  (#match? @_answer "^(ctx|context|res|response|ctx\\.(res|response)|this)$")
  (#eq? @_body "body")
  (#error-text? @hint)
  ; The status says that the caller did something wrong, and the text may have been written for the caller.
  (#not-behind? @hint "expression_statement" "<blames-caller>")
  ; Said once in a file, at the first place.
  (#not-behind? @hint "expression_statement" "<leaks-before>")
  (#not-behind? @hint "method_definition" "<leaks-before>")
  (#not-behind? @hint "function_declaration" "<leaks-before>")
  (#not-behind? @hint "lexical_declaration" "<leaks-before>")
  (#not-behind? @hint "export_statement" "<leaks-before>")
  (#not-path-matches? "<development>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

; `new Response(err.message, { status: 500 })`, and NestJS's and tRPC's errors, whose message is the answer.
((new_expression constructor: (_) @_callee arguments: (arguments . [
    (object (pair key: (_) @_key value: (_) @hint))
    (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint]))
  (#resolves-to? @_callee
    "Response" "next/server.NextResponse" "@nestjs/common.HttpException" "@nestjs/common.InternalServerErrorException"
    "@nestjs/common.BadGatewayException" "@nestjs/common.ServiceUnavailableException" "@trpc/server.TRPCError")
  (#not-any-of? @_key "cause" "code" "status")
  (#error-text? @hint)
  ; The status says that the caller did something wrong, and the text may have been written for the caller.
  (#not-behind? @hint "expression_statement" "<blames-caller>")
  ; Said once in a file, at the first place.
  (#not-behind? @hint "expression_statement" "<leaks-before>")
  (#not-behind? @hint "method_definition" "<leaks-before>")
  (#not-behind? @hint "function_declaration" "<leaks-before>")
  (#not-behind? @hint "lexical_declaration" "<leaks-before>")
  (#not-behind? @hint "export_statement" "<leaks-before>")
  (#not-path-matches? "<development>")
  (#not-argument-beside? @hint "<client-error>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

; What a Lambda function returns.
((object (pair key: (_) @_status) (pair key: (_) @_body value: (_) @hint))
  (#eq? @_status "statusCode")
  (#eq? @_body "body")
  (#error-text? @hint)
  ; The status says that the caller did something wrong, and the text may have been written for the caller.
  (#not-behind? @hint "expression_statement" "<blames-caller>")
  ; Said once in a file, at the first place.
  (#not-behind? @hint "expression_statement" "<leaks-before>")
  (#not-behind? @hint "method_definition" "<leaks-before>")
  (#not-behind? @hint "function_declaration" "<leaks-before>")
  (#not-behind? @hint "lexical_declaration" "<leaks-before>")
  (#not-behind? @hint "export_statement" "<leaks-before>")
  (#not-path-matches? "<development>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own"))

; The answer says that the caller did something wrong, and the text may have been written for the caller.
((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . [
    (object (pair value: (_) @hint))
    (object (pair value: (object (pair value: [(identifier) (member_expression) (call_expression) (template_string) (binary_expression) (ternary_expression)] @hint))))
    (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint])) @_whole
  (#method? @_callee "<sends>")
  (#match? @_answer "<responses>")
  (#not-match? @hint "^\\{")
  ; Fastify sends an error through its error handler.
  (#not-match? @_whole "<sent-whole>")
  (#match? @_answer "<client-error>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . (object (shorthand_property_identifier) @hint)))
  (#method? @_callee "json" "send" "jsonp")
  (#match? @_answer "<responses>")
  (#match? @_answer "<client-error>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "{hint}: \"Internal server error\""))

; The same again further down: one hint for a file is enough to change them all.
((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . [
    (object (pair value: (_) @hint))
    (object (pair value: (object (pair value: [(identifier) (member_expression) (call_expression) (template_string) (binary_expression) (ternary_expression)] @hint))))
    (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint])) @_whole
  (#method? @_callee "<sends>")
  (#match? @_answer "<responses>")
  (#not-match? @hint "^\\{")
  ; Fastify sends an error through its error handler.
  (#not-match? @_whole "<sent-whole>")
  (#error-text? @hint)
  (#not-path-matches? "<development>")
  (#not-match? @_answer "<client-error>")
  (#not-argument-beside? @hint "status[\"']?:\\s*4\\d\\d")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))
((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . (object (shorthand_property_identifier) @hint)))
  (#method? @_callee "json" "send" "jsonp")
  (#match? @_answer "<responses>")
  (#error-text? @hint)
  (#not-path-matches? "<development>")
  (#not-match? @_answer "<client-error>")
  (#not-argument-beside? @hint "status[\"']?:\\s*4\\d\\d")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "{hint}: \"Internal server error\""))
((call_expression function: (member_expression object: (_) @_answer) @_callee
  arguments: (arguments . (_) . (object (pair value: (_) @hint))))
  (#method? @_callee "render")
  (#match? @_answer "^(res|response|reply|ctx)\\b")
  (#error-text? @hint)
  (#not-path-matches? "<development>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and show words of your own")
  (#set! fix.title "Show a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))
((assignment_expression left: (member_expression object: (_) @_answer property: (_) @_body)
  right: [(object (pair value: (_) @hint)) (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint])
  (#match? @_answer "^(ctx|context|res|response|ctx\\.(res|response)|this)$")
  (#eq? @_body "body")
  (#error-text? @hint)
  (#not-path-matches? "<development>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))
((new_expression constructor: (_) @_callee arguments: (arguments . [
    (object (pair key: (_) @_key value: (_) @hint))
    (identifier) @hint (member_expression) @hint (call_expression) @hint (template_string) @hint (binary_expression) @hint (ternary_expression) @hint]))
  (#resolves-to? @_callee
    "Response" "next/server.NextResponse" "@nestjs/common.HttpException" "@nestjs/common.InternalServerErrorException"
    "@nestjs/common.BadGatewayException" "@nestjs/common.ServiceUnavailableException" "@trpc/server.TRPCError")
  (#not-any-of? @_key "cause" "code" "status")
  (#error-text? @hint)
  (#not-path-matches? "<development>")
  (#not-argument-beside? @hint "<client-error>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))
((object (pair key: (_) @_status) (pair key: (_) @_body value: (_) @hint))
  (#eq? @_status "statusCode")
  (#eq? @_body "body")
  (#error-text? @hint)
  (#not-path-matches? "<development>")
  (#not-guarded-by? @hint "<told-apart>")
  (#set! severity "info")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own"))

;! bad
; app.get("/users", async (req, res) => {
;   try {
;     res.json(await users.all());
;   } catch (err) {
;     res.status(500).json({ error: err.message });
;                                   ^^^^^^^^^^^
;   }
; });
;! fixed
; app.get("/users", async (req, res) => {
;   try {
;     res.json(await users.all());
;   } catch (err) {
;     res.status(500).json({ error: "Internal server error" });
;   }
; });
;! bad
; app.use((err, req, res, next) => {
;   const message = err instanceof Error ? err.message : "Unknown";
;   res.status(500).json({ message, trace: { stack: err.stack } });
;                          ^^^^^^^
;                                                   ^^^^^^^^^
; });
;! fixed
; app.use((err, req, res, next) => {
;   const message = err instanceof Error ? err.message : "Unknown";
;   res.status(500).json({ message: "Internal server error", trace: { stack: "Internal server error" } });
; });
;! bad
; import { NextResponse } from "next/server";
; export async function POST(request) {
;   try {
;     return NextResponse.json(await create(await request.json()));
;   } catch (error) {
;     return NextResponse.json({ error: `Could not create: ${error}` }, { status: 500 });
;                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! fixed
; import { NextResponse } from "next/server";
; export async function POST(request) {
;   try {
;     return NextResponse.json(await create(await request.json()));
;   } catch (error) {
;     return NextResponse.json({ error: "Internal server error" }, { status: 500 });
;   }
; }
;! bad
; load().catch((problem) => {
;   ctx.status = 500;
;   ctx.body = { detail: String(problem) };
;                        ^^^^^^^^^^^^^^^
; });
; db.get(sql, (err, row) => {
;   if (err) return res.status(500).send(err);
;                                        ^^^
; });
;! fixed
; load().catch((problem) => {
;   ctx.status = 500;
;   ctx.body = { detail: "Internal server error" };
; });
; db.get(sql, (err, row) => {
;   if (err) return res.status(500).send("Internal server error");
; });
;! bad
; export const handler = async (event) => {
;   try {
;     await run(event);
;   } catch (error) {
;     return { statusCode: 500, body: JSON.stringify({ error: error.message }) };
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; };
;! bad
; try {
;   await save(order);
; } catch (e) {
;   reply.code(500).send({ message: e.toString() });
;                                   ^^^^^^^^^^^^
; }
; reply.send({
;! fixed
; try {
;   await save(order);
; } catch (e) {
;   reply.code(500).send({ message: "Internal server error" });
; }
; reply.send({
;! good
; app.get("/users", async (req, res) => {
;   try {
;     res.json(await users.all());
;   } catch (err) {
;     logger.error(err);
;     res.status(500).json({ error: "Internal server error", code: err.code });
;   }
; });
;! good
; app.use((err, req, res, next) => {
;   if (err instanceof ValidationError) {
;     return res.status(400).json({ error: err.message });
;   }
;   const detail = process.env.NODE_ENV === "production" ? undefined : err.stack;
;   res.status(500).json({ error: "Internal server error", detail });
; });
;! good
; const { error } = schema.validate(req.body);
; if (error) res.status(400).json({ error: error.message });
;! good
; try {
;   await save();
; } catch (error) {
;   res.status(500).json({ error: error instanceof PublicError ? error.message : "Internal server error" });
; }
