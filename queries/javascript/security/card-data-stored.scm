; The number on the back of a card is kept
;
; Nobody may keep it once a payment is through, encrypted or not: who breaks in finds all that is needed to pay with the
; cards. Hand the card to the payment service, and keep the token that it gives back.
;
; severity: warning
; confidence: high
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 311 312 359
; see: https://www.pcisecuritystandards.org/
; regex back: (?i)^["']?(\w+\.)*(cvv2?|cvc2?|card_?(cvv|cvc)|security_?code|cvv_?code|cvc_?code)["']?$
; regex front: (?i)^["']?(\w+\.)*(card_?number|pan|credit_?card(_?number)?|cc_?number)["']?$

((call_expression function: (member_expression object: (_) @_model property: (_) @_write) arguments: (arguments . [
    (object [(shorthand_property_identifier) @hint (pair key: (_) @hint)])
    (object (pair key: (_) @_data value: (object [(shorthand_property_identifier) @hint (pair key: (_) @hint)])))]))
  (#any-of? @_write "create" "insertOne" "insert" "save" "upsert" "set" "update" "push")
  (#match? @hint "<back>")
  (#not-match? @_model "(?i)stripe|braintree|adyen|payment_?method|gateway|token|provider|paypal|client|\\bapi\\b|schema|form|errors?|validator|charge|paymentIntents")
  (#not-path-matches? "(?i)test|mock|fixture|seed")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` must not be kept: hand the card to the payment service, and keep the token that it gives back"))
((call_expression function: (_) @_callee arguments: (arguments . (_) @statement)) @hint
  (#method? @_callee "query" "execute" "run" "none" "one" "oneOrNone" "any")
  (#reads-like? @statement "(?is)insert\\s+into\\s+[\\w.\"`]+\\s*\\([^)]*\\b(cvv2?|cvc2?|security_code|card_cvv|card_cvc)\\b|update\\b.*\\bset\\b.*\\b(cvv2?|cvc2?|card_cvv|card_cvc)\\s*=")
  (#set! message "The number on the back of a card must not be kept: hand the card to the payment service, and keep its token"))
; The number on the front, as it is.
((call_expression function: (member_expression object: (_) @_model property: (_) @_write) arguments: (arguments . [
    (object [(shorthand_property_identifier) @hint (pair key: (_) @hint value: [(identifier) (member_expression)])])
    (object (pair key: (_) @_data value: (object [(shorthand_property_identifier) @hint (pair key: (_) @hint value: [(identifier) (member_expression)])])))]))
  (#any-of? @_write "create" "insertOne" "insert" "save" "upsert")
  (#match? @hint "<front>")
  (#not-match? @_model "(?i)stripe|braintree|adyen|payment_?method|gateway|token|provider|paypal|client|\\bapi\\b|schema|form|errors?|validator|charge|paymentIntents")
  (#not-function-mentions? @hint "(?i)encrypt\\w*|mask\\w*|last4|token\\w*|hash\\w*")
  (#not-path-matches? "(?i)test|mock|fixture|seed")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{hint}` is kept as it is: hand the card to the payment service, and keep the token that it gives back"))
;! bad
; export const saveCard = (userId, card) => prisma.card.create({ data: { userId, number: card.number, cvv: card.cvv } });
;                                                                                                     ^^^
;! bad
; await pool.query("INSERT INTO cards (user_id, number, cvv) VALUES ($1, $2, $3)", [id, number, cvv]);
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; async function keep({ cardNumber, cvc }) {
;   await cards.insertOne({ cardNumber, cvc });
;                           ^^^^^^^^^^  ^^^
; }
;! bad
; const add = (list, card) => list.push({ holder: card.holder, securityCode: card.code });
;                                                              ^^^^^^^^^^^^
; if (list.
;! good
; export const saveCard = (userId, token) => prisma.card.create({ data: { userId, token } });
;! good
; const method = await stripe.paymentMethods.create({ type: "card", cvc: form.cvc });
;! good
; await pool.query("INSERT INTO cards (user_id, token, last4) VALUES ($1, $2, $3)", [id, token, last4]);
;! good
; const errors = { cvv: "is missing" };
