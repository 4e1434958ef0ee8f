; A secret has a default that everyone can read
;
; When the variable is missing where this runs, nothing fails: the program signs, encrypts or logs in with a value that
; stands in the source. Whoever has read it can forge tokens or log in.
;
; severity: warning
; precision: no hint on the packages the gates were made with (62 from npm, 1.6 million lines); 1 of 2 on others (24, 0.86 million lines), where the wrong one has been gated since
; precision: read again: 2/6 before scripts and keys of visit counts, which are public, were gated, 2/2 after (botpress, unleash-server 7.5.1) on firebase-tools 15.34.2, @budibase/server 3.38.1 and 219 others, 7.6 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: high
; cwe: 1188 798
; list secret-words: secret password passwd pass pwd passphrase token api_key apikey private_key signing_key
; list secret-words: encryption_key secret_key access_key jwt_key cookie_key session_key auth_key master_key salt
; list secret-words: pepper credentials
; list sure-secret-words: secret password passphrase token api_key apikey private_key signing_key encryption_key
; list sure-secret-words: secret_key access_key session_key auth_key master_key

((binary_expression
  left: [(member_expression object: (_) @_env property: (_) @name) (subscript_expression object: (_) @_env index: (string (string_fragment) @name))] @variable
  operator: ["||" "??"]
  right: [(string) (template_string)] @default) @hint
  (#match? @_env "(^|\\.)env$")
  (#named-like? @name "<secret-words>")
  (#not-match? @name "(?i)(ur[li]|path|file|dir|name|expir\\w*|ttl|length|size|header|field|prefix|issuer|audience|alg(orithm)?|rounds|host|port|id|type|endpoint|lifetime|age|_in|duration|minutes|hours|days|seconds|scheme|version|enabled|policy|public|region|provider|mode|storage|tokens|limit|max|min|count|budget|address|symbol|regex|pattern|hint|format|validity|interval|cookie|site|secure|domain|realm|group|kind|mask)[\"'`]?$")
  (#not-match? @name "(?i)(^|_)(public|max|min|num)_")
  (#not-match? @default "^([\"'`])\\s*[\"'`]$")
  (#constant? @default)
  (#not-guarded-by? @hint "(?i)node_env|\\bdev|is_?dev|is_?test|is_?local")
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without `{name}` set, the secret is a value from the source: fail at start instead")
  (#set! fix.title "Fail when `{variable}` is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "{variable} ?? (() => {{ throw new Error(\"{name} is not set\"); })()"))

; The same in brackets, or as some type.
((binary_expression left: (parenthesized_expression) @variable operator: ["||" "??"] right: [(string) (template_string)] @default) @hint
  (#resolves-to? @variable "process.env.*" "import.meta.env.*" "Bun.env.*")
  (#named-like? @variable "<secret-words>")
  (#not-match? @variable "(?i)(ur[li]|path|file|dir|name|expir\\w*|ttl|length|size|header|field|prefix|issuer|audience|alg(orithm)?|rounds|host|port|id|type|endpoint|lifetime|age|_in|limit|tokens|site|cookie)( as .*)?[)\"'`!\\]]*$")
  (#not-match? @default "^([\"'`])\\s*[\"'`]$")
  (#constant? @default)
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without `{variable}` set, the secret is a value from the source: fail at start instead"))

; An address with a password in it.
((binary_expression
  left: [(member_expression object: (_) @_env property: (_) @name) (subscript_expression object: (_) @_env index: (string (string_fragment) @name))] @variable
  operator: ["||" "??"]
  right: (string) @default) @hint
  (#match? @_env "(^|\\.)env$")
  (#match? @default "^[\"'`][a-z][a-z0-9+.-]*://[^/@\\s:]*:[^/@\\s]+@")
  (#not-guarded-by? @hint "(?i)node_env|\\bdev|is_?dev|is_?test|is_?local")
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without `{name}` set, the program logs in with a password from the source: fail at start instead")
  (#set! fix.title "Fail when `{variable}` is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "{variable} ?? (() => {{ throw new Error(\"{name} is not set\"); })()"))

; `const { JWT_SECRET = "dev" } = process.env`.
((variable_declarator
  name: (object_pattern (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name right: (string) @default) @hint)
  value: (_) @_env)
  (#match? @_env "^(process|import\\.meta|Bun)\\.env$")
  (#named-like? @name "secret" "password" "passwd" "pass" "pwd" "passphrase" "token" "api_key" "apikey" "private_key" "signing_key" "encryption_key" "secret_key" "access_key" "jwt_key" "session_key" "auth_key" "master_key" "salt" "pepper")
  (#not-match? @name "(?i)(ur[li]|path|file|dir|name|expir\\w*|ttl|length|size|header|field|prefix|issuer|audience|alg(orithm)?|rounds|host|port|id|type|endpoint|lifetime|age|_in|tokens|limit|cookie)$")
  (#not-match? @default "^[\"'`]\\s*[\"'`]$")
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without `{name}` set, the secret is a value from the source: drop the default and fail at start")
  (#set! fix.title "Drop the default")
  (#set! fix.safety "suggested")
  (#replace! @hint "{name}"))

; `JWT_SECRET: z.string().min(32).default("dev")`, `str({ default: "dev" })`.
((pair key: (_) @name value: (call_expression function: (member_expression object: (call_expression) @_schema property: (_) @_method) arguments: (arguments . (string) @default .)) @hint)
  (#eq? @_method "default")
  (#match? @_schema "^(z|zod|Joi|joi|yup|Yup|v)\\.")
  (#named-like? @name "<sure-secret-words>")
  (#not-match? @name "(?i)(ur[li]|path|file|name|expir\\w*|ttl|header|field|prefix|issuer|algorithm|_in|id|type|age)[\"']?$")
  (#match? @name "^[\"']?[A-Z0-9_]+[\"']?$")
  (#not-match? @default "^[\"'`]\\s*[\"'`]$")
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without `{name}` set, the secret is a value from the source: drop the default and fail at start"))

((pair key: (_) @name value: (call_expression function: (identifier) @_callee arguments: (arguments . (object (pair key: (_) @_option value: (string) @default)) .)) @hint)
  (#resolves-to? @_callee "envalid.str")
  (#eq? @_option "default")
  (#named-like? @name "<sure-secret-words>")
  (#not-match? @default "^[\"'`]\\s*[\"'`]$")
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without `{name}` set, the secret is a value from the source: drop the default and fail at start"))

; `configService.get("JWT_SECRET", "dev")`.
((call_expression function: (member_expression object: (_) @_config) @_callee arguments: (arguments . (string) @name . (string) @default .)) @hint
  (#method? @_callee "get" "getOrThrow")
  (#match? @_config "(?i)(config(service)?|env)$")
  (#match? @name "(?i)(secret|password|passphrase|token|api_?key|private_?key|signing_?key|encryption_?key|access_?key|session_?key)[\"'`]$")
  ; Some such calls take the value's type there.
  (#not-match? @default "^[\"'`](\\s*|string|number|boolean)[\"'`]$")
  (#not-path-matches? "(?i)(^|/)(scripts?|track|analytics|telemetry)(/|\\.)")
  (#set! message "Without {name} set, the secret is a value from the source: drop the default and fail at start")
  (#set! fix.title "Drop the default")
  (#set! fix.safety "suggested")
  (#remove-argument! @default))

; An empty key signs as well as any other, for everybody.
((call_expression function: (_) @_callee arguments: (arguments (_) . (binary_expression left: (_) @variable operator: ["||" "??"] right: (string) @_default) @hint))
  (#resolves-to? @_callee "crypto.createHmac" "jsonwebtoken.sign" "jsonwebtoken.verify" "jsonwebtoken.default.sign" "jsonwebtoken.default.verify" "crypto.default.createHmac")
  (#match? @variable "(^|\\.)env(\\.|\\[)")
  (#match? @_default "^[\"']\\s*[\"']$")
  (#set! message "Without `{variable}` set, an empty key signs and checks, and everybody knows it: fail at start instead")
  (#set! fix.title "Fail when `{variable}` is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "{variable} ?? (() => {{ throw new Error(\"{variable} is not set\"); })()"))

;! bad
; const secret = process.env.JWT_SECRET || "super-secret";
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export const sign = (user) => jwt.sign({ id: user.id }, secret);
;! fixed
; const secret = process.env.JWT_SECRET ?? (() => { throw new Error("JWT_SECRET is not set"); })();
; export const sign = (user) => jwt.sign({ id: user.id }, secret);
;! bad
; module.exports = {
;   session: { secret: process.env.SESSION_SECRET ?? "keyboard cat", resave: false },
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   database: process.env.DATABASE_URL || "postgres://app:hunter2@localhost/app",
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; };
;! fixed
; module.exports = {
;   session: { secret: process.env.SESSION_SECRET ?? (() => { throw new Error("SESSION_SECRET is not set"); })(), resave: false },
;   database: process.env.DATABASE_URL ?? (() => { throw new Error("DATABASE_URL is not set"); })(),
; };
;! bad
; const { PORT = "3000", JWT_SECRET = "dev" } = process.env;
;                        ^^^^^^^^^^^^^^^^^^
;! fixed
; const { PORT = "3000", JWT_SECRET } = process.env;
;! bad
; const schema = z.object({
;   API_TOKEN: z.string().min(8).default("change-me"),
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; const module = JwtModule.register({ secret: config.get("JWT_SECRET", "dev-secret") });
;                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const module = JwtModule.register({ secret: config.get("JWT_SECRET") });
;! bad
; const password = process.env["DB_PASSWORD"] || "postgres";
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const pool = new Pool({ password,
;! fixed
; const password = process.env["DB_PASSWORD"] ?? (() => { throw new Error("DB_PASSWORD is not set"); })();
; const pool = new Pool({ password,
;! good
; const secret = process.env.JWT_SECRET;
; const expiry = process.env.JWT_TOKEN_EXPIRES_IN || "1h";
; const password = process.env.DB_PASSWORD || "";
; const token = process.env.API_TOKEN || process.env.LEGACY_API_TOKEN;
;! good
; const name = process.env.SECRET_NAME || "app/production";
; const url = process.env.DATABASE_URL || "postgres://localhost/app";
; const limit = process.env.MAX_TOKENS ?? "4096";
;! good
; const secret = process.env.NODE_ENV === "production" ? required("JWT_SECRET") : process.env.JWT_SECRET || "dev";
;! good
; const { secret = "none" } = options;
; const token = input.token || "anonymous";
;! bad
; import crypto from "node:crypto";
; const sign = (body) => crypto.createHmac("sha256", process.env.HOOK_SECRET ?? "").update(body).digest("hex");
;                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import crypto from "node:crypto";
; const sign = (body) => crypto.createHmac("sha256", process.env.HOOK_SECRET ?? (() => { throw new Error("process.env.HOOK_SECRET is not set"); })()).update(body).digest("hex");
;! good
; import crypto from "node:crypto";
; const etag = (body) => crypto.createHash("sha256").update(process.env.BUILD ?? "").update(body).digest("hex");
