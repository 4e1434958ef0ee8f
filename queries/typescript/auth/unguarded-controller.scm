; A controller that lets too many in
;
; Whoever finds the address may change what it changes: nothing before this method asks who is calling, or it asks only
; whether somebody is signed in where only administrators should be. A guard on the class covers the methods that come
; later, too.
;
; severity: info
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 306 862 863
; see: https://docs.nestjs.com/guards
; regex guarded: (?i)UseGuards|Guard\b|@Auth|@Public|@Roles|@Permission|@RequirePermission|@Secured|@Authorized|@Authenticated|@ApiKey|@Access|@AllowAnonymous|@SkipAuth|APP_GUARD|passport|@Throttle.*login|@Webhook|@MessagePattern|@Cron|@Allow\(|@Ability|@CheckPolicies|@Ctx|session|verify|signature
; regex administrators: @Controller\(\s*(\{\s*path:\s*)?['"`]/?(api/)?(v\d+/)?(admin|management|backoffice|staff-?admin|moderation)\b
; regex only-login: @UseGuards\(\s*(\w*(Jwt|JWT|Auth|Login|Session|Authenticated)\w*Guard|AuthGuard\([^)]*\))\s*\)
; regex asks-more: (?i)role|permission|admin\w*guard|polic|ability|scope|is_?admin|@access|forbidden|superuser|@Acl|claims
; regex grave: (?i)@Controller\(\s*['"`]/?(api/)?(admin|maintenance|system|internal|management|debug|ops|jobs|backup|config|settings|users|accounts|roles|devices|payments|refunds|payroll|salaries|staff)
; regex open-to-all: (?i)login|register|sign|webhook|callback|password|verify|confirm|unsubscribe|token|logout|refresh|health|ping|contact|search|track|feedback|newsletter

; Administrators' methods, behind a guard that asks for no role.
((class_body
   (decorator (call_expression function: (identifier) @_method)) @hint
   . (method_definition name: (_) @name))
  (#any-of? @_method "Get" "Post" "Put" "Patch" "Delete")
  (#imports? "@nestjs/common")
  (#file-matches? "<administrators>")
  (#file-matches? "<only-login>")
  (#not-file-matches? "<asks-more>")
  (#set! severity "warning")
  (#set! message "The guard asks who is calling, and `{name}` is for administrators alone: ask for their role, too"))
; No guard at all, for what changes the system.
((class_body
   (decorator (call_expression function: (identifier) @_method)) @hint
   . (method_definition name: (_) @name))
  (#any-of? @_method "Post" "Put" "Patch" "Delete")
  (#imports? "@nestjs/common")
  (#file-matches? "<grave>")
  (#not-file-matches? "<guarded>")
  (#not-match? @name "<open-to-all>")
  (#not-line-matches? @hint "<open-to-all>")
  (#not-path-matches? "(?i)mock|test|emulat|demo")
  (#set! severity "warning")
  (#set! message "Nothing asks who is calling before `{name}`: put a guard on the class, unless the whole application has one"))
((class_body
   (decorator (call_expression function: (identifier) @_method)) @hint
   . (method_definition name: (_) @name))
  (#any-of? @_method "Put" "Patch" "Delete")
  (#imports? "@nestjs/common")
  (#file-matches? "@Controller\\(")
  (#not-file-matches? "<grave>")
  (#not-file-matches? "<guarded>")
  (#not-match? @name "<open-to-all>")
  (#not-line-matches? @hint "<open-to-all>")
  (#not-path-matches? "(?i)mock|test|emulat|demo")
  (#set! message "Nothing asks who is calling before `{name}`: put a guard on the class, unless the whole application has one"))
; GraphQL.
((class_body
   (decorator (call_expression function: (identifier) @_method)) @hint
   . (method_definition name: (_) @name))
  (#eq? @_method "Mutation")
  (#match? @name "(?i)^(delete|remove|update|set|grant|promote|ban|reset|refund|create_?(admin|role|user))")
  (#file-matches? "@nestjs/graphql|type-graphql")
  (#not-file-matches? "<guarded>")
  (#not-match? @name "<open-to-all>")
  (#not-path-matches? "(?i)mock|test|emulat|demo")
  (#set! message "Nothing asks who is calling before `{name}`: put a guard on the resolver, unless the whole application has one"))
; Somebody's own rows, and nobody is asked whose: another method here knows who is calling.
((class_body
   (decorator (call_expression function: (identifier) @_method)) @hint
   . (method_definition name: (_) @name parameters: (_) @_parameters body: (_) @_body))
  (#any-of? @_method "Get" "Put" "Patch" "Delete")
  (#imports? "@nestjs/common")
  (#match? @_parameters "@Param\\(\\s*['\"]\\w*[iI]d['\"]")
  (#not-match? @_parameters "(?i)@(Req|Request|CurrentUser|GetUser|User|AuthUser|Ctx|Session|ActiveUser|Tenant)\\b")
  (#file-matches? "(?i)@Controller\\(\\s*['\"`]/?(api/)?(\\w+/)*(orders|invoices|payments|messages|documents|notes|tasks|todos|bookings|reservations|cards|subscriptions|files|uploads|reports|tickets|carts|appointments|prescriptions|records|expenses|budgets|conversations|chats|letters|wallets)\\b")
  (#file-matches? "<only-login>")
  (#file-matches? "(?i)@(Req|Request|CurrentUser|GetUser|User|AuthUser|ActiveUser)\\(")
  (#not-file-matches? "<asks-more>|(?i)owner")
  (#set! severity "warning")
  (#set! message "Other methods here know who is calling, and `{name}` takes anybody's id: hand the user on, and ask for the owner, too"))
((class_body
   (decorator (call_expression function: (identifier) @_method)) @hint
   . (method_definition name: (_) @name parameters: (_) @_parameters body: (_) @_body))
  (#any-of? @_method "Get" "Put" "Patch" "Delete")
  (#imports? "@nestjs/common")
  (#match? @_parameters "@Param\\(\\s*['\"]\\w*[iI]d['\"]")
  (#not-match? @_parameters "(?i)@(Req|Request|CurrentUser|GetUser|User|AuthUser|Ctx|Session|ActiveUser|Tenant)\\b")
  (#file-matches? "(?i)@Controller\\(\\s*['\"`]/?(api/)?(\\w+/)*(orders|invoices|payments|messages|documents|notes|tasks|todos|bookings|reservations|cards|subscriptions|files|uploads|reports|tickets|carts|appointments|prescriptions|records|expenses|budgets|conversations|chats|letters|wallets)\\b")
  (#file-matches? "<only-login>")
  (#not-file-matches? "(?i)@(Req|Request|CurrentUser|GetUser|User|AuthUser|ActiveUser)\\(")
  (#not-file-matches? "<asks-more>|(?i)owner")
  (#set! message "Any signed-in caller can name this row in `{name}`: hand the user on, and ask for the owner, too"))
; GraphQL: somebody's own things, by an id alone.
((class_body
   (decorator (call_expression function: (identifier) @_method) @_decorator) @hint
   . (method_definition name: (_) @name parameters: (_) @_parameters))
  (#any-of? @_method "Query" "Mutation")
  (#file-matches? "@nestjs/graphql|type-graphql")
  (#match? @_decorator "(?i)(order|invoice|payment|message|document|note|booking|reservation|subscription|file|report|ticket|appointment|prescription|record|conversation|chat|letter|wallet|account)\\w*\\b")
  (#match? @_parameters "@Args?\\(\\s*['\"]\\w*[iI]d['\"]")
  (#not-match? @_parameters "(?i)@(Req|Request|CurrentUser|GetUser|User|AuthUser|Ctx|Context|Session|ActiveUser|Tenant)\\b")
  (#file-matches? "@UseGuards\\(")
  (#not-file-matches? "<asks-more>|(?i)owner")
  (#set! severity "warning")
  (#set! message "Any signed-in caller can name this row in `{name}`: hand the user on, and ask for the owner, too"))

;! bad
; import { Controller, Delete, Get, Param, UseGuards } from "@nestjs/common";
; @Controller("admin/staff")
; @UseGuards(JwtAuthGuard)
; export class StaffController {
;   @Get()
;   ^^^^^^
;   list() {
;     return this.staff.all();
;   }
;   @Delete(":id")
;   ^^^^^^^^^^^^^^
;   remove(@Param("id") id: string) {
;     return this.staff.remove(id);
;   }
; }
;! bad
; import { Controller, Post } from "@nestjs/common";
; @Controller("maintenance")
; export class MaintenanceController {
;   @Post("restart")
;   ^^^^^^^^^^^^^^^^
;   restart() {
;     return this.jobs.restart();
;   }
; }
;! bad
; import { Controller, Get, Param, Req, UseGuards } from "@nestjs/common";
; @Controller("documents")
; @UseGuards(AuthGuard("jwt"))
; export class DocumentsController {
;   @Get()
;   mine(@Req() req: Request) {
;     return this.documents.of(req.user.id);
;   }
;   @Get(":id")
;   ^^^^^^^^^^^
;   one(@Param("id") id: string) {
;     return this.documents.one(id);
;   }
; }
;! bad
; import { Mutation, Resolver, Args } from "@nestjs/graphql";
; @Resolver()
; export class UserResolver {
;   @Mutation(() => Boolean)
;   ^^^^^^^^^^^^^^^^^^^^^^^^
;   deleteUser(@Args("id") id: string) {
;     return this.users.remove(id);
;   }
; }
; if (
;! good
; import { Controller, Delete, Param, UseGuards } from "@nestjs/common";
; @Controller("admin/staff")
; @UseGuards(JwtAuthGuard, RolesGuard)
; export class StaffController {
;   @Delete(":id")
;   remove(@Param("id") id: string) {
;     return this.staff.remove(id);
;   }
; }
;! good
; import { Controller, Post } from "@nestjs/common";
; @Controller("maintenance")
; @UseGuards(AdminGuard)
; export class MaintenanceController {
;   @Post("restart")
;   restart() {
;     return this.jobs.restart();
;   }
; }
;! good
; import { Body, Controller, Post } from "@nestjs/common";
; @Controller("feedback")
; export class FeedbackController {
;   @Post()
;   send(@Body() body: FeedbackDto) {
;     return this.feedback.keep(body);
;   }
; }
;! good
; import { Controller, Get, Param, Req, UseGuards } from "@nestjs/common";
; @Controller("documents")
; @UseGuards(AuthGuard("jwt"))
; export class DocumentsController {
;   @Get(":id")
;   one(@Param("id") id: string, @Req() req: Request) {
;     return this.documents.one(id, req.user.id);
;   }
; }
;! bad
; import { Args, ID, Query, Resolver } from "@nestjs/graphql";
; @Resolver()
; @UseGuards(GqlAuthGuard)
; export class InvoicesResolver {
;   @Query(() => Invoice)
;   ^^^^^^^^^^^^^^^^^^^^^
;   invoice(@Args("id", { type: () => ID }) id: string) {
;     return this.invoices.one(id);
;   }
; }
;! good
; import { Args, ID, Query, Resolver } from "@nestjs/graphql";
; @Resolver()
; @UseGuards(GqlAuthGuard)
; export class InvoicesResolver {
;   @Query(() => Invoice)
;   invoice(@Args("id", { type: () => ID }) id: string, @CurrentUser() user: User) {
;     return this.invoices.one(id, user.id);
;   }
; }
