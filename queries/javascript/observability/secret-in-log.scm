; A secret is written to the log
;
; Logs are copied to files, collectors and tickets, kept for months, and read by people who must not know a customer's
; password or token. Once it is there it counts as leaked and has to be changed.
;
; severity: warning
; precision: personal data, info, by its line: 13/25 before full names of services and ids under the name of a row were gated, 13/14 after (moleculer, apostrophe, sqlpad, wildduck, nodebb, redis-commander, @budibase/server)
; regex personal: (?i)(^|[._]|[a-z](?-i:[A-Z])?)(iban|social_?security_?number|tax_?id|passport_?(no|number)?|date_?of_?birth|birth_?date|dob|account_?number|phone(_?number)?|mobile|e_?mail(_?address)?|street|home_?address|diagnosis|salary)$
; confidence: medium
; cwe: 532
; precision: 5/5 on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …), one of them a generated password shown on purpose
; precision: read again: 2/5 before names of what holds no secret were gated, 2/2 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; list log-levels: log info warn error debug trace verbose http fatal silly
; regex secret-names: (?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|client_?secret|secret_?key|jwt_?secret|api_?key|api_?secret|access_?token|refresh_?token|auth_?token|bearer_?token|id_?token|reset_?token|session_?token|private_?key|secret_?access_?key|authorization|ssn|cvv|cvc|card_?number|credit_?card|connection_?string)$
; regex no-secrets: (?i)mask|without|\bomit|stripped|redact|hash|encrypt|obfusc|placeholder|label|error|message|field|schema|type|route|path|constant|valid|show|hide|has[A-Z_]|is[A-Z_]|\bt\.|token_?count|missing|required

; What is known of a person.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments [
     (identifier) @hint (member_expression) @hint
     (template_string (template_substitution . [(identifier) (member_expression)] @hint .))
     (binary_expression right: [(identifier) (member_expression)] @hint)
     (object [(shorthand_property_identifier) @hint (pair value: [(identifier) (member_expression)] @hint)])]))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "<personal>")
  (#not-match? @hint "<no-secrets>|(?i)_id$|config|option|chalk|colou?r|^(req|request)\\.")
  (#not-file-kind? "seed" "migration")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?)(/|\\.)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{hint}` is personal, and logs are kept and copied: log an id instead"))

; The whole of a person, or of what was sent.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments [
     (identifier) @hint
     (object [(shorthand_property_identifier) @hint (pair value: (identifier) @hint)])
     (template_string (template_substitution (call_expression function: (_) @_stringify arguments: (arguments . (identifier) @hint))))
     (call_expression function: (_) @_stringify arguments: (arguments . (identifier) @hint))]))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "^(user|customer|patient|account|member|employee|applicant|guest|person|contact|createUserDto|createCustomerDto|registration|credentials|config|loginDto|registerDto|paymentDetails|card)$")
  (#not-line-matches? @hint "%[soj]|\\bid=")
  (#not-value-matches? @hint "^[\"'`\\d]|\\.(id|name|length|_id)$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|seeds?)(/|\\.)")
  (#not-file-kind? "seed" "migration" "test")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "All of `{hint}` is written to the log, with whatever is in it: log an id instead"))
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments [
     (member_expression) @hint
     (object (pair value: (member_expression) @hint))]))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "^(req|request|ctx\\.request)\\.body$|^job\\.data$|\\.(req|request)\\.body$|^(error|err|e)\\.config$|^process\\.env$")
  (#not-function-mentions? @hint "(?i)^['\"]?(password|passwd|new_?password|card_?number|cvv|ssn|access_?token|refresh_?token|/?(auth/|api/|users/)*(login|register|signup|sign-up|signin|payments?|checkout)/?)['\"]?$")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "All of `{hint}` is written to the log, with whatever was sent in it: log only the members that are needed"))

; By itself, among the arguments.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (_) [(identifier) (member_expression)] @hint))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<no-secrets>")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Leave `{hint}` out")
  (#remove-argument! @hint))

((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments . [(identifier) (member_expression)] @hint))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<no-secrets>")
  (#set! message "`{hint}` is written to the log: leave it out"))

; In a text.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (template_string (template_substitution . [(identifier) (member_expression)] @hint .) @substitution)))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<no-secrets>")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Leave `{hint}` out")
  (#replace! @substitution "[redacted]"))

((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (binary_expression left: (_) operator: "+" right: [(identifier) (member_expression)] @hint)))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<no-secrets>")
  (#set! message "`{hint}` is written to the log: leave it out"))

; In an object.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (object [(shorthand_property_identifier) @hint (pair value: [(identifier) (member_expression)] @hint)] @_member)))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<no-secrets>")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Leave `{hint}` out")
  (#remove-argument! @_member))

; The whole of what a caller sent, where a secret is a part of it.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments [
     (member_expression object: (identifier) @_request property: (_) @_part)
     (call_expression arguments: (arguments . (member_expression object: (identifier) @_request property: (_) @_part)))] @hint))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#any-of? @_request "req" "request")
  (#eq? @_part "body")
  (#function-mentions? @hint "(?i)^['\"]?(password|passwd|new_?password|card_?number|cvv|ssn|access_?token|refresh_?token|/?(auth/|api/|users/)*(login|register|signup|sign-up|signin|payments?|checkout)/?)['\"]?$")
  (#set! message "`{hint}` is written to the log with the secret that is in it: log only the members that are needed"))

; A request's headers carry its cookies and its authorization.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments [
     (member_expression object: (identifier) @_request property: (_) @_part)
     (call_expression arguments: (arguments . (member_expression object: (identifier) @_request property: (_) @_part)))] @hint))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#any-of? @_request "req" "request")
  (#any-of? @_part "headers" "cookies")
  (#set! message "`{hint}` carries the caller's session into the log: log only the headers that are needed"))

; A bare token, where requests are answered: elsewhere it may be a parser's.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments [
     (identifier) @hint
     (template_string (template_substitution . (identifier) @hint .))
     (object (shorthand_property_identifier) @hint)]))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#any-of? @hint "token" "jwt" "secret" "otp" "pin")
  (#in? @hint "handler")
  (#set! message "`{hint}` is written to the log: leave it out"))

; In an object, whole.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (object (pair value: (member_expression object: (identifier) @_request property: (_) @_part) @hint))))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#any-of? @_request "req" "request")
  (#eq? @_part "body")
  (#function-mentions? @hint "(?i)^['\"]?(password|passwd|new_?password|card_?number|cvv|ssn|access_?token|refresh_?token|/?(auth/|api/|users/)*(login|register|signup|sign-up|signin|payments?|checkout)/?)['\"]?$")
  (#set! message "`{hint}` is written to the log with the secret that is in it: log only the members that are needed"))
; A bare token, put behind a text.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (binary_expression left: (_) operator: "+" right: (identifier) @hint)))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#match? @hint "^(token|jwt|secret|otp|pin)$")
  (#in? @hint "handler")
  (#set! message "`{hint}` is written to the log: leave it out"))

; Every body, that of a login too.
((call_expression
   function: (member_expression object: (_) @_logger property: (_) @_level)
   arguments: (arguments (template_string (template_substitution (call_expression function: (_) @_stringify arguments: (arguments . (member_expression) @_body)) @hint))))
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "<log-levels>")
  (#eq? @_stringify "JSON.stringify")
  (#match? @_body "^(req|request|ctx\\.request)\\.(body|headers)$")
  (#inside-call? @hint "use" "addHook" "app.use")
  (#not-function-mentions? @hint "(?i)redact\\w*|mask\\w*|omit|sanitize\\w*")
  (#set! message "`{hint}` writes every body to the log, passwords too: log only the members that are needed"))

;! bad
; async function login(userId, password) {
;   console.log("Login attempt", userId, password);
;                                        ^^^^^^^^
; }
;! fixed
; async function login(userId, password) {
;   console.log("Login attempt", userId);
; }
;! bad
; logger.info(`Charging card ${payment.cardNumber} for ${payment.amount}`);
;                              ^^^^^^^^^^^^^^^^^^
;! fixed
; logger.info(`Charging card [redacted] for ${payment.amount}`);
;! bad
; app.post("/login", async (req, res) => {
;   req.log.debug({ user: req.body.user, password: req.body.password }, "login");
;                                                  ^^^^^^^^^^^^^^^^^
;   res.sendStatus(204);
; });
;! fixed
; app.post("/login", async (req, res) => {
;   req.log.debug({ user: req.body.user }, "login");
;   res.sendStatus(204);
; });
;! bad
; console.log("Using key " + process.env.STRIPE_API_KEY);
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.post("/register", async (req, res) => {
;   console.log("Body:", req.body);
;                        ^^^^^^^^
;   const user = await createUser(req.body.email, req.body.password);
;   res.status(201).json({ id: user.id });
; });
;! bad
; app.get("/me", (req, res) => {
;   console.log(JSON.stringify(req.headers));
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ ok: true
;! good
; logger.info("Password changed", user.id);
; logger.warn(`password must have ${minimum} letters`);
; console.log("has token:", Boolean(accessToken), accessToken.length);
;! good
; logger.error(errors.password);
; logger.debug({ passwordLength: password.length, maskedCardNumber });
; logger.info(`Key is ${process.env.API_KEY ? "set" : "missing"}`);
;! good
; while ((token = lexer.next())) {
;   console.log(token);
; }
;! good
; app.post("/items", (req, res) => {
;   logger.debug("new item", req.body.name);
;   mailer.send(user.email, password);
;   res.sendStatus(201);
; });
;! bad
; console.log("building statement", account.owner.email, account.iban);
;                                   ^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^
; logger.info(`Booked for ${patient.phoneNumber}`);
;                           ^^^^^^^^^^^^^^^^^^^
; logger.info({ email }, "registered");
;               ^^^^^
;! good
; logger.info({ userId: user.id, emailValid: isEmail(email) }, "registered");
; logger.warn(errors.email, config.supportEmail);
; mailer.send(user.email);
;! bad
; logger.info("created", customer);
;                        ^^^^^^^^
; logger.info({ patient }, "created");
;               ^^^^^^^
; console.log(`new ${JSON.stringify(member)}`);
;                                   ^^^^^^
;! bad
; app.post("/orders", async (req, res) => {
;   logger.info({ body: req.body }, "new order");
;                       ^^^^^^^^
;   res.sendStatus(202);
; });
;! good
; logger.info({ customerId: customer.id }, "created");
; logger.info("created", order);
;! good
; app.patch("/me", async (req, res) => {
;   const { password, ...payloadWithoutPassword } = req.body;
;   logger.debug("update refused", { payload: payloadWithoutPassword });
;   res.sendStatus(400);
; });
;! bad
; async function login(req, res) {
;   logger.info("login request", { body: req.body });
;                                        ^^^^^^^^
;   const user = await users.check(req.body.email, req.body.password);
;   const token = issue(user);
;   logger.debug("issued token " + token);
;                                  ^^^^^
;   res.json({ token });
; }
;! good
; async function login(req, res) {
;   logger.info("login request", { email: req.body.email });
;   const user = await users.check(req.body.email, req.body.password);
;   res.json({ token: issue(user) });
; }
;! bad
; app.use((req, res, next) => {
;   console.log(`${req.method} ${req.url} body=${JSON.stringify(req.body)}`);
;                                                ^^^^^^^^^^^^^^^^^^^^^^^^
;   next();
; });
;! good
; app.use((req, res, next) => {
;   console.log(`${req.method} ${req.url} size=${JSON.stringify(req.body).length}`);
;   next();
; });
