; A metric for every user, address or error
;
; Each value of a label is a time series of its own, kept in memory by the process and by whoever collects it. Ids and raw
; paths have no end, so the collector fills up until nobody sees anything. Use the route's pattern, or a class of values.
;
; severity: warning
; confidence: high
; cwe: 770
; precision: 0 hints on n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @budibase/server 3.38.1, @directus/api 23.3.2 and 69 others, 1.6 million lines
; see: https://prometheus.io/docs/practices/naming/#labels
; regex endless: (?i)(^|\.)(originalUrl|url|path|ip|remoteAddress|email|user_?id|session_?id|request_?id|order_?id|account_?id|customer_?id|user_?name|token|message|stack)$

((call_expression function: (member_expression object: (_) @metric property: (property_identifier) @_observe) arguments: (arguments . (object (pair value: (member_expression) @label)))) @hint
  (#any-of? @_observe "inc" "observe" "set" "dec" "startTimer" "labels")
  (#imports? "prom-client" "express-prom-bundle" "@willsoto/nestjs-prometheus")
  (#match? @label "<endless>")
  (#not-match? @label "(^|\\.)(route|baseUrl)\\b")
  (#set! message "Each `{label}` is a time series of its own: label `{metric}` with the route's pattern, or a class of values"))
((call_expression function: (member_expression object: (_) @metric property: (property_identifier) @_labels) arguments: (arguments (member_expression) @label)) @hint
  (#eq? @_labels "labels")
  (#imports? "prom-client" "express-prom-bundle" "@willsoto/nestjs-prometheus")
  (#match? @label "<endless>")
  (#not-match? @label "(^|\\.)(route|baseUrl)\\b")
  (#set! message "Each `{label}` is a time series of its own: label `{metric}` with the route's pattern, or a class of values"))

;! bad
; import client from "prom-client";
; const requests = new client.Counter({ name: "requests", help: "Requests", labelNames: ["path"] });
; app.use((req, res, next) => {
;   requests.inc({ path: req.originalUrl });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   next();
; });
;! bad
; const { Histogram } = require("prom-client");
; function finished(req, seconds) {
;   durations.labels(req.method, req.path).observe(seconds);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const { Counter } = require("prom-client");
; function failed(order, error) {
;   failures.inc({ reason: error.message });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   sales.inc({ customer: order.customerId }, 1);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (order
;! good
; import client from "prom-client";
; app.use((req, res, next) => {
;   requests.inc({ path: req.route.path, method: req.method });
;   next();
; });
;! good
; const { Histogram } = require("prom-client");
; const finished = (req, res, seconds) => durations.labels(req.method, res.statusCode).observe(seconds);
;! good
; const { Counter } = require("prom-client");
; const failed = (error) => failures.inc({ reason: error.code });
;! good
; cache.set({ path: req.originalUrl }, value);
; form.labels(user.email);
