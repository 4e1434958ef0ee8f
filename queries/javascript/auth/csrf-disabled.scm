; Other sites can act in a visitor's name
;
; A form on any page can send this request, and the browser adds the visitor's cookies: without a token of this site's
; own pages, or a cookie that stays at home, a click elsewhere moves money here.
;
; severity: warning
; confidence: medium
; precision: 0/1 on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines; what it was wrong about, `sameSite`, is info
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: 0/1 (a router whose app checks, now gated) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 352
; see: https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html

((pair key: (_) @_option value: (string) @value) @hint
  (#match? @_option "^[\"']?sameSite[\"']?$")
  (#match? @value "(?i)^[\"']none[\"']$")
  (#inside-call? @hint "session" "express-session" "cookie-session" "cookieSession" "cookie" "setCookie")
  (#file-matches? "\\.(post|put|delete|patch)\\(\\s*['\"`]/")
  (#not-file-matches? "(?i)csrf|xsrf|lusca|\\borigin\\b|cors\\(")
  (#set! message "With `sameSite: {value}` a form on any page can post here with the visitor's session: use `lax`, or check a token")
  (#set! fix.title "Keep the cookie at home")
  (#set! fix.safety "suggested")
  (#replace! @value "\"lax\""))
((pair key: (_) @_option value: (_) @value) @hint
  (#match? @_option "^[\"']?sameSite[\"']?$")
  (#match? @value "(?i)^[\"']none[\"']$")
  (#inside-call? @hint "session" "express-session" "cookie-session" "cookieSession")
  (#not-file-matches? "(?i)\\.use\\((\\w*csrf|lusca|csurf|doubleCsrf)|csrf-?(token|protection)|xsrf|lusca")
  (#set! severity "info")
  (#set! message "With `sameSite: {value}` any page can send requests in a visitor's name: use `lax`, or check a token")
  (#set! fix.title "Keep the cookie at home")
  (#set! fix.safety "suggested")
  (#replace! @value "\"lax\""))
((comment) @hint
  (#match? @hint "^//\\s*(app|router|server|fastify)\\.(use|register)\\((\\w*[cC]srf\\w*|csurf|lusca\\w*)\\b.*\\);?$")
  (#not-file-matches? "(?m)^\\s*(app|router|server|fastify)\\.(use|register)\\((\\w*[cC]srf\\w*|csurf|lusca\\w*)")
  (#set! message "The check against forged requests is switched off here: switch it on, or delete the line and say why"))
((pair key: (_) @option value: (false) @value) @hint
  (#match? @option "^[\"']?(csrf|csrfProtection|csrfPrevention|checkOrigin|enableCsrf|csrfCheck)[\"']?$")
  (#not-inside? @hint "class_body")
  (#not-file-kind? "test")
  (#match? @option "^[\"']?(csrfPrevention|csrfProtection|checkOrigin)[\"']?$")
  (#set! message "With `{hint}` any page can send requests in a visitor's name: leave it on")
  (#set! fix.title "Leave it on")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))

; Forms, sessions in cookies, and nothing that tells this site's forms from others'.
((call_expression function: (_) @callee arguments: (arguments . (object) @options .)) @hint
  (#match? @callee "(?i)^(express)?session$|^cookieSession$")
  (#not-match? @options "(?i)sameSite|\\.\\.\\.|cookie:\\s*\\w+[,\\s}]")
  (#file-matches? "(?i)express\\.urlencoded\\(|bodyParser\\.urlencoded\\(")
  (#file-matches? "\\.(post|put|delete)\\(\\s*['\"`]/")
  (#file-matches? "res\\.(redirect|render)\\(")
  (#not-file-matches? "(?i)csrf|xsrf|lusca|sameSite|csurf|origin\\b")
  ; What the app around a router checks is in another file.
  (#not-file-matches? "\\bRouter\\(")
  (#set! message "A form on any page can post here with the visitor's session: give the cookie `sameSite: \"lax\"`, and check a token in forms"))

; A session that is looked up by a cookie, and forms.
((call_expression function: (member_expression object: (_) @_app property: (_) @_post) arguments: (arguments . (string) @path [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .)) @hint
  (#any-of? @_post "post" "put" "delete" "patch")
  (#match? @_app "(?i)(app|router|server)$")
  (#not-match? @path "(?i)log_?-?in|sign|register|webhook|callback|forgot|reset|contact|search")
  (#match? @_body "res\\.(redirect|render)\\(")
  (#match? @_body "\\.(update\\w*|save|create|destroy|delete\\w*|transfer|set\\w*|insert\\w*|remove\\w*|query|execute|add\\w*|pay|withdraw)\\(")
  (#file-matches? "(?i)cookie-?parser|req\\.cookies\\.")
  (#file-matches? "req\\.(signedC|c)ookies\\.\\w*(sid|session|token|auth)\\w*|cookies\\[['\"]\\w*(sid|session|token)")
  (#file-matches? "(?i)urlencoded\\(")
  (#not-file-matches? "(?i)csrf|xsrf|lusca|sameSite|\\borigin\\b|express-session|cookie-session")
  (#set! message "A form on any page can post to {path} with the visitor's cookie: check a token of your own forms, and give the cookie `sameSite`"))

;! bad
; app.use(session({ secret, resave: false, cookie: { secure: true, httpOnly: true, sameSite: "none" } }));
;                                                                                  ^^^^^^^^^^^^^^^^
;! fixed
; app.use(session({ secret, resave: false, cookie: { secure: true, httpOnly: true, sameSite: "lax" } }));
;! bad
; app.use(session({ secret, cookie: { secure: true, httpOnly: true, sameSite: "lax" } }));
; // app.use(csurf());
; ^^^^^^^^^^^^^^^^^^^^
; app.post("/transfer", move);
;! bad
; const server = new ApolloServer({ typeDefs, resolvers, csrfPrevention: false });
;                                                        ^^^^^^^^^^^^^^^^^^^^^
; if (server
;! fixed
; const server = new ApolloServer({ typeDefs, resolvers, csrfPrevention: true });
; if (server
;! bad
; export default { security: { checkOrigin: false } };
;                              ^^^^^^^^^^^^^^^^^^
;! fixed
; export default { security: { checkOrigin: true } };
;! good
; app.use(session({ secret, cookie: { secure: true, httpOnly: true, sameSite: "strict" } }));
; app.use(csurf());
;! good
; const options = { csrf: "double" };
; const server = new ApolloServer({ typeDefs, resolvers, csrfPrevention: true });
;! bad
; const app = express();
; app.use(express.urlencoded({ extended: false }));
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true } }));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.post("/email", requireLogin, async (req, res) => {
;   await users.setEmail(req.session.userId, req.body.email);
;   res.redirect("/account");
; });
;! bad
; const app = express();
; app.use(express.urlencoded({ extended: false }));
; app.post("/transfer", async (req, res) => res.end());
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true, sameSite: "none" } }));
;                                                                                               ^^^^^^^^^^^^^^^^
; if (app.
;! fixed
; const app = express();
; app.use(express.urlencoded({ extended: false }));
; app.post("/transfer", async (req, res) => res.end());
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true, sameSite: "lax" } }));
; if (app.
;! good
; const app = express();
; app.use(express.urlencoded({ extended: false }));
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true, sameSite: "lax" } }));
; app.post("/email", requireLogin, async (req, res) => res.redirect("/account"));
;! good
; const app = express();
; app.use(express.json());
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true } }));
; app.post("/email", requireLogin, async (req, res) => res.json({ ok: true }));
;! bad
; app.use(express.urlencoded({ extended: true }));
; app.use(cookieParser());
; app.use(async (req, res, next) => {
;   req.account = await sessions.lookup(req.cookies.sid);
;   next();
; });
; app.post("/transfer", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await accounts.transfer(req.account.id, String(req.body.to), Number(req.body.cents));
;   res.redirect("/account");
; });
;! good
; app.use(express.urlencoded({ extended: true }));
; app.use(cookieParser());
; app.use(csrfProtection);
; app.use(async (req, res, next) => {
;   req.account = await sessions.lookup(req.cookies.sid);
;   next();
; });
; app.post("/transfer", async (req, res) => {
;   await accounts.transfer(req.account.id, String(req.body.to), 100);
;   res.redirect("/account");
; });
;! good
; const router = express.Router();
; router.use(express.urlencoded({ extended: false }));
; router.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true } }));
; router.post("/email", async (req, res) => res.redirect("/account"));
