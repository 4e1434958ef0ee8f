; Files are served that nobody was meant to see
;
; A folder that is served as it stands is served with all that is in it: the source, `.env`, `.git`, keys beside them, or
; what others have uploaded, listed by name. Serve a folder that holds nothing but what is public.
;
; severity: warning
; confidence: high
; precision: 0/5 (one file sent from a hidden folder), gated, 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 552 548 538
; see: https://expressjs.com/en/starter/static-files.html

((call_expression function: (_) @callee arguments: (arguments . (_) @folder)) @hint
  (#match? @callee "(^|\\.)(express\\.static|serveStatic|serve_?static|koaStatic|koa_static|serve)$")
  (#match? @folder "^(['\"`]\\.{0,2}/?['\"`]|__dirname|process\\.cwd\\(\\)|path\\.(join|resolve)\\((__dirname|process\\.cwd\\(\\))(, *['\"]\\.{0,2}/?['\"])?\\)|path\\.resolve\\(\\)|['\"]/(etc|home|var|root|srv)?/?['\"])$")
  (#file-matches? "(?i)express|koa|serve-static|restify|polka|connect")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?|bench\\w*|build|webpack|storybook|docs?)(/|\\.|-|$)|dev-?server|mock|fixture|karma|gulpfile|gruntfile|lite-?server")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` serves everything in `{folder}`, the source and `.env` too: serve a folder that is public"))
((call_expression function: (_) @callee arguments: (arguments (object (pair key: (_) @_root value: (_) @folder)))) @hint
  (#match? @callee "\\.register$|ServeStaticModule\\.forRoot$")
  (#match? @_root "^(root|rootPath)$")
  (#match? @folder "^(__dirname|process\\.cwd\\(\\)|path\\.(join|resolve)\\((__dirname|process\\.cwd\\(\\))(, *['\"]\\.{0,2}/?['\"])?\\)|join\\(__dirname, *['\"]\\.\\.['\"]\\))$")
  (#match? @hint "(?i)static")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?)(/|\\.|-|$)")
  (#set! message "This serves everything in `{folder}`, the source and `.env` too: serve a folder that is public"))
((pair key: (_) @_dotfiles value: (string) @_allow) @hint
  (#eq? @_dotfiles "dotfiles")
  (#match? @_allow "^[\"']allow[\"']$")
  (#inside-call? @hint "static" "serveStatic" "express.static" "serve-static" "register" "send.static")
  (#file-matches? "(?i)express|fastify|send\\b|static")
  (#not-function-matches? @hint "well-known")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?)(/|\\.|-|$)|well-?known")
  (#set! message "With `dotfiles: {_allow}` `.env` and `.git` are served, too: leave it at `ignore`")
  (#set! fix.title "Ignore them")
  (#set! fix.safety "suggested")
  (#replace! @_allow "\"ignore\""))
; A list of what is there.
((call_expression function: (_) @callee arguments: (arguments . (_) @folder)) @hint
  (#resolves-to? @callee "serve-index" "@fastify/static.list")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?)(/|\\.|-|$)")
  (#not-guarded-by? @hint "(?i)node_env|dev|debug")
  (#set! severity "info")
  (#set! message "`{callee}` lists what lies in `{folder}`: leave it out, or ask who is calling first"))
((call_expression function: (identifier) @callee arguments: (arguments . (_) @folder)) @hint
  (#match? @callee "^serveIndex$")
  (#not-resolves-to? @callee "serve-index")
  (#set! severity "info")
  (#set! message "`{callee}` lists what lies in `{folder}`: leave it out, or ask who is calling first"))
((pair key: (_) @_list value: (true)) @hint
  (#match? @_list "^(list|autoIndex|directoryListing|listing)$")
  (#inside-call? @hint "register" "static" "serveStatic")
  (#match? @hint "list|autoIndex|directoryListing")
  (#file-matches? "@fastify/static|fastify-static|hapi|inert|serve-static")
  (#set! severity "info")
  (#set! message "This lists what lies in the folder: leave it out, or ask who is calling first"))
; What people upload, or what is kept for them, without asking who wants it.
((call_expression function: (member_expression property: (_) @_use) arguments: (arguments . (string) @path . (call_expression function: (_) @callee arguments: (arguments . (_) @folder)) .)) @hint
  (#eq? @_use "use")
  (#match? @callee "(^|\\.)(express\\.static|serveStatic)$")
  (#match? @folder "(?i)(backup|invoice|private|medical|patient|contract|document|export|report|logs?|secret|data|receipt|payslip|prescription|id_?cards?|recordings?)s?['\"`)/]")
  (#not-match? @folder "(?i)public|assets|dist|build|docs|openapi|static")
  (#not-file-matches? "\\.use\\([^;]*(auth|login|session|protect|guard)\\w*")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|dev\\w*|tests?)(/|\\.|-|$)")
  (#set! message "Whoever guesses a name below {path} gets a file of `{folder}`: send the files in a route that asks who is calling"))

;! bad
; const express = require("express");
; const app = express();
; app.use(express.static(__dirname));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^
; app.use("/assets", express.static("public", { dotfiles: "ignore" }));
;! bad
; import express from "express";
; const app = express();
; app.use(express.static("."));
;         ^^^^^^^^^^^^^^^^^^^
; app.use("/files", express.static(process.cwd()));
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (app.
;! bad
; const express = require("express");
; app.use(express.static("public", { dotfiles: "allow" }));
;                                    ^^^^^^^^^^^^^^^^^
;! fixed
; const express = require("express");
; app.use(express.static("public", { dotfiles: "ignore" }));
;! bad
; const serveIndex = require("serve-index");
; app.use("/shared", serveIndex("/srv/shared", { icons: true }));
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const express = require("express");
; app.use(express.static("public"));
; app.use(express.static(path.join(__dirname, "public")));
;! good
; const express = require("express");
; app.use("/img", express.static(path.resolve("assets/img"), { dotfiles: "deny" }));
;! good
; app.get("/list", (req, res) => res.json({ list: true }));
;! good
; const root = __dirname;
; const file = path.join(__dirname, "index.html");
;! bad
; const express = require("express");
; const app = express();
; app.use("/invoices", express.static("/srv/data/invoices"));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const express = require("express");
; const app = express();
; app.use("/assets", express.static("/srv/public/assets"));
