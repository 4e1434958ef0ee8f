; Everybody may do everything
;
; A write that is open to everybody, or a policy that grants every action on every resource, is what an attacker looks
; for first: one leaked key or one guessed address, and the data of all customers can be changed.
;
; severity: warning
; confidence: medium
; cwe: 732 269
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; regex star: ^\[?\s*["'`]\*["'`]\s*,?\s*\]?$
; regex wildcard: (?i)^\s*grant\s+all(\s+privileges)?\s+on\s+\S+(\s+\S+)?\s+to\s+(public\b|.*with\s+grant\s+option)|^\s*grant\s+all(\s+privileges)?\s+on\s+\*\.\*\s+to

((object
   (pair key: (_) @_action_key value: [(string) (array (string))] @hint)
   (pair key: (_) @_resource_key value: [(string) (array (string))] @_resource)) @_statement
  (#match? @_action_key "^[\"']?[Aa]ctions?[\"']?$")
  (#match? @hint "<star>")
  (#match? @_resource_key "^[\"']?[Rr]esources?[\"']?$")
  (#match? @_resource "<star>")
  (#match? @_statement "(?i)effect[\"']?\\s*:\\s*([\"']Allow|[\\w.]*Effect\\.ALLOW)|PolicyStatement|actions")
  (#not-match? @_statement "(?i)deny")
  (#set! message "This policy allows every action on every resource: name those that are needed"))
((pair key: (_) @_key value: (string) @hint)
  (#match? @_key "^[\"']?(ACL|acl|accessControl)[\"']?$")
  (#match? @hint "^[\"']public-read-write[\"']$")
  (#set! message "Anybody can overwrite what is stored under `public-read-write`: make it private, and sign the links")
  (#set! fix.title "Make it `private`")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"private\""))
((call_expression function: (_) @_callee arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "execute" "raw" "exec" "unsafe")
  (#reads-like? @hint "<wildcard>")
  (#set! message "This grants everything: name the rights and the role that need them"))

; NestJS: a write that goes past the guard of the whole application.
((class_body
   (decorator (call_expression function: (identifier) @public) @hint)
   . (decorator (call_expression function: (identifier) @_write)) @_route
   . (method_definition name: (_) @_name))
  (#match? @public "^(Public|SkipAuth|NoAuth|AllowAnonymous|IsPublic|Unauthenticated)$")
  (#any-of? @_write "Delete" "Put" "Patch")
  (#not-match? @_route "(?i)login|register|sign|webhook|callback|password|verify|confirm|unsubscribe|token|logout")
  (#not-match? @_name "(?i)login|register|sign|webhook|callback|password|verify|confirm|unsubscribe|token|logout")
  (#set! message "Anybody may call `{_name}`, which changes data: take `@{public}` off"))
((class_body
   (decorator (call_expression function: (identifier) @_write)) @_route
   . (decorator (call_expression function: (identifier) @public) @hint)
   . (method_definition name: (_) @_name))
  (#match? @public "^(Public|SkipAuth|NoAuth|AllowAnonymous|IsPublic|Unauthenticated)$")
  (#any-of? @_write "Delete" "Put" "Patch")
  (#not-match? @_route "(?i)login|register|sign|webhook|callback|password|verify|confirm|unsubscribe|token|logout")
  (#not-match? @_name "(?i)login|register|sign|webhook|callback|password|verify|confirm|unsubscribe|token|logout")
  (#set! message "Anybody may call `{_name}`, which changes data: take `@{public}` off"))

;! bad
; @Controller("users")
; export class UsersController {
;   @Public()
;    ^^^^^^^^
;   @Delete(":id")
;   remove(@Param("id", ParseIntPipe) id: number) {
;     return this.users.remove(id);
;   }
; }
;! good
; @Controller("users")
; export class UsersController {
;   @Public()
;   @Get()
;   list() {
;     return this.users.list();
;   }
;   @Public()
;   @Put("password/:token")
;   choose(@Param("token") token: string) {
;     return this.users.choose(token);
;   }
; }
;! bad
; const policy = { Effect: "Allow", Action: "*", Resource: "*" };
;                                           ^^^
; const statement = new iam.PolicyStatement({ actions: ["*"], resources: ["*"] });
;                                                      ^^^^^
;! bad
; await s3.putObject({ Bucket, Key, Body, ACL: "public-read-write" });
;                                              ^^^^^^^^^^^^^^^^^^^
;! fixed
; await s3.putObject({ Bucket, Key, Body, ACL: "private" });
;! bad
; async function grant(pool) {
;   await pool.query("GRANT ALL PRIVILEGES ON orders TO PUBLIC");
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await pool.query(
; }
;! good
; const policy = { Effect: "Allow", Action: ["s3:GetObject"], Resource: "*" };
; const deny = { Effect: "Deny", Action: "*", Resource: "*" };
; const own = { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::orders/*" };
; await s3.putObject({ Bucket, Key, Body, ACL: "private" });
