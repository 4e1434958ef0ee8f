; A transaction is begun and never kept
;
; Without a commit the database drops what was written when the connection ends, or keeps its locks for as long as the
; pool keeps the connection. Nothing fails while it is tried out.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 662
; regex ends: (?i)^["'`]?\s*(commit|commitTransaction|end;?|endTransaction|withTransaction)\b

((await_expression (call_expression function: (member_expression object: (_) @client property: (_) @_query) arguments: (arguments . [(string) (template_string)] @_begin .))) @hint
  (#any-of? @_query "query" "execute")
  (#match? @_begin "(?i)^[\"'`]\\s*(BEGIN|START TRANSACTION)[^\"'`]*[\"'`]$")
  (#not-function-mentions? @hint "<ends>")
  (#not-in-function-named? @hint "(?i)begin|start|open|transaction")
  (#not-function-mentions? @hint "(?i)commit")
  (#function-matches? @hint "(?i)insert|update|delete")
  (#set! message "Nothing commits what `{client}` writes from here on: `COMMIT` at the end, `ROLLBACK` when something fails"))

((await_expression (call_expression function: (member_expression object: (_) @session property: (_) @_begin))) @hint
  (#any-of? @_begin "startTransaction" "beginTransaction")
  (#not-function-mentions? @hint "(?i)commit|withTransaction")
  (#not-in-function-named? @hint "(?i)begin|start|open|transaction|^connect")
  (#function-matches? @hint "(?i)save|insert|update|delete|create|query|execute")
  (#set! message "Nothing commits what `{session}` writes from here on: commit at the end, roll back when something fails"))

((variable_declarator name: (identifier) @transaction value: (await_expression (call_expression function: (member_expression property: (_) @_begin) arguments: (arguments)  @_arguments))) @hint
  (#eq? @_begin "transaction")
  (#not-match? @_arguments "=>|function")
  (#not-function-mentions? @hint "(?i)commit")
  (#not-returned? @transaction)
  (#not-function-matches? @hint "return \\w*(trx|transaction|tx|\\bt\\b)\\w*;")
  (#function-matches? @hint "(?i)transaction: ?\\w|transacting\\(|\\{ ?transaction ?\\}")
  (#set! message "Nothing commits `{transaction}`: commit it at the end, and roll it back when something fails"))

;! bad
; async function transfer(from, to, amount) {
;   const client = await pool.connect();
;   try {
;     await client.query("BEGIN");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
;     await client.query("UPDATE accounts SET balance = balance + $1 WHERE id = $2", [amount, to]);
;   } finally {
;     client.release();
;   }
; }
;! bad
; async function place(order) {
;   const runner = dataSource.createQueryRunner();
;   await runner.startTransaction();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await runner.manager.save(order);
;   await runner.release();
; }
; async function rename(user) {
;   const t = await sequelize.transaction();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await user.update({ name: "x" }, { transaction: t });
; }
;! bad
; async function place(order) {
;   await connection.beginTransaction();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await connection.execute("INSERT INTO orders (id) VALUES (?)", [order.id]);
; }
; place(
;! good
; async function transfer(from, to, amount) {
;   const client = await pool.connect();
;   try {
;     await client.query("BEGIN");
;     await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
;     await client.query("COMMIT");
;   } catch (error) {
;     await client.query("ROLLBACK");
;     throw error;
;   } finally {
;     client.release();
;   }
; }
;! good
; async function begin() {
;   await this.connection.beginTransaction();
; }
; async function place(order) {
;   await sequelize.transaction(async (t) => {
;     await order.save({ transaction: t });
;   });
; }
; async function open() {
;   const t = await sequelize.transaction();
;   return t;
; }
; async function look(client) {
;   await client.query("BEGIN READ ONLY");
;   return client.query("SELECT 1");
; }
