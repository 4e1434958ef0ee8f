; A time without a time zone
;
; Such a value means another instant on every machine: the server's zone decides when it is read, and twice a year an
; hour is missing or comes twice. Orders, tokens and reports shift by hours when the host moves.
;
; severity: warning
; precision: no hint on the packages the gates were made with (62 from npm, 1.6 million lines), none on others (24, 0.86 million lines)
; precision: info, 5/9 read by their line, the others names of files or texts for a screen, on n8n, ghost, uptime-kuma, wildduck, bitcore-wallet-service and 27 others, 1.6 million lines; hours that are set to what they are were gated
; confidence: medium
; see: https://wiki.postgresql.org/wiki/Don%27t_Do_This#Date.2FTime_storage

; A date and a time, but no zone: JavaScript takes it for local time.
((new_expression constructor: (_) @_date arguments: (arguments . (string (string_fragment) @text) .)) @hint
  (#resolves-to? @_date "Date")
  (#match? @text "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$")
  (#set! message "`{text}` is read in the zone of whichever machine this runs on: say the zone, as in `Z` or `+01:00`"))

((new_expression constructor: (_) @_date arguments: (arguments . (template_string (template_substitution) . (string_fragment) @text .) .)) @hint
  (#resolves-to? @_date "Date")
  (#match? @text "^[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$")
  (#not-runs-in? "browser")
  (#set! message "`{text}` is read in the zone of whichever machine this runs on: say the zone, as in `Z` or `+01:00`"))

; Drizzle's PostgreSQL columns have no zone unless they are told.
((call_expression function: (_) @callee arguments: (arguments) @arguments) @hint
  (#resolves-to? @callee "drizzle-orm/pg-core.timestamp")
  (#match? @arguments "^\\(\\s*[{)]")
  (#lacks-argument? @arguments "withTimezone" 0)
  (#set! message "This column holds no time zone: pass `withTimezone: true`")
  (#set! fix.title "Add `withTimezone: true`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "0" "withTimezone" "true"))

((call_expression function: (_) @callee arguments: (arguments . (string)) @arguments) @hint
  (#resolves-to? @callee "drizzle-orm/pg-core.timestamp")
  (#lacks-argument? @arguments "withTimezone" 1)
  (#set! message "This column holds no time zone: pass `withTimezone: true`")
  (#set! fix.title "Add `withTimezone: true`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "withTimezone" "true"))

((call_expression function: (_) @_callee arguments: (arguments (object (pair key: (_) @_option value: (false) @value) @hint)))
  (#resolves-to? @_callee "drizzle-orm/pg-core.timestamp")
  (#eq? @_option "withTimezone")
  (#set! message "This column holds no time zone: make it `withTimezone: true`")
  (#set! fix.title "Keep the time zone")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))

; Knex.
((call_expression function: (member_expression) @_callee arguments: (arguments . (string) . (object (pair key: (_) @_option value: (false) @value) @hint)))
  (#method? @_callee "timestamp" "datetime" "dateTime")
  (#eq? @_option "useTz")
  (#set! message "This column holds no time zone: leave out `useTz: false`")
  (#set! fix.title "Keep the time zone")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))

; TypeORM, MikroORM, Objection: the type by its SQL name.
((pair key: (_) @_option value: (string (string_fragment) @_type) @value) @hint
  (#any-of? @_option "type" "columnType" "dataType")
  (#match? @_type "(?i)^timestamp(\\(\\d\\))? without time zone$")
  (#set! message "This column holds no time zone: make it `timestamp with time zone`")
  (#set! fix.title "Make it `timestamp with time zone`")
  (#set! fix.safety "suggested")
  (#replace! @value "\"timestamp with time zone\""))

((call_expression function: (_) @_column arguments: (arguments . (string (string_fragment) @_type) @hint))
  (#resolves-to? @_column "typeorm.Column" "typeorm.CreateDateColumn" "typeorm.UpdateDateColumn" "typeorm.DeleteDateColumn")
  (#match? @_type "(?i)^timestamp(\\(\\d\\))? without time zone$")
  (#set! message "This column holds no time zone: make it `timestamp with time zone`")
  (#set! fix.title "Make it `timestamp with time zone`")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"timestamp with time zone\""))

; A day's time, put together from two values.
((new_expression constructor: (_) @_date arguments: (arguments . (template_string . (template_substitution) . (string_fragment) @_between . (template_substitution) .) @text .)) @hint
  (#resolves-to? @_date "Date")
  (#match? @_between "^[T ]$")
  (#not-match? @text "(?i)zone|offset|utc|iso")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Without a zone, {text} is read in the zone of whichever machine this runs on: say the zone"))

; The day, the hour, the month of whichever machine this runs on.
((call_expression function: (member_expression object: (_) @_date property: (_) @_set) arguments: (arguments . (number) @_hour)) @hint
  (#eq? @_set "setHours")
  (#any-of? @_hour "0" "23")
  (#not-runs-in? "browser")
  (#not-file-matches? "(?i)time_?zone|\\btz\\b|luxon|date-fns-tz|dayjs|moment-timezone|Temporal")
  (#set! severity "info")
  (#set! message "A day begins at another instant in every zone, and this takes the server's: work it out in the zone of whoever is meant"))

; A text for people, in the language and the zone of the server.
((call_expression function: (member_expression object: (_) @_date property: (_) @_text) arguments: (arguments) @_arguments) @hint
  (#any-of? @_text "toLocaleString" "toLocaleDateString" "toLocaleTimeString")
  (#match? @_date "(?i)(date|time|At|day|now|deadline|due|expires?|Date\\([^)]*\\))$")
  (#not-match? @_arguments "(?i)time_?zone")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{hint}` depends on the server's zone and language: answer `toISOString()`, or pass a `timeZone`"))

; The day in Greenwich, where the day of whoever asked is meant.
((subscript_expression object: (call_expression function: (member_expression object: (call_expression function: (member_expression object: (new_expression) property: (_) @_iso)) property: (_) @_split)) index: (number) @_first) @hint
  (#eq? @_iso "toISOString")
  (#eq? @_split "split")
  (#eq? @_first "0")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "This is the day in UTC, which is yesterday or tomorrow elsewhere: work it out in the zone of whoever is meant"))
((call_expression function: (member_expression object: (call_expression function: (member_expression object: (new_expression) property: (_) @_iso)) property: (_) @_slice) arguments: (arguments . (number) . (number) @_ten .)) @hint
  (#eq? @_iso "toISOString")
  (#any-of? @_slice "slice" "substring" "substr")
  (#eq? @_ten "10")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|build)/")
  (#set! severity "info")
  (#set! message "This is the day in UTC, which is yesterday or tomorrow elsewhere: work it out in the zone of whoever is meant"))

; From January 31st on, to March 3rd.
((call_expression function: (member_expression object: (_) @date property: (_) @_set) arguments: (arguments . (binary_expression left: (call_expression function: (member_expression property: (_) @_get))) .)) @hint
  (#any-of? @_set "setMonth" "setUTCMonth")
  (#any-of? @_get "getMonth" "getUTCMonth")
  (#not-function-matches? @hint "(?i)setDate\\(\\s*(0|1)\\s*\\)|setUTCDate\\(\\s*(0|1)\\s*\\)|min\\(")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "From the 31st on this lands in the month after the next: add months with a library for dates, or clamp the day"))
; A day that is 23 or 25 hours long.
((new_expression constructor: (_) @_date arguments: (arguments . (binary_expression left: (call_expression function: (member_expression object: (_) @_from property: (_) @_time)) right: (_) @_day) .)) @hint
  (#resolves-to? @_date "Date")
  (#eq? @_time "getTime")
  (#match? @_day "\\b24\\s*\\*\\s*(60\\s*\\*\\s*60|3600)|86_?400|(?i)(ms_?per_?day|day_?(in_?)?ms|one_?day)")
  (#match? @_from "(?i)^(from|start\\w*|day\\w*|date|midnight|today|begin\\w*)$")
  (#not-runs-in? "browser")
  (#not-file-matches? "(?i)setUTCHours")
  (#set! severity "info")
  (#set! message "A day has 23 or 25 hours when the clocks change: add it with `setDate`, or with a library for dates"))

;! bad
; const launch = new Date("2024-03-31 02:30");
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const end = (day) => new Date(`${day}T23:59:59`);
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import { pgTable, timestamp } from "drizzle-orm/pg-core";
; export const orders = pgTable("orders", {
;   created: timestamp("created").notNull().defaultNow(),
;            ^^^^^^^^^^^^^^^^^^^^
;   shipped: timestamp("shipped", { mode: "date" }),
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; import { pgTable, timestamp } from "drizzle-orm/pg-core";
; export const orders = pgTable("orders", {
;   created: timestamp("created", { withTimezone: true }).notNull().defaultNow(),
;   shipped: timestamp("shipped", { mode: "date", withTimezone: true }),
; });
;! bad migrations/20240101_orders.js
; exports.up = (knex) => knex.schema.createTable("orders", (table) => {
;   table.timestamp("paid_at", { useTz: false });
;                                ^^^^^^^^^^^^
; });
;! fixed
; exports.up = (knex) => knex.schema.createTable("orders", (table) => {
;   table.timestamp("paid_at", { useTz: true });
; });
;! bad
; const Order = new EntitySchema({
;   columns: { paidAt: { type: "timestamp without time zone", nullable: true } },
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; const find = (
;! fixed
; const Order = new EntitySchema({
;   columns: { paidAt: { type: "timestamp with time zone", nullable: true } },
; });
; const find = (
;! good
; const launch = new Date("2024-03-31T02:30:00Z");
; const day = new Date("2024-03-31");
; const now = new Date();
; const parsed = new Date(text);
;! good
; import { timestamp } from "drizzle-orm/pg-core";
; const created = timestamp("created", { withTimezone: true });
; const shipped = timestamp("shipped", options);
; const seen = timestamp({ withTimezone: true, mode: "string" });
;! good
; import { timestamp } from "./clock";
; const created = timestamp("created");
;! good
; class Date2 {}
; const launch = new Date2("2024-03-31 02:30");
; table.timestamp("paid_at", { useTz: true });
;! bad
; const startOf = (day, time) => new Date(`${day}T${time}`);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^
; function today() {
;   const from = new Date();
;   from.setHours(0, 0, 0, 0);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   return { from, to: new Date(from.getTime() + 24 * 60 * 60 * 1000) };
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const view = (order) => ({ id: order.id, at: order.createdAt.toLocaleString() });
;                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const key = () => `report-${new Date().toISOString().split("T")[0]}`;
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const other = (at) => new Date(at).toISOString().slice(0, 10);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; function renew(subscription) {
;   subscription.endsAt.setMonth(subscription.endsAt.getMonth() + 1);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const at = (day, zone) => new Date(`${day}T00:00:00${zone}`);
; const iso = (order) => order.createdAt.toISOString();
; const price = (order) => order.total.toLocaleString("de-DE");
; const shown = (order) => order.createdAt.toLocaleString("de-DE", { timeZone: order.timeZone });
; const later = (token) => new Date(token.issued.getTime() + 24 * 60 * 60 * 1000);
;! good
; function first(date) {
;   date.setDate(1);
;   date.setMonth(date.getMonth() + 1);
; }
