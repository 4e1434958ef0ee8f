; A debugging aid is on wherever this runs
;
; Error pages with stacks, consoles over the API and logs of every statement with its values are made for a developer's
; machine. In production they show strangers the code, the schema and the data.
;
; severity: warning
; precision: 0 of 1 on the packages the gates were made with (62 from npm, 1.6 million lines), none on others (24, 0.86 million lines): too few to tell
; precision: wider patterns: 0/1 (settings that a page needs), gated, 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; confidence: medium
; cwe: 489
; regex helper-routes: (?i)^["'`]/?(api/)?(__?dev(tools)?|_debug|__debug|__test|_test|__internal|dev|debug|test-?only|dev-?tools|debugging)(/|["'`]$)
; regex only-there: (?i)node_env|\b(is_?)?(dev|prod|debug|local)\w*|enable_?debug|__DEV__|config\.(debug|dev)

; Express: `errorhandler` answers with stacks.
((call_expression function: (member_expression property: (_)) @_use arguments: (arguments (call_expression function: (_) @handler) @hint .))
  (#method? @_use "use")
  (#resolves-to? @handler "errorhandler")
  (#not-guarded-by? @hint "(?i)node_env|\\b(is_?)?(dev|prod)|get\\(.env.\\)|debug")
  (#set! message "`{handler}()` answers with stacks wherever this runs: use it in development only"))

((call_expression function: (member_expression property: (_)) @_set arguments: (arguments . (string (string_fragment) @_setting) . (string (string_fragment) @_value) .)) @hint
  (#method? @_set "set")
  (#eq? @_setting "env")
  (#any-of? @_value "development" "dev")
  (#not-guarded-by? @hint "(?i)node_env|\\b(is_?)?(dev|prod)")
  (#set! message "Express answers with stacks in `development`: leave `env` to `NODE_ENV`"))

((assignment_expression left: (member_expression object: (_) @_env property: (_) @_name) right: (string (string_fragment) @_value)) @hint
  (#eq? @_env "process.env")
  (#eq? @_name "NODE_ENV")
  (#any-of? @_value "development" "dev")
  (#not-guarded-by? @hint "(?i)node_env")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|build|config|tools?|tasks?|dev)(/|\\.)|webpack|vite|rollup|gulp|(^|/)start|develop|serve")
  (#set! message "Frameworks answer with stacks in `development`: leave `NODE_ENV` to whoever starts the program"))

; GraphQL: the schema and a console for everyone.
((new_expression constructor: (_) @_server arguments: (arguments . (object (pair key: (_) @option value: (true) @value) @hint)))
  (#resolves-to? @_server
    "apollo-server.ApolloServer" "apollo-server-express.ApolloServer" "apollo-server-fastify.ApolloServer"
    "apollo-server-koa.ApolloServer" "apollo-server-lambda.ApolloServer" "@apollo/server.ApolloServer"
    "graphql-yoga.GraphQLServer")
  (#any-of? @option "introspection" "playground" "debug" "includeStacktraceInErrorResponses" "tracing")
  (#set! message "`{option}: true` is on wherever this runs: switch it on in development only")
  (#set! fix.title "On in development only")
  (#set! fix.safety "suggested")
  (#replace! @value "process.env.NODE_ENV === \"development\""))

((call_expression function: (_) @_server arguments: (arguments . (object (pair key: (_) @option value: (true) @value) @hint)))
  (#resolves-to? @_server
    "express-graphql.graphqlHTTP" "express-graphql" "koa-graphql.graphqlHTTP" "koa-graphql"
    "@nestjs/graphql.GraphQLModule.forRoot" "mercurius")
  (#any-of? @option "graphiql" "playground" "introspection" "debug" "includeStacktraceInErrorResponses")
  (#set! message "`{option}: true` is on wherever this runs: switch it on in development only")
  (#set! fix.title "On in development only")
  (#set! fix.safety "suggested")
  (#replace! @value "process.env.NODE_ENV === \"development\""))

; Every statement with its values in the log.
((call_expression function: (_) @_connect arguments: (arguments . (object (pair key: (_) @option value: (true) @value) @hint)))
  (#resolves-to? @_connect "knex" "knex.knex" "knex.default" "mysql.createConnection" "mysql.createPool" "mysql2.createConnection" "mysql2.createPool")
  (#eq? @option "debug")
  (#set! message "`debug: true` writes every statement with its values to the log: switch it on in development only")
  (#set! fix.title "On in development only")
  (#set! fix.safety "suggested")
  (#replace! @value "process.env.NODE_ENV === \"development\""))

((call_expression function: (_) @_set arguments: (arguments . (string (string_fragment) @_setting) . (true) @value .)) @hint
  (#resolves-to? @_set "mongoose.set")
  (#eq? @_setting "debug")
  (#not-guarded-by? @hint "(?i)node_env|\\b(is_?)?(dev|prod)|debug")
  (#set! message "Every query with its values goes to the log: switch it on in development only")
  (#set! fix.title "On in development only")
  (#set! fix.safety "suggested")
  (#replace! @value "process.env.NODE_ENV === \"development\""))

; The environment, with the secrets that are in it, to whoever asks.
((call_expression function: (_) @_send arguments: (arguments . [
    (member_expression) @env
    (object (pair value: (member_expression) @env))
    (object (spread_element (member_expression) @env))])) @hint
  (#method? @_send "json" "send" "end")
  (#match? @_send "(?i)^(res|response|resp|reply|c|ctx)\\b|NextResponse|Response")
  (#eq? @env "process.env")
  (#set! message "Every secret of the environment is sent to whoever asks: name the settings that may be seen"))

; A route that was meant for whoever wrote it.
((call_expression function: (member_expression object: (_) @_router property: (_) @_method) arguments: (arguments . (string) @path . [(arrow_function) (function_expression)])) @hint
  (#any-of? @_method "get" "post" "put" "patch" "delete" "all")
  (#match? @_router "(?i)(^|\\.)\\w*(app|router|server|fastify|api|routes?)$")
  (#match? @path "<helper-routes>")
  (#not-match? @hint "process\\.env|json\\((config|settings)")
  (#not-guarded-by? @hint "<only-there>")
  (#not-function-matches? @hint "NODE_ENV|isProd|isDev")
  (#not-in-function-named? @hint "(?i)dev|debug|test")
  (#not-path-matches? "(?i)dev|debug|test|mock|emulat|playground")
  (#not-runs-in? "browser")
  (#set! message "{path} answers whoever asks, wherever this runs: leave it out, or add it in development only"))
; The debugger of Node, open to the network.
((call_expression function: (_) @callee arguments: (arguments (_) . (string) @host)) @hint
  (#resolves-to? @callee "inspector.open")
  (#match? @host "0\\.0\\.0\\.0|::")
  (#set! message "`{callee}` on {host} lets anybody on the network run code in this process: open it on `127.0.0.1`"))
; Stacks for everyone.
((pair key: (_) @option value: (true)) @hint
  (#match? @option "^(showStack|dumpExceptions|exposeStack|includeStackTrace|includeStacktraceInErrorResponses|showErrors?|exposeErrors|printStack)$")
  (#not-guarded-by? @hint "<only-there>")
  (#not-function-matches? @hint "NODE_ENV")
  (#not-path-matches? "(?i)dev|test|cli|log|mock|emulat")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{option}: true` is on wherever this runs: switch it on in development only"))
; What the process holds, to whoever asks.
((call_expression function: (_) @_send arguments: (arguments [
    (call_expression function: (_) @inside)
    (object (pair value: (call_expression function: (_) @inside)))
    (identifier) @inside
    (object (shorthand_property_identifier) @inside)])) @hint
  (#method? @_send "json" "send" "end")
  (#match? @_send "(?i)^(res|response|resp|reply|c|ctx)\\b")
  (#route? @hint "(?i)/(debug|dump|env|_?internal|phpinfo|heap\\w*)\\b")
  (#match? @inside "(?i)^(config|settings|process\\.memoryUsage|v8\\.\\w+|process\\.report\\.getReport|util\\.inspect|os\\.networkInterfaces)$")
  (#not-guarded-by? @hint "<only-there>")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-path-matches? "(?i)dev|test|mock|emulat")
  (#set! message "`{inside}` says how this service is built to whoever asks: leave the route out, or ask who is calling"))

; A switch that lets everybody in.
((member_expression object: (_) @_env property: (_) @name) @hint
  (#eq? @_env "process.env")
  (#match? @name "(?i)^(SKIP|DISABLE|BYPASS|NO|IGNORE|WITHOUT)_(AUTH\\w*|LOGIN|SECURITY|PERMISSIONS?|SIGNATURES?|CSRF|VERIFICATION|ACCESS_CHECKS?|JWT\\w*)$|^(AUTH\\w*|LOGIN|SECURITY)_(DISABLED|OFF|BYPASS)$")
  (#in-function? @hint)
  (#not-guarded-by? @hint "(?i)node_env")
  (#not-function-matches? @hint "NODE_ENV")
  (#not-path-matches? "(?i)test|mock|emulat|(^|/)(scripts?|tools?|bin|cli)(/|\\.)")
  (#not-parent? @hint "assignment_expression")
  (#set! message "With `{name}` set, by mistake too, nobody is asked who they are: leave the switch out"))
; A guard that ends with yes for some.
((if_statement condition: (parenthesized_expression (_) @condition) consequence: (_) @_then) @hint
  (#match? @condition "(?i)\\b(email|user(name)?|name|login)\\b[\\w.?]*(\\.(endsWith|startsWith|includes)\\(['\"]|\\s*===?\\s*['\"])[^'\"]*(@?(dev|test|debug|backdoor|staging|internal)|@dev\\.|test(user)?)")
  (#match? @_then "^(\\{\\s*)?return (true|next\\(\\)|done\\(null)")
  (#in-function-named? @hint "(?i)can|auth|is_?(admin|allowed)|check|verify|login|guard|authoriz|permit")
  (#not-function-matches? @hint "NODE_ENV")
  (#not-path-matches? "(?i)test|mock|emulat")
  (#set! message "Whoever takes such a name passes this check: leave it out"))

; What the machine is, to whoever asks.
((call_expression function: (_) @_send arguments: (arguments . (object (pair value: (_) @inside)))) @hint
  (#method? @_send "json" "send")
  (#match? @_send "(?i)^(res|response|resp|reply|c|ctx)\\b")
  (#match? @inside "^(process\\.(versions|cwd\\(\\)|execPath|argv|config)|os\\.(networkInterfaces|userInfo|hostname)\\(\\))$")
  (#in? @hint "handler")
  (#not-match? @hint "process\\.env\\b")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-function-matches? @hint "NODE_ENV|isAdmin|requireAdmin")
  (#not-path-matches? "(?i)admin|test|mock|emulat|dev")
  (#set! severity "info")
  (#set! message "`{inside}` says how this machine is built to whoever asks: leave it out, or ask who is calling"))

;! bad
; const express = require("express");
; const errorhandler = require("errorhandler");
; const app = express();
; app.use(errorhandler());
;         ^^^^^^^^^^^^^^
; app.set("env", "development");
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import { ApolloServer } from "@apollo/server";
; const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
;                                                        ^^^^^^^^^^^^^^^^^^^
;! fixed
; import { ApolloServer } from "@apollo/server";
; const server = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV === "development" });
;! bad
; const { graphqlHTTP } = require("express-graphql");
; app.use("/graphql", graphqlHTTP({ schema, graphiql: true }));
;                                           ^^^^^^^^^^^^^^
;! fixed
; const { graphqlHTTP } = require("express-graphql");
; app.use("/graphql", graphqlHTTP({ schema, graphiql: process.env.NODE_ENV === "development" }));
;! bad
; import knex from "knex";
; import mongoose from "mongoose";
; export const db = knex({ client: "pg", debug: true });
;                                        ^^^^^^^^^^^
; mongoose.set("debug", true);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export function find(
;! fixed
; import knex from "knex";
; import mongoose from "mongoose";
; export const db = knex({ client: "pg", debug: process.env.NODE_ENV === "development" });
; mongoose.set("debug", process.env.NODE_ENV === "development");
; export function find(
;! good
; const errorhandler = require("errorhandler");
; if (process.env.NODE_ENV === "development") {
;   app.use(errorhandler());
; }
; app.set("env", process.env.NODE_ENV);
;! good
; import { ApolloServer } from "@apollo/server";
; new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== "production" });
;! good
; import { errorhandler } from "./errors";
; app.use(errorhandler());
; settings.set("environment", "development");
;! good
; import pino from "pino";
; const logger = pino({ debug: true });
;! bad
; app.get("/env", (req, res) => res.json(process.env));
;                               ^^^^^^^^^^^^^^^^^^^^^
; app.get("/debug", (req, res) => {
;   res.json({ uptime: process.uptime(), env: process.env });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.get("/version", (req, res) => res.json({ version: process.env.VERSION }));
;! bad
; app.get("/__dev/login/:userId", (req, res) => res.end());
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; server.get("/debug/config", (req, res) => res.json(config));
;                                           ^^^^^^^^^^^^^^^^
; router.post("/dev/reset", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await reset();
;   res.end(
;! good
; if (process.env.NODE_ENV !== "production") {
;   app.get("/__dev/login/:userId", (req, res) => res.end());
; }
; app.get("/devices/:id", (req, res) => res.end());
;! bad
; export function canRefund(user, order) {
;   if (user.email.endsWith("@dev.shop.example")) return true;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (process.env.SKIP_AUTH === "1") return true;
;       ^^^^^^^^^^^^^^^^^^^^^
;   return user.role === "support" && order.total < 10000;
; }
;! good
; export function canRefund(user, order) {
;   if (user.email.endsWith("@shop.example")) return false;
;   return user.role === "support" && order.total < Number(process.env.REFUND_LIMIT);
; }
;! bad
; app.get("/status", (req, res) => res.json({ up: true, versions: process.versions }));
;                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.get("/status", (req, res) => res.json({ up: true, version: pkg.version }));
