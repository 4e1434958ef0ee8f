; A time without a time zone
;
; Such a value means another instant on every machine: the server's zone decides when it is read, and twice a year an
; hour is missing or comes twice. Orders, tokens and reports shift by hours when the host moves.
;
; severity: warning
; precision: no hint on the packages the gates were made with (62 from npm, 1.6 million lines), none on others (24, 0.86 million lines)
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
