; SQL is put together from values
;
; Whatever is written into the text becomes part of the statement: a quote in a name breaks it, and a crafted value
; reads or deletes other people's rows. Placeholders keep values out of the statement.
;
; severity: warning
; precision: warnings 8/17 before names, sub-queries, lists of placeholders and whole bodies were gated, 8/8 after (seven of them hours in an interval, one package) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines; older readings: six wrong on TypeORM, parse-server and uptime-kuma
; precision: wider patterns: 0/3 (a library for any schema) before it was gated, 0 new left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; confidence: high
; cwe: 89
; see: https://node-postgres.com/features/queries#parameterized-query
; list runners: query execute exec raw prepare run all get each any one none many manyOrNone oneOrNone batch $queryRaw $executeRaw
; list runners: $queryRawUnsafe $executeRawUnsafe unsafe queryRaw executeSql runSql queryAsync executeAsync
; regex values: (?is)(([=<>]|\b(i?like|in|values|value|between|limit|offset|then|else|any|all|concat|call\s+\w+|identified\s+by)\b)\s*\(?\s*['"%]*\{\}|'[^',(){}]*\{\}|\bvalues\b\s*\([^)]*\{\}|\{\}[^,(){}'"]*')
; regex statements: (?is)\b(select\b.+?\bfrom\b|insert\s+(ignore\s+)?into\b|replace\s+into\b|update\b.+?\bset\b|delete\s+from\b|merge\s+into\b|union\s+(all\s+)?select\b|call\s+\w+\s*\(|exec(ute)?\s+\w)
; regex pieces: (?i)['"%]\{\}|(=|<|>|\blike|\bin|\bbetween|\band)\s*\(?\{\}([^.\w]|$)
; regex slots: (?i)values?\s*\(\s*\$\{\w*(pattern|placeholder|mark|slot|param)\w*\}
; regex catalogues: (?i)pg_catalog|information_schema|sqlite_master|sqlite_schema|\bpg_[a-z]+\b|\bsys\b|all_constraints|user_tables
; regex quoted-pieces: (?is)(\b(i?like|in|between|and|or|not)\b|[=<>])\s*\(?\s*['"]%?\{\}

; A value stands where a placeholder could. A tagged template makes placeholders itself, and is no call with parentheses.
((call_expression function: (_) @_callee arguments: (arguments . (_) @_query) @arguments) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "<statements>")
  (#reads-like? @_query "<values>")
  (#not-reads-like? @_query "<catalogues>")
  (#imports? "pg" "pg-promise" "@neondatabase/serverless" "@vercel/postgres" "postgres")
  (#built-string? @_query)
  ; A driver of an ORM puts together what it has checked elsewhere.
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#not-value-matches? @_query "<slots>")
  (#set! message "SQL is put together from values: pass them as parameters, with a placeholder for each")
  (#set! fix.title "Pass the values as parameters")
  (#set! fix.safety "suggested")
  (#bind-list! @arguments "$n"))

((call_expression function: (_) @_callee arguments: (arguments . (_) @_query) @arguments) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "<statements>")
  (#reads-like? @_query "<values>")
  (#not-reads-like? @_query "<catalogues>")
  (#imports? "mysql" "mysql2" "mysql2/promise" "sqlite3" "sqlite" "promise-mysql")
  (#built-string? @_query)
  ; A driver of an ORM puts together what it has checked elsewhere.
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#not-value-matches? @_query "<slots>")
  (#set! message "SQL is put together from values: pass them as parameters, with a placeholder for each")
  (#set! fix.title "Pass the values as parameters")
  (#set! fix.safety "suggested")
  (#bind-list! @arguments "?"))

((call_expression function: (_) @_callee arguments: (arguments . (_) @_query) @arguments) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "<statements>")
  (#reads-like? @_query "<values>")
  (#not-reads-like? @_query "<catalogues>")
  (#not-imports? "pg" "pg-promise" "@neondatabase/serverless" "@vercel/postgres" "postgres" "mysql" "mysql2" "mysql2/promise" "sqlite3" "sqlite" "promise-mysql")
  (#built-string? @_query)
  ; A driver of an ORM puts together what it has checked elsewhere.
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#not-value-matches? @_query "<slots>")
  (#set! message "SQL is put together from values: pass them as parameters, with a placeholder for each"))

; No caller reaches a migration, but a quote in a stored value still breaks its statement.
((call_expression function: (_) @_callee arguments: (arguments . (_) @_query) @arguments) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "<statements>")
  (#reads-like? @_query "<values>")
  (#not-reads-like? @_query "<catalogues>")
  (#built-string? @_query)
  (#file-kind? "migration")
  (#set! severity "info")
  (#set! message "SQL is put together from values: pass them as parameters, with a placeholder for each"))

; What a request holds stands where only a name or a clause can.
((call_expression function: (_) @_callee arguments: (arguments . (_) @_query) @arguments) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "<statements>")
  (#not-reads-like? @_query "<values>")
  (#tainted? @_query)
  (#built-string? @_query)
  (#set! message "A caller's text becomes a part of the SQL: choose names and clauses from a fixed list"))

; What rows are sorted by, as some other function names it.
((call_expression function: (_) @_callee arguments: (arguments . (_) @_query)) @hint
  (#method? @_callee "query" "execute" "all" "prepare" "raw" "orderByRaw" "orderBy" "addOrderBy" "$queryRawUnsafe" "any" "manyOrNone" "unsafe")
  (#match? @_query "(?i)(^[`\"']?|order\\s+by\\s+|,\\s*)\\$\\{(\\w+\\.)*(sort|sort_?(by|field|col|column|key|order)|order_?(by|field)|column|field)\\}\\s*(\\$\\{|`|asc|desc|,)|order\\s+by\\s*[\"']\\s*\\+\\s*(\\w+\\.)*(sort|sort_?(by|field|col|column|key|order)|order_?(by|field)|column|field)\\b")
  (#built-string? @_query)
  (#not-tainted? @_query)
  (#tainted? @_query "parameter")
  (#reads-like? @_query "(?is)\\border\\s+by\\s+\\{\\}|^[\"'`]?\\{\\}\\s+(\\{\\}|asc|desc)|^\\s*\\{\\}\\s*$")
  (#not-reads-like? @_query "<values>")
  (#not-function-mentions? @_query "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|whitelist|permitted|SORTABLE)\\w*$|^(includes|has|hasOwn|indexOf|hasOwnProperty|escapeId|escapeIdentifier|quoteIdentifier|ident)$|columns$|FIELDS$|_MAP$")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner|migrat|schema")
  (#not-file-kind? "migration")
  (#set! message "Whoever chooses the column to sort by writes a part of the SQL: look it up in a fixed list"))

; Names and clauses that come from elsewhere in the program.
((call_expression function: (_) @_callee arguments: (arguments . (_) @_query) @arguments) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "<statements>")
  (#not-reads-like? @_query "<values>")
  (#not-reads-like? @_query "<catalogues>")
  (#not-tainted? @_query)
  (#set! severity "info")
  (#built-string? @_query)
  (#set! message "SQL is put together from parts: make sure that no caller's text is among them"))

((call_expression function: (_) @_callee arguments: (arguments . (_) @_query)) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "(?is)^\\s*((drop|create|alter|truncate|rename)\\s+(\\w+\\s+)?(table|database|user|role|schema|index|view|sequence)\\b|grant\\b.+?\\bto\\b)")
  (#built-string? @_query)
  (#tainted? @_query)
  (#set! message "A caller's text becomes a part of the SQL: choose names from a fixed list"))

; Pieces of SQL, which query builders take as they are.
((call_expression function: (_) @callee arguments: (arguments . (_) @query)) @hint
  (#method? @callee "whereRaw" "orWhereRaw" "andWhereRaw" "havingRaw" "joinRaw")
  (#built-string? @query)
  (#reads-like? @query "<pieces>")
  (#not-contains-text? @query "^(getQuery|getSql|toSQL)$")
  (#set! message "`{callee}` puts values into SQL: pass them as bindings, with a `?` for each"))

; Names, or lists of placeholders.
((call_expression function: (_) @callee arguments: (arguments . (_) @query)) @hint
  (#method? @callee "whereRaw" "orWhereRaw" "andWhereRaw" "havingRaw" "joinRaw" "orderByRaw" "groupByRaw")
  (#built-string? @query)
  (#not-reads-like? @query "<pieces>")
  (#not-tainted? @query)
  (#set! severity "info")
  (#set! message "`{callee}` takes SQL that is put together from parts: make sure that no caller's text is among them"))
((call_expression function: (_) @callee arguments: (arguments . (_) @query)) @hint
  (#method? @callee "whereRaw" "orWhereRaw" "andWhereRaw" "havingRaw" "joinRaw" "orderByRaw" "groupByRaw")
  (#not-reads-like? @query "<pieces>")
  (#tainted? @query)
  (#set! message "A caller's text becomes a part of the SQL that `{callee}` takes: choose names from a fixed list"))

((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression)] @query)) @hint
  (#method? @callee "where" "andWhere" "orWhere" "having")
  (#imports? "typeorm" "@nestjs/typeorm")
  (#reads-like? @query "<pieces>")
  ; Of another builder, whose values are parameters.
  (#not-contains-text? @query "^(getQuery|getSql|toSQL)$")
  (#built-string? @query)
  (#not-file-kind? "migration")
  (#not-path-matches? "(?i)(^|/)(query-?builder|find-options|persistence|drivers?)/")
  (#set! message "`{callee}` puts values into SQL: pass them as parameters, with a `:name` for each"))

((call_expression function: (_) @callee arguments: (arguments . (_) @query)) @hint
  (#resolves-to? @callee "sequelize.Sequelize.literal" "sequelize.literal" "sequelize.Sequelize.query")
  (#tainted? @query)
  (#not-match? @query "^(req|request|ctx)\\.(body|query|params)$")
  (#set! message "`{callee}` puts values into SQL: pass them as `replacements`"))

; The first argument is a request's own text.
((call_expression function: (_) @callee arguments: (arguments . (_) @query)) @hint
  (#method? @callee "query" "execute" "raw" "$queryRawUnsafe" "$executeRawUnsafe" "unsafe")
  (#match? @callee "(?i)(db|database|pool|client|conn(ection)?|sql|knex|sequelize|prisma|pg|mysql|sqlite|manager|dataSource|repository|trx)\\??\\.\\$?\\w+$")
  (#tainted? @query)
  (#not-built-string? @query)
  ; A whole body is an object, and no statement.
  (#not-match? @query "^(req|request|ctx|ctx\\.request)\\.(body|query|params)$")
  (#set! message "The caller chooses the SQL: take values from the request, never the statement"))

; `{ text: …, values: … }`, and statements that go through an object.
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_key value: (_) @query)))) @hint
  (#method? @callee "query" "execute")
  (#any-of? @_key "text" "sql")
  (#reads-like? @query "<statements>")
  (#reads-like? @query "<values>")
  (#built-string? @query)
  ; A driver of an ORM puts together what it has checked elsewhere.
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#not-value-matches? @query "<slots>")
  (#set! message "SQL is put together from values: pass them as parameters, with a placeholder for each"))

((call_expression function: (_) @_callee arguments: (arguments . (_) @_query)) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_query "(?is)^\\s*(drop|truncate)\\s+(table|database|schema|user|role)\\b.*\\{\\}")
  (#built-string? @_query)
  (#not-tainted? @_query)
  (#tainted? @_query "parameter")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner|migrat|schema")
  (#not-file-kind? "migration")
  (#set! severity "info")
  (#set! message "SQL is put together from parts: make sure that no caller's text is among them"))

; A piece of a statement, handed to whatever builder takes it as it is: Knex, Sequelize, Prisma, Drizzle, Kysely, MikroORM.
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression) (identifier)] @query)) @hint
  (#match? @callee "(?i)(^|\\.)(knex|k|db|database|trx|tx|sql|prisma|sequelize|query|qb|builder|manager|em|conn(ection)?|client|pool)(\\(\\))?\\.(raw|literal|unsafe|expr)$|^literal$")
  (#not-match? @callee "(?i)^String\\.")
  (#built-string? @query)
  (#reads-like? @query "<quoted-pieces>")
  (#not-reads-like? @query "<statements>")
  (#not-reads-like? @query "<catalogues>")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#set! message "`{callee}` puts values into SQL: pass them as bindings, with a placeholder for each"))
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression) (identifier) (member_expression)] @query)) @hint
  (#match? @callee "(?i)(^|\\.)(knex|db|database|trx|tx|sql|prisma|sequelize|qb|builder)(\\(\\))?\\.(raw|literal|unsafe)$|^literal$")
  (#not-reads-like? @query "<quoted-pieces>")
  (#not-reads-like? @query "<statements>")
  (#tainted? @query)
  (#set! message "A caller's text becomes a part of the SQL that `{callee}` takes: choose names from a fixed list"))

; Conditions that are collected, and joined later.
((call_expression function: (member_expression object: (_) @_conditions property: (_) @_push) arguments: (arguments . [(template_string) (binary_expression)] @piece .)) @hint
  (#eq? @_push "push")
  (#match? @_conditions "(?i)(where\\w*|conditions?|conds?|clauses?|filters?|wheres?|predicates?|parts|criteria|sql\\w*|ands|ors|sets?|updates|fields)$")
  (#built-string? @piece)
  (#reads-like? @piece "(?is)^\\s*(and\\s+|or\\s+|not\\s+)?\\(?(lower|upper|date|trim)?\\(?[\\w.\"`]+\\)?\\s*(=|<>|!=|<=?|>=?|(not\\s+)?i?like|~\\*?|in)\\s*\\(?\\s*'%?\\{\\}")
  (#file-matches? "(?i)\\bselect\\b|\\bupdate\\b|\\bdelete\\s+from\\b|\\.query\\(|\\bwhere\\b")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! message "`{piece}` puts a value into SQL: push a placeholder, and the value into a list of its own"))

; A statement that a function makes for others to run.
((return_statement [(template_string) (binary_expression)] @query) @hint
  (#built-string? @query)
  (#reads-like? @query "(?is)^\\s*(select\\b.+?\\bfrom\\b|insert\\s+into\\b|update\\b.+?\\bset\\b|delete\\s+from\\b).*(=|<|>|like|in|values)\\s*\\(?\\s*'%?\\{\\}")
  (#not-reads-like? @query "<catalogues>")
  ; A library writes for whatever schema it is installed in.
  (#not-reads-like? @query "(?i)\\b(from|into|update|join)\\s+[\"`]?\\{\\}")
  (#tainted? @query "caller" "parameter" "model")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner|schema|migrat")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! message "This statement is put together from values: return it with placeholders, and the values beside it"))

; Filled in by a function that knows no SQL.
((call_expression function: (_) @_callee arguments: (arguments . (call_expression function: (_) @_format arguments: (arguments . [(string) (template_string)] @statement . (_))))) @hint
  (#method? @_callee "<runners>")
  (#match? @_format "(?i)(^|\\.)(util\\.format|v?sprintf)$")
  (#match? @statement "(?is)\\b(select\\b.+?\\bfrom\\b|insert\\s+into\\b|update\\b.+?\\bset\\b|delete\\s+from\\b)")
  (#match? @statement "(?i)(=|like|in|values|<|>)\\s*\\(?\\s*'?%?%s")
  (#not-file-kind? "migration")
  (#set! message "SQL is put together from values: pass them as parameters, with a placeholder for each"))
; TypeORM by its builder, whatever brought it.
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression)] @query)) @hint
  (#method? @callee "where" "andWhere" "orWhere" "having")
  (#not-imports? "typeorm" "@nestjs/typeorm")
  (#file-matches? "createQueryBuilder\\(")
  (#reads-like? @query "<quoted-pieces>")
  (#not-contains-text? @query "^(getQuery|getSql|toSQL)$")
  (#built-string? @query)
  (#not-file-kind? "migration")
  (#not-path-matches? "(?i)(^|/)(query-?builder|find-options|persistence|drivers?)/")
  (#set! message "`{callee}` puts values into SQL: pass them as parameters, with a `:name` for each"))

; Fields and values, whatever they are called.
((call_expression function: (member_expression property: (_) @_map) arguments: (arguments . (arrow_function body: (template_string) @piece) .)) @hint
  (#eq? @_map "map")
  (#match? @piece "(?i)^`[^`']*\\$\\{[\\w.]+\\}[`\"]?\\s*(=|<|>|<>|!=|i?like)\\s*'%?\\$\\{[\\w.]+\\}%?'")
  (#file-matches? "(?i)\\bselect\\b.*\\bfrom\\b|\\bupdate\\b.*\\bset\\b|\\bdelete\\s+from\\b|\\.(query|execute|prepare)\\(")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#set! message "`{piece}` puts values into SQL: make a placeholder of each, and hand the values in a list"))

; Quotes around a value, wherever it stands.
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression)] @query)) @hint
  (#match? @callee "(?i)(^|\\.)(knex|db|database|trx|tx|sql|prisma|sequelize|qb)(\\(\\))?\\.(raw|literal)$|^literal$|(^|\\.)(whereRaw|orWhereRaw|andWhereRaw|havingRaw|orderByRaw|selectRaw|joinRaw)$")
  (#not-match? @callee "^String\\.")
  (#built-string? @query)
  (#reads-like? @query "'%?\\{\\}%?'")
  (#not-reads-like? @query "<quoted-pieces>")
  (#not-reads-like? @query "<statements>")
  (#tainted? @query "caller" "parameter")
  (#not-path-matches? "(?i)(^|/)(drivers?|dialects?)/|query-?runner")
  (#not-file-kind? "migration")
  (#set! message "`{callee}` puts values into SQL: pass them as bindings, with a placeholder for each"))

;! bad
; app.get("/users/:id", async (req, res) => {
;   const { rows } = await pool.query(`SELECT * FROM users WHERE id = ${req.params.id}`);
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(rows[0]);
; });
;! bad
; async function login(name, password) {
;   let sql = "SELECT * FROM users WHERE name = '" + name + "'";
;   sql += " AND password = '" + password + "'";
;   return connection.execute(sql);
;          ^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import { Repository } from "typeorm";
; const search = (users, name) => users.createQueryBuilder("u").where(`u.name LIKE '%${name}%'`).getMany();
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; async function remove(id) {
;   await prisma.$executeRawUnsafe(`DELETE FROM posts WHERE id = ${id}`);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await knex("posts").whereRaw(`author = '${id}'`);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await client.query({ text: `UPDATE posts SET gone = true WHERE id = ${id}` });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; class Users {
;   find(name) {
;     return this.db.prepare("SELECT * FROM users WHERE name = '".concat(name, "'")).all();
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; const find = (id) => db.query(`SELECT name FROM users WHERE id = '${id}'`);
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const all = () => db.query(
;! good
; await pool.query("SELECT * FROM users WHERE id = $1", [id]);
; await prisma.$queryRaw`SELECT * FROM users WHERE id = ${id}`;
; await sql`DELETE FROM posts WHERE id = ${id}`;
; await db.execute(sql`SELECT * FROM users WHERE id = ${id}`);
;! good
; const TABLE = "users";
; async function load(ids) {
;   const placeholders = ids.map(() => "?").join(", ");
;   const marks = ids.map((_, i) => `$${i + 1}`).join(", ");
;   await pool.query(`SELECT * FROM ${TABLE} WHERE id IN (${placeholders})`, ids);
;   await pool.query(`SELECT * FROM ${TABLE} WHERE id IN (${marks})`, ids);
;   await pool.query(`SELECT * FROM ${TABLE} LIMIT ${Number(ids[0])}`);
; }
;! good
; const cache = new Map();
; cache.get(`select ${name} from cache`.length);
; logger.query(`Loading ${name}`);
; const result = await graph.query(`query { user(id: "${id}") { name } }`);
;! good
; const filters = [];
; let next = 1;
; if (name) filters.push(`name = $${next++}`);
; await pool.query(`SELECT * FROM users WHERE ${filters.join(" AND ")}`, values);
; await pool.query("SELECT * FROM users WHERE name = " + pool.escape(name));

;! bad
; app.get("/orders", async (req, res) => res.json(await knex("orders").orderByRaw(`${req.query.sort} desc`).limit(9)));
;                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import { Repository } from "typeorm";
; const words = (users, alias) => users.createQueryBuilder("u").where(`word.base = ${alias}.id`).getMany();
; const tagged = (users, inner) => users.createQueryBuilder("u").andWhere(`u.id IN (${inner.getQuery()})`).getMany();
;! bad
; const remove = (pool, name) => pool.query(`DROP TABLE IF EXISTS ${name}`);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const { Sequelize } = require("sequelize");
; const db = new Sequelize(process.env.DATABASE_URL);
; app.get("/orders", async (req, res) => res.json(await list({ order: db.literal(req.query.sort) })));
;                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; export function findBookings(db, guest, since) {
;   return db.select().from(bookings).where(sql.raw(`guest_name = '${guest}'`));
;                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; export function hired(db, filter) {
;   return db("employees").andWhere(db.raw(`hired_at > '${filter.since}'::date`));
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import { literal } from "sequelize";
; export const feed = (userId) => Post.findAll({ where: literal(`author_id = '${userId}'`) });
;                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.get("/posts", async (req, res) => res.json(await knex("posts").orderBy(knex.raw(req.query.sort))));
;                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; function search(filters, cb) {
;   const where = ["1 = 1"];
;   if (filters.name) where.push("name LIKE '%" + filters.name + "%'");
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (filters.city) where.push(`city = '${filters.city}'`);
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return db.all("SELECT * FROM students WHERE " + where.join(" AND "), cb);
; }
;! bad
; function ticketsQuery(status) {
;   return `SELECT id FROM tickets WHERE status = '${status}'`;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; async function list(sort, dir) {
;   return pool.query(`SELECT id, name FROM tickets ORDER BY ${sort} ${dir}`);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return knex("tickets").orderBy(
;! good
; export function findBookings(db, guest) {
;   return db.select().from(bookings).where(sql.raw("guest_name IS NOT NULL"));
; }
; export const total = () => knex("orders").select(knex.raw("sum(total) as total"));
; const line = String.raw`a = '${1}'`;
;! good
; function search(filters) {
;   const where = [];
;   const values = [];
;   if (filters.name) {
;     values.push(filters.name);
;     where.push(`name = $${values.length}`);
;   }
;   return pool.query("SELECT id FROM students WHERE " + where.join(" AND "), values);
; }
;! good
; function message(status) {
;   return `Please select from '${status}' or another one`;
; }
; const COLUMNS = { name: "name", date: "created_at" };
; async function list(sort) {
;   const column = COLUMNS[sort] ?? "name";
;   return pool.query(`SELECT id, name FROM tickets ORDER BY ${column} LIMIT 100`);
; }
;! bad
; const util = require("util");
; const byName = (name) => db.query(util.format("SELECT id FROM pets WHERE name = '%s'", name));
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const find = (email) => users.createQueryBuilder("u").where("u.email = '" + email + "'").getOne();
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const util = require("util");
; const byName = (name) => db.query("SELECT id FROM pets WHERE name = $1", [name]);
; const find = (email) => users.createQueryBuilder("u").where("u.email = :email", { email }).getOne();
;! bad
; function clausesOf(criteria) {
;   const clauses = Object.entries(criteria).map(([field, value]) => `${field} = '${value}'`);
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return clauses.join(" AND ");
; }
; const find = (criteria) => db.prepare("SELECT id FROM parcels").all();
;! good
; const attributes = Object.entries(given).map(([name, value]) => `${name}='${value}'`);
;! bad
; export const byTag = (tag) => Post.findAll({ where: sequelize.literal("tags @> ARRAY['" + tag + "']") });
;                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; export const all = () => Post.findAll({ where: sequelize.literal("tags @> ARRAY['new']") });
