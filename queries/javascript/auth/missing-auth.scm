; A route without the guard that its siblings have
;
; The other routes of this router that change something ask who is calling; this one does not, so anybody who knows the
; address may use it. Routes that are added later, or by an assistant that saw only one of them, often lose the guard.
;
; severity: info
; confidence: medium
; precision: info, held against the routers beside: 0 hints on 37 packages that mount routers of other files (ghost, formio, wildduck, actionhero …)
; cwe: 862 306
; files: code
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html
; precision: info, 0/8 (ghost, one router) and 1/6 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines; guards that ask for no person are gated since
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex guards: ^(?i:[\w$]*(auth|protect|login|logged|signed|session|jwt|token|permission|admin|role|guard|acl)[\w$]*(\(.*)?)$|^passport\.authenticate|^(?i:\w*(auth|guard|middleware|acl|session)\w*)\.(?i:\w*(require|check|verify|protect|ensure|is|auth|jwt|allow|guard)(auth|login|user|session|token|jwt|role|permission|admin|access|owner|acl|logged|signed|member)\w*)
; regex public: (?i)log_?in|log_?out|sign_?(in|up|out)|regist|auth|token|refresh|web_?hook|callback|health|ping|passw|verify|confirm|public|contact|subscribe|forgot|reset|activate|invite|sso|oauth|csp|metrics|status|search|csrf
; list writes: post put patch delete
; regex grave: (?i)(reboot|restart|shutdown|power|firmware|factory-?reset|unlock|lock|door|gate|relay|valve|pump|heat\w*|command|exec|run|deploy|wipe|purge|flush|reset|truncate|drop|backup|restore|import|export|config\w*|settings|admin|users?|accounts?|roles?|permissions?|refund\w*|payouts?|transfers?|withdraw\w*|salar\w*|payroll|invoices?|prescriptions?|patients?|medical|billing|balance|credits?|keys?|secrets?|tokens?|logs?|maintenance|migrate|cache)(/|["'`-]|s/|\b)
; regex asks-who: (?i)\bauth|authoriz|authent|\bjwt|session|passport|login|api_?-?key|bearer|token|require_?(user|login|admin|auth)|guard|permission|\bacl\b|req(uest)?\.user|ctx\.(user|state)|current_?user|credentials|basic_?auth|x-[\w-]*(key|token|secret)|clerk|keycloak|cognito|firebase|supabase|verify|protect|ensure|is_?admin|signature|oauth|ip_?allow|whitelist|allow_?list|127\.0\.0\.1|localhost|mtls|client_?cert
; regex makes-app: \b(express|fastify|Fastify|Koa|Hono|polka|restify\.createServer|Hapi\.server|new Koa|new Hono|new Elysia)\(

((call_expression
   function: (member_expression object: (_) @_router property: (_) @method)
   arguments: (arguments . (string) @path)) @hint
 (#any-of? @method "<writes>")
 (#not-match? @path "<public>")
 (#not-resolves-to? @_router "axios" "axios.*" "supertest*" "nock*")
 (#set! message "{path} lacks the guard that {siblings} other routes of `{_router}` carry: add `{carried}`")
 (#sibling-has? @hint "route" "<guards>" "2" "<writes>")
 (#set! fix.title "Add `{carried}`")
 (#wrap! @path "" ", {carried}"))

; A whole application, in one file, that never asks who is calling.
((call_expression
   function: (member_expression object: (identifier) @_app property: (_) @method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)])) @hint
  (#any-of? @method "<writes>")
  (#match? @_app "^(app|server|fastify|api|router)$")
  (#match? @path "<grave>")
  (#not-match? @path "<public>")
  (#file-matches? "<makes-app>")
  (#file-matches? "\\.listen\\(|\\bserve\\(|export default app|createServer\\(")
  (#not-file-matches? "<asks-who>")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?|playground|demos?)(/|\\.|-|$)|mock|stub|fixture|emulat|dev-?server")
  (#set! severity "warning")
  (#set! message "Nothing in this application asks who is calling, and anybody who finds {path} may use it: put a check before it"))
((call_expression
   function: (member_expression object: (identifier) @_app property: (_) @method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)])) @hint
  (#any-of? @method "<writes>")
  (#match? @_app "^(app|server|fastify|api|router)$")
  (#not-match? @path "<grave>")
  (#not-match? @path "<public>")
  (#file-matches? "<makes-app>")
  (#file-matches? "\\.listen\\(")
  (#not-file-matches? "<asks-who>")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?|playground|demos?)(/|\\.|-|$)|mock|stub|fixture|emulat|dev-?server")
  (#set! severity "info")
  (#set! message "Nothing in this application asks who is calling: put a check before {path}, unless anybody may change what it changes"))
; What gives out what only some may see.
((call_expression
   function: (member_expression object: (identifier) @_app property: (_) @method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)])) @hint
  (#eq? @method "get")
  (#match? @_app "^(app|server|fastify|api|router)$")
  (#match? @path "(?i)/(admin|backup|export|dump|users|accounts|customers|patients|salar\\w*|payroll|medical|invoices|secrets|tokens|config|internal)\\b")
  (#not-match? @path "<public>")
  (#file-matches? "<makes-app>")
  (#file-matches? "\\.listen\\(")
  (#not-file-matches? "<asks-who>")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?|playground|demos?)(/|\\.|-|$)|mock|stub|fixture|emulat|dev-?server")
  (#set! severity "info")
  (#set! message "Nothing in this application asks who is calling, and {path} is read by whoever finds it: put a check before it"))

; By the address, with nothing but Node.
((if_statement condition: (parenthesized_expression [
     (binary_expression left: (_) @_url operator: ["===" "=="] right: (string) @path)
     (binary_expression left: (binary_expression left: (_) @_url operator: ["===" "=="] right: (string) @path))
     (binary_expression right: (binary_expression left: (_) @_url operator: ["===" "=="] right: (string) @path))]) consequence: (_) @_then) @hint
  (#match? @_url "(?i)^((req|request)\\.(url|path)|\\w*(pathname|path|url))$|\\.pathname$")
  (#match? @path "(?i)^[\"']/(api/)?(shutdown|stop|restart|reboot|admin|reset|wipe|flush|deploy|exec|run|eval|config|backup|debug|kill)\\b")
  (#match? @_then "(?i)exit\\(|exec\\w*\\(|kill|writeFile|unlink|rm\\(|delete|reset|restart|shutdown|update|deploy|close\\(|flush")
  (#file-matches? "createServer\\(")
  (#not-file-matches? "<asks-who>")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?|playground|demos?)(/|\\.|-|$)|mock|stub|fixture|emulat|dev-?server")
  (#set! severity "warning")
  (#set! message "Nothing in this application asks who is calling, and anybody who finds {path} may use it: put a check before it"))
; A Next.js route that changes what administrators or owners change.
((export_statement declaration: (function_declaration name: (identifier) @method body: (_) @_body)) @hint
  (#any-of? @method "POST" "PUT" "PATCH" "DELETE")
  (#match? @_body "(?i)\\b(prisma|db|supabase|drizzle|\\w*Model|[A-Z]\\w+)\\b[\\w.()\"']*\\.(delete|deleteMany|update|updateMany|deleteOne|updateOne|destroy|findByIdAnd\\w+)\\(")
  (#path-matches? "(?i)(^|/)app/.*route\\.[jt]sx?$")
  (#not-file-matches? "<asks-who>|(?i)cron|webhook|\\bauth\\(\\)|getServer\\w*")
  (#not-path-matches? "(?i)webhook|public|cron|callback|login|register|subscribe|contact|mock|demo")
  (#not-match? @_body "(?i)secret|token|signature|headers\\(\\)|cookies\\(\\)")
  (#set! severity "info")
  (#set! message "Nothing in this route asks who is calling before `{method}` changes something: ask for the session first"))
; An administrator's address, without anything before it.
((call_expression
   function: (member_expression object: (identifier) @_router property: (_) @method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)])) @hint
  (#any-of? @method "<writes>")
  (#match? @_router "(?i)router$|^routes$")
  (#match? @path "(?i)^[\"'`]/?(api/)?(v\\d+/)?(admin|internal|maintenance|system|debug|manage)/")
  (#not-match? @path "<public>")
  (#not-file-matches? "<makes-app>")
  (#not-file-matches? "<asks-who>")
  (#not-path-matches? "(?i)mock|stub|fixture|emulat|test|dev")
  (#set! severity "info")
  (#set! message "Nothing in this file asks who is calling, and {path} is for administrators: put a check before it, unless there is one where the router is mounted"))

; Administrators' pages are guarded here, and this one is not.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)] .)) @hint
  (#any-of? @method "get" "post" "put" "patch" "delete")
  (#match? @path "^[\"'`]/(api/)?admin/")
  (#not-match? @path "(?i)log_?-?in|static|assets|public|health")
  (#file-matches? "\\.(get|post|put|patch|delete)\\(\\s*['\"`]/(api/)?admin[^'\"`]*['\"`]\\s*,\\s*\\w*(require|is|check|ensure|only|must|verify|auth)\\w*")
  (#not-file-matches? "\\.use\\([^;]*(\\w(Admin|Auth|Login|Role)\\b|auth\\w*\\b|protect)")
  (#not-path-matches? "(?i)mock|stub|fixture|emulat|test")
  (#set! severity "warning")
  (#set! message "Other routes of administrators ask who is calling, and {path} does not: put the same check before it"))

; Next.js: a function that any page, and any script, may call.
((export_statement declaration: (function_declaration name: (identifier) @name body: (_) @_body)) @hint
  (#file-matches? "^\\s*(//[^\\n]*\\n|/\\*[^*]*\\*/\\s*)*['\"]use server['\"]")
  (#match? @_body "\\.(delete|deleteMany|update|updateMany|deleteOne|updateOne|destroy|findByIdAndDelete|findByIdAndUpdate)\\(|\\b(delete|update)\\(\\w+\\)")
  (#not-file-matches? "(?i)\\bauth\\b|auth\\(|session|current_?user|getUser|verify|protect|guard|permission|clerk|kinde|cookies\\(\\)|headers\\(\\)|token")
  (#not-match? @name "(?i)subscribe|contact|login|register|sign|track|vote|like")
  (#set! severity "warning")
  (#set! message "Anybody can call `{name}`, whatever page it is used in: ask for the session, and for rights, first"))
; tRPC.
((call_expression function: (member_expression object: (_) @_procedure property: (_) @_mutation) arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) @hint
  (#eq? @_mutation "mutation")
  (#match? @_procedure "^(\\w+\\.)?publicProcedure\\b")
  (#match? @_body "\\.(delete|deleteMany|update|updateMany|deleteOne|updateOne|destroy)\\(|\\.delete\\(\\w")
  (#not-match? @_body "(?i)password|token|verif|secret|code|session|ctx\\.user")
  (#set! severity "warning")
  (#set! message "Anybody can call this, signed in or not, and it changes what is kept: use the procedure that asks who is calling"))
; Firebase.
((call_expression function: (_) @_on_call arguments: (arguments [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .)) @hint
  (#match? @_on_call "(^|\\.)onCall$")
  (#match? @_body "\\.(delete|update|set|add)\\(|deleteUser|updateUser|setCustomUserClaims")
  (#not-match? @_body "(?i)\\.auth\\b|context\\.app|verify|token|secret")
  (#imports? "firebase-functions" "firebase-functions/v2/https" "firebase-functions/https")
  (#set! severity "warning")
  (#set! message "Anybody can call this function: ask for `auth`, and for rights, first"))
; GraphQL.
((pair key: (_) @_mutations value: (object [(pair key: (_) @name value: (arrow_function parameters: (formal_parameters . (_) . (_) .) body: (_) @_body)) (method_definition name: (_) @name parameters: (formal_parameters . (_) . (_) .) body: (_) @_body)] @hint))
  (#match? @_mutations "^[\"']?Mutation[\"']?$")
  (#match? @name "(?i)^(delete|remove|update|set|grant|promote|ban|reset|refund|create_?(admin|role|user))")
  (#match? @_body "(?i)delete|remove|update|destroy|save|set|insert|create")
  (#not-file-matches? "(?i)auth|permission|shield|session|current_?user|context\\.user|guard|isAdmin|token")
  (#set! severity "info")
  (#set! message "Nothing asks who is calling before `{name}`: ask the context for the user, and for rights, first"))

; Sockets.
((call_expression function: (member_expression object: (identifier) @_socket property: (_) @_on) arguments: (arguments . (string) @event . [(arrow_function) (function_expression)])) @hint
  (#eq? @_on "on")
  (#match? @_socket "^(socket|client)$")
  (#match? @event "(?i)^[\"'](admin|mod(erator)?|system)\\W|[:_-](delete|remove|ban|kick|shutdown|reset|promote|transfer|refund)[\"']$|^[\"'](delete|remove|ban|kick|promote|shutdown|reset)\\w*[\"']$")
  (#file-matches? "socket\\.io|\\.on\\(['\"]connection['\"]")
  (#not-file-matches? "(?i)auth|session|token|jwt|\\.use\\(|permission|is_?admin|role|user\\.|passport|secret")
  (#not-path-matches? "(?i)mock|test|client")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "Whoever connects can send {event}: ask who they are, in `io.use` or here"))
; A function behind an address, whose gate is elsewhere or nowhere.
((variable_declarator name: (identifier) @name value: (arrow_function parameters: (formal_parameters . [(identifier) @_event (_ pattern: (identifier) @_event)]) body: (_) @_body)) @hint
  (#eq? @_event "event")
  (#match? @_body "\\.(delete|update|put|deleteItem|updateItem|deleteOne|updateOne)\\(|(Delete|Update|Put)(Item)?Command|query\\(\\s*['\"`](?i:delete|update)")
  (#match? @_body "event\\.(pathParameters|body|queryStringParameters)")
  (#match? @_body "statusCode")
  (#not-match? @_body "(?i)authorizer|claims|authorization|jwt|verify|token|api_?key|permission|user_?id\\b")
  (#not-file-matches? "(?i)middy|authorizer|withAuth|jwt|cognito")
  (#not-match? @name "(?i)webhook|cron|public|login|register|contact|subscribe")
  (#set! severity "info")
  (#set! message "Nothing in `{name}` asks who is calling before something is changed: ask for the authorizer's claims, unless the gateway refuses strangers"))

; The routers of the other files ask who is calling, where they are mounted or by themselves, and this one's file does not.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression) (identifier) (member_expression) (call_expression)])) @hint
  (#any-of? @method "<writes>")
  (#not-match? @path "<public>")
  (#not-path-matches? "<public>|(?i)mock|stub|fixture|emulat|test|demo")
  (#not-runs-in? "browser")
  (#not-resolves-to? @_router "axios" "axios.*" "supertest*" "nock*")
  (#not-file-matches? "<asks-who>")
  (#beside-has? @hint "route" "<guards>" "<public>" "3" "<writes>")
  (#set! severity "info")
  (#set! message "{path} goes through no guard, and {siblings} routes of the routers beside its own do (`{file}`): put one before it"))

;! bad
; router.post('/orders', requireAuth, create);
; router.put('/orders/:id', requireAuth, change);
; router.delete('/orders/:id', (req, res) => { remove(req.params.id); res.sendStatus(204); });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; router.post('/orders', requireAuth, create);
; router.put('/orders/:id', requireAuth, change);
; router.delete('/orders/:id', requireAuth, (req, res) => { remove(req.params.id); res.sendStatus(204); });
;! bad
; app.post('/a', passport.authenticate('jwt'), a);
; app.patch('/b', passport.authenticate('jwt'), b);
; app.put('/c', c);
; ^^^^^^^^^^^^^^^^
;! fixed
; app.post('/a', passport.authenticate('jwt'), a);
; app.patch('/b', passport.authenticate('jwt'), b);
; app.put('/c', passport.authenticate('jwt'), c);
;! bad
; router.post('/a', verifyToken, isAdmin, a);
; router.delete('/b', verifyToken, b);
; router.post('/c', validate(schema), c);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; router.post('/a', verifyToken, isAdmin, a);
; router.delete('/b', verifyToken, b);
; router.post('/c', verifyToken, validate(schema), c);
;! bad
; router.post('/a', checkRole('admin'), a);
; router.post('/b', checkRole('admin'), b);
; router.post('/c', c);
; ^^^^^^^^^^^^^^^^^^^^
; function broken( {
;! fixed
; router.post('/a', checkRole('admin'), a);
; router.post('/b', checkRole('admin'), b);
; router.post('/c', checkRole('admin'), c);
; function broken( {
;! good
; router.post('/orders', requireAuth, create);
; router.put('/orders/:id', requireAuth, change);
; router.post('/login', login);
; router.get('/orders', list);
;! good
; router.use(requireAuth);
; router.post('/a', requireAuth, a);
; router.post('/b', requireAuth, b);
; router.post('/c', c);
;! good
; router.post('/a', requireAuth, a);
; router.post('/b', b);
;! good
; router.post('/a', authController.create);
; router.post('/b', authController.change);
; router.post('/c', userController.remove);

;! project app.js
; app.use('/orders', requireAuth, require('./routes/orders'));
; app.use('/items', require('./routes/items'));
;! project routes/orders.js
; router = 1;
;! good routes/orders.js
; router.post('/', requireRole('admin'), create);
; router.put('/:id', requireRole('admin'), change);
; router.delete('/:id', remove);
;! bad routes/items.js
; router.post('/', requireRole('admin'), create);
; router.put('/:id', requireRole('admin'), change);
; router.delete('/:id', remove);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; router.post('/', requireRole('admin'), create);
; router.put('/:id', requireRole('admin'), change);
; router.delete('/:id', requireRole('admin'), remove);
;! good
; app.use('/orders', requireAuth, router);
; router.post('/', requireRole('admin'), create);
; router.put('/:id', requireRole('admin'), change);
; router.delete('/:id', remove);
;! bad
; import Fastify from "fastify";
; const app = Fastify();
; app.get("/devices", async () => devices.list());
; app.post("/devices/:id/reboot", async (request) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await devices.send(request.params.id, "reboot");
;   return { ok: true };
; });
; await app.listen({ port: 8000 });
;! bad
; const express = require("express");
; const app = express();
; app.delete("/users/:id", (req, res) => remove(req.params.id).then(() => res.sendStatus(204)));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.post("/notes", (req, res) => notes.create(req.body.text).then(() => res.sendStatus(201)));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.get("/admin/report", (req, res) => res.json(report()));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.listen(3000);
; if (app.
;! good
; const express = require("express");
; const app = express();
; app.use(requireAuth);
; app.delete("/users/:id", (req, res) => remove(req.params.id).then(() => res.sendStatus(204)));
; app.listen(3000);
;! good
; const router = express.Router();
; router.delete("/users/:id", (req, res) => remove(req.params.id).then(() => res.sendStatus(204)));
; module.exports = router;
;! bad
; const http = require("http");
; http.createServer((req, res) => {
;   if (req.url === "/shutdown") {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     res.end("bye");
;     process.exit(0);
;   }
;   res.end("ok");
; }).listen(9000);
;! bad app/api/users/route.ts
; export async function DELETE(request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const { id } = await request.json();
;   await prisma.user.delete({ where: { id } });
;   return Response.json({ ok: true });
; }
;! bad
; const router = require("express").Router();
; router.post("/admin/rebuild", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await search.rebuild();
;   res.end();
; });
;! good app/api/users/route.ts
; export async function DELETE(request) {
;   const session = await getServerSession();
;   if (!session?.user?.isAdmin) return new Response(null, { status: 403 });
;   const { id } = await request.json();
;   await prisma.user.delete({ where: { id } });
;   return Response.json({ ok: true });
; }
;! bad
; app.get("/admin", requireAdmin, (req, res) => res.render("admin"));
; app.get("/admin/export", (req, res) => res.download("customers.csv"));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.get("/admin", requireAdmin, (req, res) => res.render("admin"));
; app.get("/admin/export", requireAdmin, (req, res) => res.download("customers.csv"));
; app.get("/shop", (req, res) => res.render("shop"));
;! bad app/actions.ts
; "use server";
; export async function deleteProject(id) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await prisma.project.delete({ where: { id } });
; }
;! bad
; export const router = t.router({
;   remove: t.publicProcedure.input(idSchema).mutation(({ input }) => db.project.delete({ where: { id: input.id } })),
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; export const resolvers = {
;   Mutation: {
;     deleteUser: async (_, { id }) => db.users.remove(id),
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   },
; };
;! bad
; import { onCall } from "firebase-functions/v2/https";
; export const close = onCall(async (request) => {
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await db.collection("accounts").doc(request.data.id).update({ closed: true });
; });
;! good app/actions.ts
; "use server";
; export async function deleteProject(id) {
;   const user = await requireUser(await auth());
;   await prisma.project.delete({ where: { id, ownerId: user.id } });
; }
;! good
; export const router = t.router({
;   remove: protectedProcedure.input(idSchema).mutation(({ input, ctx }) => db.project.delete({ where: { id: input.id, ownerId: ctx.user.id } })),
; });
;! bad
; const { Server } = require("socket.io");
; io.on("connection", (socket) => {
;   socket.on("admin:broadcast", (text) => io.emit("message", text));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   socket.on("room:delete", async (id) => rooms.remove(id));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; export const deletePatient = async (event) => {
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await db.delete({ TableName: "patients", Key: { id: event.pathParameters.id } });
;   return { statusCode: 204, body: "" };
; };
;! good
; const { Server } = require("socket.io");
; io.use(authenticated);
; io.on("connection", (socket) => {
;   socket.on("room:delete", async (id) => rooms.remove(id, socket.data.user));
; });

;! project app.js
; const app = require('express')();
; app.use('/orders', requireAuth, require('./routes/orders'));
; app.use('/items', requireAuth, require('./routes/items'));
; app.use('/refunds', require('./routes/refunds'));
; app.use('/carts', carefully, require('./routes/carts'));
; app.use('/webhooks', require('./routes/hooks'));
;! project routes/orders.js
; const router = require('express').Router();
; router.post('/', create);
; router.delete('/:id', remove);
;! project routes/items.js
; const router = require('express').Router();
; router.put('/:id', change);
;! project routes/refunds.js
; module.exports = 1;
;! project routes/hooks.js
; module.exports = 1;
;! bad routes/refunds.js
; const router = require('express').Router();
; router.post('/:id/refund', refund);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; module.exports = router;
;! good routes/hooks.js
; const router = require('express').Router();
; router.post('/stripe', take);
; module.exports = router;
;! good routes/refunds.js
; const router = require('express').Router();
; router.use(ensureLoggedIn);
; router.post('/:id/refund', refund);
; module.exports = router;
;! good routes/unmounted.js
; const router = require('express').Router();
; router.post('/:id/refund', refund);
; module.exports = router;

;! project app.js
; const app = require('express')();
; app.use(requireAuth);
; app.use('/orders', require('./routes/orders'));
; app.use('/refunds', require('./routes/refunds'));
; app.use('/items', require('./routes/items'));
;! project routes/orders.js
; router.post('/', requireRole('admin'), create);
; router.delete('/:id', requireRole('admin'), remove);
;! project routes/items.js
; router.put('/:id', requireRole('admin'), change);
;! project routes/refunds.js
; module.exports = 1;
;! good routes/refunds.js
; const router = require('express').Router();
; router.post('/:id/refund', refund);
; module.exports = router;

;! project src/router.js
; module.exports = require('express').Router();
;! project src/orders.js
; const router = require('./router');
; router.post('/orders', requireAuth, create);
; router.delete('/orders/:id', requireAuth, remove);
;! project src/items.js
; const router = require('./router');
; router.put('/items/:id', requireAuth, change);
;! bad src/refunds.js
; const router = require('./router');
; router.post('/refunds', refund);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function broken( {
;! good src/refunds.js
; const router = require('./router').admin;
; router.post('/refunds', refund);

;! project app.js
; app.use('/orders', [requireAuth, limit], require('./routes/orders'));
;! project routes/orders.js
; module.exports = 1;
;! good routes/orders.js
; router.post('/', requireRole('admin'), create);
; router.put('/:id', requireRole('admin'), change);
; router.delete('/:id', remove);
