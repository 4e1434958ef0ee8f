; Pages that overlap and skip rows
;
; Without an order the database hands out rows in whatever order is cheapest for each question, so a row may be on two pages
; or on none. Order by something unique.
;
; severity: warning
; confidence: medium
; files: code
; precision: 1/1 (n8n) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; regex ordered: (?i)order|sort|\.\.\.

; Prisma and TypeORM: a page of rows.
((call_expression
   function: (member_expression object: (_) @_model property: (property_identifier) @_find)
   arguments: (arguments . (object) @options .)) @hint
  (#any-of? @_find "findMany" "find" "findAndCount" "findBy")
  (#match? @options "\\bskip\\b")
  (#match? @options "\\btake\\b")
  (#not-match? @options "<ordered>")
  (#match? @_model "(?i)(prisma|db|tx|trx|ctx\\.db)\\w*\\.\\w+$|repo(sitory)?$|manager$")
  (#set! message "Without `orderBy` pages of `{_model}` overlap and skip rows: order by something unique"))

; Sequelize.
((call_expression
   function: (member_expression object: (_) @_model property: (property_identifier) @_find)
   arguments: (arguments . (object) @options .)) @hint
  (#any-of? @_find "findAll" "findAndCountAll")
  (#match? @options "\\boffset\\b")
  (#match? @options "\\blimit\\b")
  (#not-match? @options "<ordered>")
  (#set! message "Without `order` pages of `{_model}` overlap and skip rows: order by something unique"))

; Mongoose and the driver of MongoDB.
((call_expression
   function: (member_expression
     object: (call_expression
       function: (member_expression
         object: (call_expression function: (member_expression object: (_) @_model property: (property_identifier) @_find))
         property: (property_identifier) @_skip))
     property: (property_identifier) @_limit)) @hint
  (#eq? @_find "find")
  (#any-of? @_skip "skip" "limit")
  (#any-of? @_limit "skip" "limit")
  (#not-eq? @_skip @_limit)
  (#match? @_model "^[A-Z]\\w*$|\\.collection\\([^()]*\\)$|(?i)(model|collection)$")
  (#not-line-matches? @hint "(?i)sort")
  (#not-function-matches? @hint "(?i)\\.sort\\(|sort:")
  (#set! message "Without `sort` pages of `{_model}` overlap and skip rows: sort by something unique"))

; Knex.
((call_expression
   function: (member_expression
     object: (call_expression function: (member_expression property: (property_identifier) @_limit) arguments: (arguments . (_) .))
     property: (property_identifier) @_offset)
   arguments: (arguments . (_) .)) @hint
  (#any-of? @_limit "limit" "offset")
  (#any-of? @_offset "limit" "offset")
  (#not-eq? @_limit @_offset)
  (#match? @hint "^(await )?(knex|db|trx|this\\.(knex|db))\\(|\\.from\\(")
  (#not-function-matches? @hint "(?i)orderBy|order_by|\\.sort\\(|orderByRaw")
  (#set! message "Without `orderBy` the pages overlap and skip rows: order by something unique"))

;! bad
; const page = (skip) => prisma.order.findMany({ where: { open: true }, skip, take: 20 });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const page = (offset) => Order.findAndCountAll({ where: { open: true }, limit: 20, offset });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const page = (n) => Order.find({ open: true }).skip(n * 20).limit(20);
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; async function page(n) {
;   return knex("orders").where({ open: true }).limit(20).offset(n * 20);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (knex
;! good
; const page = (skip) => prisma.order.findMany({ skip, take: 20, orderBy: { id: "asc" } });
;! good
; const page = (offset) => Order.findAndCountAll({ limit: 20, offset, order: [["id", "ASC"]] });
; const first = () => Order.findAll({ limit: 1 });
;! good
; const page = (n) => Order.find({ open: true }).sort({ _id: 1 }).skip(n * 20).limit(20);
; const some = () => Order.find({ open: true }).limit(20);
;! good
; async function page(n) {
;   const query = knex("orders").orderBy("id");
;   return query.limit(20).offset(n * 20);
; }
; const window = (list, n) => list.limit(20).offset(n);
