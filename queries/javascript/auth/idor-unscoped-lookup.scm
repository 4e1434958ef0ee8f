; Any signed-in user can name any row
;
; The row is taken by an id that the caller sent, and nothing asks whether the row is theirs. Whoever is signed in reads
; or changes other people's rows by counting ids up. Ask for the owner together with the id.
;
; severity: warning
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 639
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …), few of which have such handlers
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/
; list find-by-id: findById findByPk findByIdAndUpdate findByIdAndDelete findByIdAndRemove
; regex owned-model: (?i)order|invoice|payment|account|address|message|document|note|task|todo|booking|reservation|card|transaction|subscription|profile|file|upload|report|ticket|cart|project|workspace|appointment|prescription|record|expense|budget|contact|conversation|chat
; regex id-of-request: ^(\{\s*(where:\s*\{\s*)?(id:\s*)?)?(Number\(|parseInt\(|\+|String\(|BigInt\()*((req|request)\.)?(params\.|body\.|query\.)?\w*[iI]d\b(, 10)?\)*[\s}]*$
; regex asks-who: (?i)\b(req|request|ctx|c|res|session|state|this)\??\.(user|auth|account|session|state|locals|user_?id|jwt|token|get\()|\bcurrent_?user|[^.\w]user_?id\s*[,:)}=!]|\bsession\b|\bauth\b|\}\s*=\s*(req|request|ctx)(\.(user|auth|session|state))?\s*[;\n]|_user_?id\b|owner|\bauthor|creator|created_?by|tenant|organi[sz]ation|\bis_?admin|permission|\bauthoriz|\bcan[A-Z]\w*\(|polic|ability|belongs|locals|(require|has|check|ensure|assert)_?(role|admin)
; list prisma-methods: findUnique findFirst findUniqueOrThrow findFirstOrThrow update delete
; regex asks-for-login: (?i)if\s*\(\s*!\s*(session|req\.user|request\.user|user|currentUser|userId|auth|req\.session)\b[\w.?!]*\s*(\|\|[^)]*)?\)
; regex compares-owner: (?i)(user|session|auth|userId|claims|payload)[\w.?!]*\.(id|_id|sub|uid|email|role\w*|isAdmin)\b|[!=]==?\s*(user_?id|current_?user)|(user_?id|owner_?id|author_?id)\b\s*([,:}]|[!=]==)|owner|\bauthor|createdBy|tenant|organi[sz]ation|admin|permission|\bauthoriz|\bcan[A-Z]\w*\(|polic|ability|belongs|member
; regex router-guard: \.(use|addHook)\(\s*(['"][\w-]+['"]\s*,\s*)?(\w+\.)?((require|ensure|check|verify|is)_?(Auth\w*|Login|User|LoggedIn|SignedIn|Session|Jwt|Token)|auth(enticate)?(Middleware|JWT|Jwt|Token|User|Required)?|requireLogin|loginRequired|protect|passport\.authenticate\([^)]*\)|jwtAuth|verifyToken)\b
; regex owner-elsewhere: (?i)(user_?id|owner_?id|owner|customer_?id|author_?id|account_?id|tenant_?id|patient_?id|student_?id|employee_?id|created_?by|member_?id|user)\s*:\s*\(?(req|request|ctx\.state|ctx|session|res\.locals)\.(session\.)?(user|auth|account)

; A tenant or an owner is handed in, and nobody asks for it.
((call_expression
   function: (member_expression property: (_) @_where)
   arguments: (arguments . [(string) (template_string)] @_condition . (object))) @hint
  (#any-of? @_where "where" "andWhere")
  (#match? @_condition "(?i)^[\"'`]\\s*(\\w+\\.)?\"?id\"?\\s*(=|in\\b)[^&]*[\"'`]$")
  (#not-match? @_condition "(?i)\\band\\b")
  (#function-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school|member)(_id|Id|ID)$")
  (#not-body-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school|member)(_id|Id|ID)$")
  (#set! message "Nothing asks whether the row is the caller's own: put its owner or tenant into the condition, too"))
((call_expression
   function: (member_expression property: (_) @_find)
   arguments: (arguments . (object . (pair key: (_) @_id) .))) @hint
  (#any-of? @_find "findOneBy" "findOneByOrFail" "update" "delete" "where" "softDelete" "updateOne" "deleteOne" "findOne" "findOneAndUpdate" "findOneAndDelete")
  (#match? @_id "^_?id$")
  (#in-function-named? @hint "^\\w+$")
  (#function-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#not-body-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#not-function-matches? @hint "(?i)tenant(Id|_id)?: _")
  (#set! message "Nothing asks whether the row is the caller's own: put its owner or tenant into the condition, too"))
; SQL.
((call_expression
   function: (_) @_callee
   arguments: (arguments . (_) @_sql)) @hint
  (#method? @_callee "query" "execute" "one" "oneOrNone" "none" "run" "get")
  (#reads-like? @_sql "(?is)^\\s*(select|update|delete)\\b.*\\bwhere\\s+(\\w+\\.)?id\\s*=\\s*(\\$\\d|\\?|:\\w+)\\s*(returning.*)?;?\\s*$")
  (#function-mentions? @hint "^(tenant|user|owner|account|customer|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#not-body-mentions? @hint "^(tenant|user|owner|account|customer|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#set! severity "info")
  (#set! message "Nothing asks whether the row is the caller's own: put its owner or tenant into the condition, too"))

; A route behind a check of who is asking, which never asks what is theirs. Mongoose, Sequelize, TypeORM's classes.
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "<find-by-id>")
  (#match? @_model "<owned-model>")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too, as in `findOne({{ _id, owner: req.user.id })`"))

((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (object . (pair key: (_) @_key value: (_) @_id) .))) @hint
  (#method? @callee "findOne" "findOneBy" "findOneAndUpdate" "findOneAndDelete" "updateOne" "deleteOne" "destroy")
  (#match? @_model "^[A-Z].*$")
  (#match? @_model "<owned-model>")
  (#any-of? @_key "_id" "id" "where")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too"))

; Prisma.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @callee
   arguments: (arguments . (object (pair key: (_) @_where value: (object . (_) @_only .) @_id)))) @hint
  (#method? @callee "<prisma-methods>")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#match? @_model "<owned-model>")
  (#eq? @_where "where")
  (#match? @_only "^id\\b")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))

; The handler learns who is asking, and uses no more of it than that somebody is.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @callee
   arguments: (arguments . (object (pair key: (_) @_where value: (object . (_) @_only .) @_scope)))) @hint
  (#method? @callee "<prisma-methods>")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#not-match? @_model "(?i)categor|product|tag|setting|country|plan|user")
  (#eq? @_where "where")
  (#match? @_only "^id$|^id:\\s*(Number\\(|parseInt\\(|\\+|String\\(|BigInt\\()*((req|request)\\.)?(params\\.|body\\.|query\\.)?\\w*[iI]d\\b(, 10)?\\)*$")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-for-login>")
  (#function-matches? @hint "\\bparams\\b|\\.query\\b|\\.param\\(|searchParams")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))

((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "<find-by-id>")
  (#match? @_model "^[A-Z]")
  (#not-match? @_model "(?i)categor|product|tag|setting|country|plan|user")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-for-login>")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too"))

; The guard stands before all routes of the router.
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "<find-by-id>")
  (#match? @_model "<owned-model>")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#file-matches? "<router-guard>")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too, as in `findOne({{ _id, owner: req.user.id })`"))
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (object . (pair key: (_) @_key value: (_) @_id) .))) @hint
  (#method? @callee "findOne" "findOneBy" "findOneAndUpdate" "findOneAndDelete" "updateOne" "deleteOne" "destroy")
  (#match? @_model "^[A-Z].*$")
  (#match? @_model "<owned-model>")
  (#any-of? @_key "_id" "id" "where")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#file-matches? "<router-guard>")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too"))
; Another route of the file asks for the owner.
((call_expression
   function: (member_expression object: (_) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "<find-by-id>" "findUnique" "findOneBy" "findOne")
  (#match? @_model "<owned-model>")
  (#match? @_id "^(\\{\\s*(where:\\s*\\{\\s*)?(_?id:\\s*)?)?(Number\\(|parseInt\\(|\\+|String\\(|BigInt\\()*((req|request|ctx)\\.)(params|query|body)\\.\\w*[iI]d\\b(, 10)?\\)*[\\s}]*$")
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-file-matches? "<router-guard>")
  (#file-matches? "<owner-elsewhere>")
  (#not-function-matches? @hint "<asks-who>")
  (#not-route? @hint "(?i)/(public|shared?)\\b")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Other routes here ask for the owner, and this row anybody can name who is signed in: look it up by its owner, too"))
; SQL that asks for the id alone.
((call_expression function: (_) @callee arguments: (arguments . (_) @_statement . (array . (_) @_id .))) @hint
  (#method? @callee "query" "execute" "one" "oneOrNone" "get" "run")
  (#reads-like? @_statement "(?is)^\\s*(select\\b.+\\bfrom|update|delete\\s+from)\\s+[\\w.\"`]*(orders?|invoices?|payments?|accounts?|messages?|documents?|notes?|tickets?|bookings?|reservations?|prescriptions?|records?|files?|reports?|appointments?|subscriptions?|transactions?|projects?|conversations?)\\b.*\\bwhere\\s+[\\w.\"`]*id[\"`]?\\s*=\\s*(\\$1|\\?)\\s*(limit 1|returning .*)?;?\\s*$")
  (#match? @_id "^(Number\\(|parseInt\\(|\\+)?(req|request|ctx)\\.params\\.\\w+(, 10)?\\)?$")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: ask for its owner, too, as in `AND user_id = $2`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @_statement . (array . (_) @_id .))) @hint
  (#method? @callee "query" "execute" "one" "oneOrNone" "get" "run")
  (#reads-like? @_statement "(?is)^\\s*(select\\b.+\\bfrom|update|delete\\s+from)\\s+[\\w.\"`]*(orders?|invoices?|payments?|accounts?|messages?|documents?|notes?|tickets?|bookings?|reservations?|prescriptions?|records?|files?|reports?|appointments?|subscriptions?|transactions?|projects?|conversations?)\\b.*\\bwhere\\s+[\\w.\"`]*id[\"`]?\\s*=\\s*(\\$1|\\?)\\s*(limit 1|returning .*)?;?\\s*$")
  (#match? @_id "^(Number\\(|parseInt\\(|\\+)?(req|request|ctx)\\.params\\.\\w+(, 10)?\\)?$")
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#file-matches? "<router-guard>")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: ask for its owner, too, as in `AND user_id = $2`"))

; Who is asking is handed in, and never asked.
([
   (function_declaration parameters: (formal_parameters [(identifier) @hint (_ pattern: (identifier) @hint)]) body: (_) @_body)
   (arrow_function parameters: (formal_parameters [(identifier) @hint (_ pattern: (identifier) @hint)]) body: (_) @_body)
   (method_definition parameters: (formal_parameters [(identifier) @hint (_ pattern: (identifier) @hint)]) body: (_) @_body)
 ] @_function
  (#match? @hint "^(current_?[uU]ser(Id)?|userId|user|viewer|requester|caller|actor|session_?[uU]ser)$")
  (#unmentioned? @hint)
  (#match? @_body "(?i)\\b(findById|findByPk|findUnique|findOne(By)?|findByIdAnd\\w+|delete|update|destroy|findFirst)\\(\\s*(\\{\\s*(where:\\s*\\{\\s*)?(_?id(:\\s*\\w+)?)\\s*\\}|\\w*[iI]d\\s*[,)])")
  (#match? @_body "(?i)(order|invoice|payment|account|message|document|note|task|todo|booking|reservation|card|subscription|profile|file|upload|report|ticket|cart|project|workspace|appointment|prescription|record|expense|budget|contact|conversation|chat|letter)\\w*\\)?\\.(find|delete|update|destroy)")
  (#not-match? @_body "(?i)\\bthis\\.(user|ctx|context|request)|polic|ability|\\bauthoriz|permission|owner|tenant|checkAccess|assert")
  (#not-function-matches? @_body "interface |abstract ")
  (#not-path-matches? "(?i)admin|mock|emulat")
  (#set! message "`{hint}` is handed in and never asked, so anybody's row is found: put the owner into the condition, too"))

; Changed or taken away, though anybody could have written it.
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "findByIdAndUpdate" "findByIdAndDelete" "findByIdAndRemove")
  (#match? @_model "(?i)comment|post|article|review|photo|album|playlist|listing|event|recipe|answer|question|reply|song|story|page|bookmark|rating|list|game|character|quiz|advert|\\bad\\b|offer|job|pet|trip")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-in? @hint "restricted_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: change it together with its author, too"))
((call_expression function: (member_expression object: (call_expression function: (member_expression object: (call_expression function: (_) @_db arguments: (arguments . (string) @_table .)) property: (_) @_where) arguments: (arguments . (_) @_scope .)) property: (_) @_write)) @hint
  (#match? @_db "(?i)^(knex|db|trx)$")
  (#eq? @_where "where")
  (#any-of? @_write "update" "del" "delete" "first" "select")
  (#match? @_table "(?i)order|invoice|payment|account|message|document|note|task|booking|reservation|subscription|file|report|ticket|comment|article|post|review|photo|playlist|appointment|prescription|record|project")
  (#match? @_scope "^\\{\\s*id:\\s*(Number\\(|parseInt\\(|\\+)?(req|request|ctx)\\.params\\.\\w+(, 10)?\\)?\\s*,?\\s*\\}$|^['\"]id['\"]$")
  (#in? @hint "guarded_handler")
  (#not-in? @hint "restricted_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))

; Prisma, behind a router's guard.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @callee
   arguments: (arguments . (object (pair key: (_) @_where value: (object . (_) @_only .) @_id)))) @hint
  (#method? @callee "<prisma-methods>")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#match? @_model "<owned-model>")
  (#eq? @_where "where")
  (#match? @_only "^id\\b")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#file-matches? "<router-guard>")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))
; Whatever it is, whoever is signed in takes it away.
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "findByIdAndUpdate" "findByIdAndDelete" "findByIdAndRemove" "deleteOne" "destroy")
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#not-match? @_model "(?i)categor|tag|setting|country|plan|comment|post|article|review|photo|album|playlist|listing|event|recipe|answer|question|reply|song|story|page|bookmark|rating|list|game|character|quiz|advert|offer|job|pet|trip|<owned-model>")
  (#match? @_id "<id-of-request>|^\\{\\s*(where:\\s*\\{\\s*)?_?id:\\s*(req|request|ctx)\\.params\\.\\w+\\s*\\}(\\s*\\})?$")
  (#function-matches? @hint "\\bparams\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-in? @hint "restricted_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller can name this row: change it together with its owner, or ask for a role"))

; tRPC: signed in, and nobody asks whose it is.
((call_expression function: (member_expression object: (_) @_procedure property: (_) @_kind) arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] @_function)) @hint
  (#any-of? @_kind "query" "mutation")
  (#match? @_procedure "^(\\w+\\.)?(protected|authed|private|user|auth\\w*)Procedure\\b")
  (#match? @_body "(?i)\\.(order|invoice|payment|account|message|document|note|task|booking|reservation|subscription|file|report|ticket|project|appointment|prescription|record|conversation|chat)s?\\.(findUnique|findFirst|update|delete|findUniqueOrThrow)\\(\\s*\\{\\s*where:\\s*\\{\\s*id(:\\s*input(\\.\\w+)?)?\\s*\\}")
  (#not-match? @_function "(?i)ctx\\.(user|session|auth|userId)|session\\.|\\buser\\b|owner|member|permission|\\bcan[A-Z]|role")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))

; Whose rows, as the caller says.
((pair key: (_) @_owner value: (member_expression object: (member_expression object: (identifier) @_request property: (_) @_part) property: (_) @_id) @sent) @hint
  (#match? @_owner "(?i)^[\"']?(user_?id|owner_?id|customer_?id|account_?id|patient_?id|student_?id|employee_?id|member_?id|author_?id|user|owner|customer|patient)[\"']?$")
  (#any-of? @_request "req" "request" "ctx")
  (#any-of? @_part "params" "query")
  (#inside-call? @hint "find" "findOne" "findAll" "findMany" "findFirst" "where" "*.find" "*.findOne" "*.findAll" "*.findMany" "*.findFirst" "*.where" "update" "delete" "deleteMany" "destroy" "*.update" "*.deleteMany" "*.destroy")
  (#in? @hint "guarded_handler")
  (#not-in? @hint "restricted_handler")
  (#not-function-matches? @hint "(?i)\\b(req|request|ctx|c|res|session|state|this)\\??\\.(user|auth|account|session|state|locals|jwt|get\\()|current_?user|\\bis_?admin|permission|\\bauthoriz|\\bcan[A-Z]\\w*\\(|polic|ability|role")
  (#not-path-matches? "(?i)admin|emulat|mock")
  (#set! message "Any signed-in caller names somebody else in `{sent}`: compare it with who is asking, or take the id from there"))
; A whole account, behind a question for nothing but a session.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @callee
   arguments: (arguments . (object (pair key: (_) @_where value: (object . (_) @_only .) @_scope)))) @hint
  (#method? @callee "delete" "update")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#match? @_model "(?i)^(user|account|member|customer|employee|patient|student)s?$")
  (#eq? @_where "where")
  (#match? @_only "^id$|^id:\\s*(Number\\(|parseInt\\(|\\+|String\\()*((req|request)\\.)?(params\\.|body\\.|query\\.)?\\w*[iI]d\\b(, 10)?\\)*$")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-for-login>")
  (#function-matches? @hint "\\bparams\\b|\\.query\\b|\\.param\\(|searchParams")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller names somebody else's account here: compare the id with theirs, or ask for a role"))

;! bad
; app.get("/orders/:id", requireAuth, async (req, res) => {
;   const order = await Order.findById(req.params.id);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(order);
; });
;! bad
; router.delete("/invoices/:id", authenticate, async (req, res) => {
;   const { id } = req.params;
;   await prisma.invoice.delete({ where: { id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(204).end();
; });
;! bad app/api/documents/[id]/route.ts
; export async function GET(request, { params }) {
;   const session = await getServerSession(options);
;   if (!session?.user) return new Response(null, { status: 401 });
;   const document = await prisma.document.findUnique({ where: { id: params.id } });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return Response.json(document);
; }
;! bad
; app.put("/notes/:id", passport.authenticate("jwt"), async (req, res) => {
;   const note = await Note.findOneAndUpdate({ _id: req.params.id }, { text: req.body.text });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(note
; });
;! good
; app.get("/orders/:id", requireAuth, async (req, res) => {
;   const order = await Order.findOne({ _id: req.params.id, user: req.user.id });
;   res.json(order);
; });
;! good
; app.get("/orders/:id", requireAuth, async (req, res) => {
;   const order = await Order.findById(req.params.id);
;   if (String(order.owner) !== req.user.id) return res.sendStatus(404);
;   res.json(order);
; });
;! good
; app.get("/products/:id", requireAuth, async (req, res) => {
;   const product = await Product.findById(req.params.id);
;   res.json(product);
; });
; app.get("/orders/:id", async (req, res) => {
;   res.json(await Order.findById(req.params.id));
; });
;! bad
; class Tasks {
;   async assign(tenantId, taskId, userId) {
;     await this.tasks.createQueryBuilder().update(Task).set({ userId }).where("id = :taskId", { taskId }).execute();
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; class Notes {
;   async archive(tenantId, ids) {
;     await this.notes.update({ id: In(ids) }, { archivedAt: new Date() });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   async load(userId, noteId) {
;     return this.pool.query("SELECT text FROM notes WHERE id = $1", [noteId]);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; class Tasks {
;   async assign(tenantId, taskId, assignee) {
;     await this.tasks.createQueryBuilder().update(Task).set({ assignee }).where("id = :taskId AND tenant = :tenantId", { taskId, tenantId }).execute();
;   }
;   async archive(tenantId, ids) {
;     await this.notes.update({ id: In(ids), tenantId }, { archivedAt: new Date() });
;   }
;   async load(id) {
;     return this.pool.query("SELECT text FROM notes WHERE id = $1", [id]);
;   }
; }
;! good app/api/documents/[id]/route.ts
; export async function GET(request, { params }) {
;   const session = await getServerSession(options);
;   if (!session?.user) return new Response(null, { status: 401 });
;   const document = await prisma.document.findUnique({ where: { id: params.id, ownerId: session.user.id } });
;   return Response.json(document);
; }
;! bad
; router.use(requireLogin);
; router.get("/:invoiceId", async (req, res) => {
;   const invoice = await Invoice.findByPk(req.params.invoiceId);
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (!invoice) return res.status(404).json({ error: "not found" });
;   res.json({ total: invoice.total });
; });
;! bad
; router.get("/", async (req, res) => res.json(await Order.findAll({ where: { customerId: req.user.id }, limit: 50 })));
; router.delete("/:id", async (req, res) => {
;   const order = await Order.findByPk(req.params.id);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await order.destroy();
;   res.sendStatus(204);
; });
;! bad
; app.get("/documents/:id", requireAuth, async (req, res) => {
;   const { rows } = await pool.query("SELECT id, text FROM documents WHERE id = $1", [req.params.id]);
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(rows
;! good
; router.use(requireLogin);
; router.get("/:invoiceId", async (req, res) => {
;   const invoice = await Invoice.findOne({ where: { id: req.params.invoiceId, customerId: req.user.id } });
;   if (!invoice) return res.status(404).json({ error: "not found" });
;   res.json({ total: invoice.total });
; });
;! good
; app.get("/documents/:id", requireAuth, async (req, res) => {
;   const { rows } = await pool.query("SELECT id, text FROM documents WHERE id = $1 AND user_id = $2", [req.params.id, req.user.id]);
;   res.json({ text: rows[0]?.text });
; });
; router.get("/countries/:id", async (req, res) => res.json({ name: (await Country.findByPk(req.params.id)).name }));
;! bad
; export async function medicalRecord(currentUser, recordId) {
;                                     ^^^^^^^^^^^
;   return prisma.medicalRecord.findUnique({ where: { id: recordId } });
; }
; class Documents {
;   remove(documentId, userId) {
;                      ^^^^^^
;     return this.documents.delete(documentId);
;   }
; }
;! good
; export async function medicalRecord(currentUser, recordId) {
;   return prisma.medicalRecord.findFirst({ where: { id: recordId, patientId: currentUser.id } });
; }
; class Countries {
;   remove(countryId, userId) {
;     return this.countries.delete(countryId);
;   }
; }
;! bad
; app.delete("/comments/:id", requireAuth, async (req, res) => {
;   await Comment.findByIdAndDelete(req.params.id);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
; app.put("/notes/:id", requireAuth, async (req, res) => {
;   await db("notes").where({ id: req.params.id }).update({ text: String(req.body.text) });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.put("/notes/:id", requireAuth, async (req, res) => {
;   await db("notes").where({ id: req.params.id, user_id: req.user.id }).update({ text: String(req.body.text) });
;   res.end();
; });
;! bad
; router.use(authenticate);
; router.delete("/prescriptions/:id", async (req, res) => {
;   await prisma.prescription.delete({ where: { id: req.params.id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(204).end();
; });
; app.delete("/courses/:id", isLoggedIn, async (req, res) => {
;   await Course.findByIdAndDelete(req.params.id);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.sendStatus(204);
; });
;! good
; app.delete("/courses/:id", isLoggedIn, async (req, res) => {
;   const course = await Course.findOneAndDelete({ _id: req.params.id, teacher: req.user.id });
;   res.sendStatus(course ? 204 : 404);
; });
;! bad
; export const router = t.router({
;   invoice: protectedProcedure.input(idSchema).query(({ ctx, input }) => ctx.db.invoice.findUnique({ where: { id: input.id } })),
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; export const router = t.router({
;   invoice: protectedProcedure.input(idSchema).query(({ ctx, input }) => ctx.db.invoice.findFirst({ where: { id: input.id, ownerId: ctx.user.id } })),
; });
;! bad
; router.get("/exports/:userId", ensureAuth, async (req, res) => {
;   res.json(await db("orders").where({ user_id: req.params.userId }).limit(50));
;                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad app/api/users/[id]/route.ts
; export async function DELETE(request, { params }) {
;   const session = await getServerSession();
;   if (!session) return Response.json({ error: "Unauthorized" }, { status: 401 });
;   await prisma.user.delete({ where: { id: params.id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return Response.json({ ok: true });
; }
;! good
; router.get("/exports/:userId", ensureAuth, async (req, res) => {
;   if (req.params.userId !== req.user.id) return res.sendStatus(404);
;   res.json(await db("orders").where({ user_id: req.user.id }).limit(50));
; });
