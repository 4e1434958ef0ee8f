; A mail or a request leaves before the transaction is kept
;
; When the transaction rolls back, the mail is sent and the order does not exist. While the other service answers, the
; transaction holds its locks, and everybody waits for it.
;
; severity: warning
; confidence: medium
; cwe: 662

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
