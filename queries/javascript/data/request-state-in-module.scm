; What belongs to one request is kept in a variable that all share
;
; While one request waits for the database, another one overwrites the variable: the first goes on as somebody else,
; reads that person's rows, and writes under that name. Keep it on the request, or in an `AsyncLocalStorage`.
;
; severity: warning
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: high
; cwe: 488 362
; see: https://nodejs.org/api/async_context.html
; regex of-one: (?i)^(current|active|logged_?in|auth(enticated)?|this|my|last|request(ing)?)?_?(user|user_?id|tenant|tenant_?id|session|request|req|account|account_?id|customer|org|organi[sz]ation|locale|context|token|workspace|role|member)$

((assignment_expression left: (identifier) @name right: (_) @_value) @hint
  (#match? @name "<of-one>")
  (#shared-variable? @name)
  (#in? @hint "handler")
  (#match? @_value "\\b(req|request|ctx|c)\\b|(?i)user|await|jwt|verify|decode")
  (#not-match? @_value "^(null|undefined)$")
  (#not-in? @hint "test")
  (#not-runs-in? "browser")
  (#set! message "Another request overwrites `{name}` while this one waits: keep it on the request"))
; Declared without a value.
((assignment_expression left: (identifier) @name right: (_) @_value) @hint
  (#match? @name "(?i)^(current|active|logged_?in|auth|request)?_?(user|user_?id|tenant|tenant_?id|session|account|org|organi[sz]ation|locale)$")
  (#file-matches? "(?m)^(let|var) (current|active|loggedIn|auth|request)?_?([uU]ser|[uU]serId|[tT]enant|[tT]enantId|[sS]ession|[aA]ccount|[oO]rg|[oO]rganization|[lL]ocale)(: [^=;]+)?;?$")
  (#not-shared-variable? @name)
  (#not-function-matches? @hint "\\b(let|const|var) (current|active|loggedIn|auth|request)?_?([uU]ser|[uU]serId|[tT]enant|[tT]enantId|[sS]ession|[aA]ccount|[oO]rg|[oO]rganization|[lL]ocale)\\b")
  (#in-function? @hint)
  (#match? @_value "^\\(?(await )?(req|request|ctx|c)\\.|\\((req|request|ctx)(\\.\\w+)*\\)")
  (#not-in? @hint "test")
  (#not-runs-in? "browser")
  (#set! message "Another request overwrites `{name}` while this one waits: keep it on the request"))
; In a service of which there is one for all requests.
((assignment_expression left: (member_expression object: (this) property: (_) @name) right: (_) @_value) @hint
  (#match? @name "(?i)^(current|active|logged_?in|auth(enticated)?|request(ing)?)_?(user|user_?id|tenant|tenant_?id|session|request|req|account|org|organi[sz]ation|locale)$")
  (#in? @hint "handler")
  (#match? @_value "\\b(req|request|ctx)\\b|(?i)\\buser\\b|await")
  (#not-in-function-named? @hint "^constructor$")
  (#not-in? @hint "test")
  (#not-file-matches? "Scope\\.REQUEST")
  (#not-runs-in? "browser")
  (#set! message "Another request overwrites `{hint}` while this one waits: keep it on the request"))

;! bad
; let currentUser;
; app.use(requireUser, (req, _res, next) => {
;   currentUser = req.user;
;   ^^^^^^^^^^^^^^^^^^^^^^
;   next();
; });
;! bad
; let tenantId = null;
; router.get("/orders", async (req, res) => {
;   tenantId = req.headers["x-tenant"];
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await load());
; });
;! bad
; var session;
; app.post("/login", async (req, res) => {
;   session = await open(req.body);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; let user;
; router.get("/me", async (req, res) => {
;   user = await load(req);
;   ^^^^^^^^^^^^^^^^^^^^^^
;   res.json(view(user
; });
;! good
; app.use(requireUser, (req, _res, next) => {
;   let currentUser;
;   currentUser = req.user;
;   req.currentUser = currentUser;
;   next();
; });
;! good
; let users = 0;
; app.get("/count", (req, res) => {
;   users = users + 1;
;   res.json({ users });
; });
;! good
; let session = null;
; async function connect() {
;   session = await driver.open();
; }
;! good
; let lastRequestAt = 0;
; app.use((req, res, next) => {
;   lastRequestAt = Date.now();
;   next();
; });
