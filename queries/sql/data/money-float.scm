; Money in floating point loses cents
;
; `0.1 + 0.2` is not `0.3` in binary, so sums of prices drift from what was billed, and comparisons with a total fail.
; `numeric` keeps every digit.
;
; severity: warning
; confidence: high
; precision: 0/1 (one column, in 60 versions of one file) on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), the cost of a query; then gated by what the cost is of, which leaves none
; cwe: 1339
; see: https://www.postgresql.org/docs/current/datatype-numeric.html

((columnDef (ColId) @column (Typename) @type) @hint
  (#named-like? @column "price" "amount" "balance" "fee" "tax" "salary" "payment" "revenue" "subtotal" "discount" "refund" "payout" "wage" "total_price" "total_amount" "credit_limit" "paid" "due")
  (#match? @type "(?i)^(real|double(\\s+precision)?|float|float4|float8)\\b")
  (#not-match? @column "(?i)rate|ratio|percent|pct|score|weight|time|duration|count|factor|seconds|days|startup|total_cost|query_cost|cpu|hit|estimat")
  (#set! message "`{column}` loses cents as `{type}`: make it `numeric`")
  (#set! fix.title "Make it `numeric(19, 4)`")
  (#set! fix.safety "suggested")
  (#replace! @type "numeric(19, 4)"))

; A cost may be a planner's, unless it says of what.
((columnDef (ColId) @column (Typename) @type) @hint
  (#match? @column "(?i)^\"?((unit|shipping|labou?r|material|item|order|product|purchase|monthly|yearly|annual|delivery)_?cost|cost_?(price|usd|eur|gbp|per_(unit|item|hour|month)|in_(usd|eur)))\"?$")
  (#match? @type "(?i)^(real|double(\\s+precision)?|float|float4|float8)\\b")
  (#not-match? @column "(?i)rate|ratio|percent|pct|score|weight|time|duration|count|factor|seconds|days|startup|total_cost|query_cost|cpu|hit|estimat")
  (#set! message "`{column}` loses cents as `{type}`: make it `numeric`")
  (#set! fix.title "Make it `numeric(19, 4)`")
  (#set! fix.safety "suggested")
  (#replace! @type "numeric(19, 4)"))

;! bad migrations/0001_orders.sql
; CREATE TABLE orders (id bigint, total_price double precision NOT NULL, tax real);
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;                                                                        ^^^^^^^^
;! fixed
; CREATE TABLE orders (id bigint, total_price numeric(19, 4) NOT NULL, tax numeric(19, 4));
;! bad migrations/0002_balance.sql
; SET lock_timeout = '2s';
; ALTER TABLE accounts ADD COLUMN balance float8 DEFAULT 0;
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; SET lock_timeout = '2s';
; ALTER TABLE accounts ADD COLUMN balance numeric(19, 4) DEFAULT 0;
;! bad sql/schema.sql
; CREATE TABLE payments (amount FLOAT);
;                        ^^^^^^^^^^^^
;! fixed
; CREATE TABLE payments (amount numeric(19, 4));
;! bad sql/schema.sql
; CREATE TABLE payments (fee real);
;                        ^^^^^^^^
; CREATE TABLE half (
;! fixed
; CREATE TABLE payments (fee numeric(19, 4));
; CREATE TABLE half (
;! good sql/schema.sql
; CREATE TABLE orders (price numeric(12, 2), amount_cents bigint);
;! good sql/schema.sql
; CREATE TABLE sensors (temperature double precision, weight real);
;! good sql/schema.sql
; CREATE TABLE plans (tax_rate real, discount_percent float8);
;! good sql/schema.sql
; CREATE TABLE explain (startup_cost float8, total_cost float8);
;! good sql/schema.sql
; CREATE TABLE searches (estimated_cost float, cost float);
;! bad sql/schema.sql
; CREATE TABLE items (unit_cost double precision);
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; CREATE TABLE items (unit_cost numeric(19, 4));
