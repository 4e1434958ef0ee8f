; A mail or a request leaves before the transaction is kept
;
; When the transaction rolls back, the mail is sent and the order does not exist. While the other service answers, the
; transaction holds its locks, and everybody waits for it.
;
; severity: warning
; confidence: medium
; cwe: 662
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "fetch" "axios.get" "axios.post" "axios.put" "axios.patch" "axios.delete" "axios.request" "node-fetch" "got.post" "nodemailer.createTransport.sendMail" "@sendgrid/mail.send" "stripe.*.create")
  (#in? @hint "transaction")
  (#not-in? @hint "test")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` cannot be taken back when the transaction rolls back: do it after the commit, or through an outbox"))
((call_expression function: (member_expression object: (_) @_mailer property: (property_identifier) @_send)) @hint
  (#any-of? @_send "sendMail" "sendEmail" "sendSms" "sendSMS")
  (#match? @_mailer "(?i)(mail\\w*|transporter|sms\\w*|notif\\w*)$")
  (#in? @hint "transaction")
  (#not-in? @hint "test")
  (#set! message "`{_mailer}.{_send}` cannot be taken back when the transaction rolls back: do it after the commit, or through an outbox"))

;! bad
; async function place(order) {
;   await prisma.$transaction(async (tx) => {
;     await tx.order.create({ data: order });
;     await mailer.sendMail({ to: order.email });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   });
; }
;! bad
; import axios from "axios";
; async function pay(order) {
;   await sequelize.transaction(async (t) => {
;     await order.save({ transaction: t });
;     await axios.post("https://pay.example", { id: order.id }, { timeout: 5000 });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await fetch("https://hook.example", { signal });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await transporter.sendMail({ to: order.email });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     broken(
;   });
; }
;! good
; async function place(order) {
;   await prisma.$transaction(async (tx) => {
;     await tx.order.create({ data: order });
;   });
;   await mailer.sendMail({ to: order.email });
; }
; async function remind(order) {
;   await mailer.sendMail({ to: order.email });
; }
