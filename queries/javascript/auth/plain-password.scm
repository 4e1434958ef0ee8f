; A password is kept as it was typed
;
; Whoever reads the table, a backup or a log has everybody's password, here and wherever else they use it. Keep a hash that
; is slow to try, from bcrypt, scrypt or Argon2, and check against that.
;
; severity: warning
; confidence: medium
; cwe: 256 312 522
; see: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: 0/5 (has it changed, a cipher by another name) before they were gated, 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex passwords: (?i)(^|[._"'\[])((plain|raw|user|new|admin)_?)?(passw(or)?d|passwd|pwd)["'\])]*$
; regex hashes: (?i)hash|bcrypt|argon|scrypt|pbkdf|encrypt|digest|salt|\bcrypt\b
; list runners: query execute run none one oneOrNone any

; Into a table.
((call_expression function: (_) @_callee arguments: (arguments . (_) @_statement . (array [(identifier) (member_expression)] @password))) @hint
  (#method? @_callee "<runners>")
  (#reads-like? @_statement "(?is)insert\\s+into.*passw|update.*set.*passw|select.*\\bpassw(or)?d\\s*=")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-reads-like? @_statement "(?i)crypt\\s*\\(|sha2?\\s*\\(|md5\\s*\\(|password\\s*\\(")
  (#set! message "`{password}` is kept, or looked for, as it was typed: keep its hash by bcrypt or Argon2"))

; Into a list that stands for one.
((call_expression function: (member_expression object: (identifier) @_users property: (_) @_push) arguments: (arguments . (object [
    (shorthand_property_identifier) @password
    (pair value: [(identifier) (member_expression)] @password)]) .)) @hint
  (#match? @_users "(?i)^(users?|accounts|members|customers)(List|Db|DB)?$")
  (#any-of? @_push "push" "insert" "add")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-runs-in? "browser")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2"))

; Into a record, whose model may still make a hash of it before it is saved.
((call_expression function: (member_expression object: (_) @model property: (_) @_create) arguments: (arguments . [
    (object [(shorthand_property_identifier) @password (pair key: (_) @_key value: (member_expression) @password)])
    (object (pair key: (_) @_data value: (object [(shorthand_property_identifier) @password (pair key: (_) @_key value: (member_expression) @password)])))])) @hint
  (#match? @model "(^|\\.)(User|Account|Member|Customer|Admin)s?(Model|Repository|Repo)?$|\\.(user|account|member|customer|admin)$")
  (#any-of? @_create "create" "insertOne" "insert" "save")
  (#match? @password "(?i)(^|\\.)(password|passwd|pwd)$")
  (#tainted? @password)
  (#not-function-mentions? @hint "<hashes>")
  (#set! severity "info")
  (#set! message "If the model makes no hash of `{password}`, it is kept as it was typed: keep its hash by bcrypt or Argon2"))

; Behind what only looks like a cipher.
((call_expression function: (member_expression object: (call_expression function: (_) @_from arguments: (arguments . [(identifier) (member_expression)] @password)) property: (_) @_to) arguments: (arguments . (string) @encoding)) @hint
  (#eq? @_from "Buffer.from")
  (#eq? @_to "toString")
  (#match? @encoding "base64|hex")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "(?i)basic|authorization|auth|encrypt|cipher|bcrypt|pbkdf|scrypt|sasl|smtp|imap|ldap|header|credential")
  (#not-runs-in? "browser")
  (#set! message "{encoding} hides nothing: keep a hash of `{password}` by bcrypt or Argon2"))

; What the row holds is what was typed.
((binary_expression left: (member_expression object: [(identifier) (subscript_expression)] @_user property: (_) @_password) @left operator: ["==" "===" "!=" "!=="] right: [(identifier) (member_expression)] @right) @hint
  (#match? @_user "(?i)(user|account|member|customer|admin|row|rows\\[0\\]|found|record|player|employee|patient|student|u)$")
  (#match? @_password "^(password|passwd|pwd)$")
  (#match? @right "(?i)^((req|request|ctx\\.request)\\.body\\.|(body|dto|data|input|creds|credentials|form|payload|login\\w*)\\.)?(password|passwd|pwd|pass|plain\\w*)$")
  (#not-match? @hint "(?i)confirm|repeat|new|old|again|current|hash")
  (#not-function-mentions? @hint "<hashes>|(?i)^(confirm\\w*|repeat\\w*|update\\w*|changed?\\w*|is_?modified)$")
  (#not-runs-in? "browser")
  (#set! message "`{left}` is kept as it was typed, or it would not equal `{right}`: keep its hash by bcrypt or Argon2"))
((binary_expression left: [(identifier) (member_expression)] @right operator: ["==" "===" "!=" "!=="] right: (member_expression object: [(identifier) (subscript_expression)] @_user property: (_) @_password) @left) @hint
  (#match? @_user "(?i)(user|account|member|customer|admin|row|rows\\[0\\]|found|record|player|employee|patient|student|u)$")
  (#match? @_password "^(password|passwd|pwd)$")
  (#match? @right "(?i)^((req|request|ctx\\.request)\\.body\\.)?(password|passwd|pwd|pass|plain\\w*)$")
  (#not-function-mentions? @hint "<hashes>|(?i)^(confirm\\w*|repeat\\w*|update\\w*|changed?\\w*|is_?modified)$")
  (#not-runs-in? "browser")
  (#set! message "`{left}` is kept as it was typed, or it would not equal `{right}`: keep its hash by bcrypt or Argon2"))
; Encrypted, or only written otherwise: whoever has the key, or nothing at all, has the passwords.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (member_expression)] @password . (_) @_key)) @hint
  (#match? @callee "(?i)(^|\\.)(AES\\.encrypt|TripleDES\\.encrypt|encrypt(_?(text|string|data|password))?)$")
  (#match? @password "(?i)(^|\\.)((plain|user|new)_?)?(password|passwd|pwd)$")
  (#function-mentions? @hint "(?i)^(users?|accounts?|members?|customers?|register|sign_?up|create_?user|save_?user)$|insert into users")
  (#not-function-mentions? @hint "(?i)^(imap\\w*|smtp\\w*|database|connection|credential\\w*|vault|datasource|integration|\\w*hash\\w*|ftp|ssh\\w*|wifi|ldap\\w*|bcrypt|argon2)$")
  (#not-runs-in? "browser")
  (#set! message "Whoever finds the key reads everybody's `{password}`: keep a hash by bcrypt or Argon2, which nobody can turn back"))
((call_expression function: (member_expression object: (call_expression function: (_) @_from arguments: (arguments . (_) @password)) property: (_) @_to) arguments: (arguments . (string) @kind .)) @hint
  (#eq? @_from "Buffer.from")
  (#eq? @_to "toString")
  (#match? @kind "(?i)base64|hex")
  (#match? @password "(?i)(^|\\.)((plain|user|new)_?)?(password|passwd|pwd)$")
  (#not-function-mentions? @hint "(?i)authorization|basic|headers?|<hashes>|^(auth|smtp|imap|sasl|fetch|axios|request|login)$")
  (#not-runs-in? "browser")
  (#set! message "Anybody turns {kind} back into `{password}`: keep its hash by bcrypt or Argon2"))

; Into a file, or a map that stands for a table.
((object [(shorthand_property_identifier) @password (pair key: (_) @_key value: (member_expression) @password)] @_member) @hint
  (#match? @password "(?i)(^|\\.)(password|passwd|pwd)$")
  (#inside-call? @hint "*.appendFile" "*.writeFile" "*.appendFileSync" "*.writeFileSync" "appendFile" "writeFile" "appendFileSync" "writeFileSync")
  (#not-function-mentions? @hint "<hashes>|(?i)^(smtp\\w*|imap\\w*|database|db|connection|config\\w*|settings|credential\\w*)$")
  (#function-mentions? @hint "(?i)user|account|member|register|sign_?up")
  (#set! message "`{password}` is written to a file as it was typed: keep its hash by bcrypt or Argon2"))
((call_expression function: (member_expression object: (_) @_users property: (_) @_set) arguments: (arguments (_) . (object [
    (shorthand_property_identifier) @password
    (pair value: [(identifier) (member_expression)] @password)]) .)) @hint
  (#eq? @_set "set")
  (#match? @_users "(?i)(users?|accounts|members|customers)$")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-runs-in? "browser")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2"))
; Through a cipher that turns it back.
((call_expression function: (member_expression object: (_) @_cipher property: (_) @_update) arguments: (arguments . (_) @password)) @hint
  (#match? @_cipher "(?i)cipher$|createCipheriv\\(")
  (#eq? @_update "update")
  (#match? @password "(?i)^(plain_?|user\\.|user_?|new_?)?(password|passwd|pwd)$")
  (#in-function-named? @hint "(?i)(store|save|create|register|hash|encrypt|protect|set)_?\\w*(passw|user|account)|passw\\w*_?(hash|encrypt)")
  (#not-function-mentions? @hint "(?i)^(imap\\w*|smtp\\w*|vault|datasource|integration|connection|ftp|ssh\\w*|wifi|ldap\\w*)$")
  (#set! message "Whoever finds the key reads everybody's `{password}`: keep a hash by bcrypt or Argon2, which nobody can turn back"))

; A record, in a file that makes no hash anywhere.
((call_expression function: (member_expression object: (_) @model property: (_) @_create) arguments: (arguments . [
    (object [(shorthand_property_identifier) @password (pair key: (_) @_key value: [(member_expression) (identifier)] @password)])
    (object (pair key: (_) @_data value: (object [(shorthand_property_identifier) @password (pair key: (_) @_key value: [(member_expression) (identifier)] @password)])))])) @hint
  (#match? @model "(?i)(^|\\.)(user|account|member|customer|admin|patient|employee|student|player|teacher|doctor|staff|driver|guest|client)s?(Model|Repository|Repo)?$|collection\\(['\"](users|accounts|members|customers|patients|employees|students|players)['\"]\\)$")
  (#any-of? @_create "create" "insertOne" "insert" "save")
  (#match? @password "(?i)^((ctx\\.)?(req|request)\\.body\\.|data\\.|body\\.|dto\\.|input\\.|user\\.|form\\.|payload\\.)?(password|passwd|pwd)$")
  (#tainted? @password "caller" "parameter")
  (#file-matches? "new (mongoose\\.)?Schema\\(|sequelize\\.define|\\.listen\\(|collection\\(")
  (#not-file-matches? "(?i)hash|bcrypt|argon|scrypt|pbkdf|encrypt|pre\\(['\"]save|setter|hooks|passport-local")
  (#not-runs-in? "browser")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2"))

; Looked for as it was typed.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . [
    (object [(shorthand_property_identifier) @password (pair key: (property_identifier) @_key value: [(identifier) (member_expression)] @password)])
    (object (pair key: (_) @_where value: (object [(shorthand_property_identifier) @password (pair key: (property_identifier) @_key value: [(identifier) (member_expression)] @password)])))])) @hint
  (#any-of? @_find "findOne" "findOneBy" "findFirst" "findUnique" "find" "first" "where")
  (#match? @_model "(?i)(user|account|member|customer|admin|patient|employee|student|player|teacher|doctor|staff|driver|login|credential)s?(Model|Repository|Repo)?$|repo(sitory)?$|collection\\(['\"]\\w+['\"]\\)$|(db|knex)\\(['\"]\\w+['\"]\\)$")
  (#match? @password "(?i)^((ctx\\.)?(req|request)\\.body\\.|data\\.|body\\.|dto\\.|input\\.|creds\\.|credentials\\.|form\\.|\\w*Dto\\.)?(password|passwd|pwd|plain_?password)$")
  (#not-match? @_key "(?i)hash|digest|reset|token")
  (#tainted? @password "caller" "parameter")
  (#not-function-mentions? @hint "<hashes>")
  (#not-runs-in? "browser")
  (#set! message "`{password}` is looked for as it was typed, so it is kept so, too: keep a hash by bcrypt or Argon2, and compare with that"))
; Turned back, and compared.
((binary_expression left: (_) @left operator: ["===" "==" "!==" "!="] right: (identifier) @password) @hint
  (#match? @left "(?i)decrypt|decipher|\\.update\\(")
  (#match? @left "(?i)decrypt|decipher")
  (#match? @password "(?i)^((plain|user|entered|typed)_?)?(password|passwd|pwd|attempt)$")
  (#not-runs-in? "browser")
  (#set! message "Whoever finds the key reads everybody's password: keep a hash by bcrypt or Argon2, and compare with that"))
; Into a file, as text.
((call_expression function: (_) @callee arguments: (arguments (_) . [(template_string) (binary_expression)] @content)) @hint
  (#resolves-to? @callee "fs.writeFile" "fs.writeFileSync" "fs.appendFile" "fs.appendFileSync" "fs.promises.writeFile" "fs.promises.appendFile" "fs/promises.writeFile" "fs/promises.appendFile")
  (#match? @content "(?i)(\\$\\{|\\+\\s*)(\\w+\\.)?(password|passwd|pwd)\\b")
  (#not-function-mentions? @content "<hashes>")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build|setup|install\\w*)(/|\\.|-|$)")
  (#not-match? @content "(?i)PGPASSWORD|pgpass|\\[client\\]|machine ")
  (#set! message "The password is written to a file as it was typed: keep its hash by bcrypt or Argon2, or a token in its place"))

; Written otherwise, and read back.
((binary_expression left: (call_expression) @left operator: ["===" "==" "!==" "!="] right: (_) @right) @hint
  (#match? @left "base64|atob\\(")
  (#match? @right "(?i)(^|\\.)(password|passwd|pwd|attempt)$")
  (#not-function-mentions? @hint "(?i)authorization|basic|<hashes>")
  (#set! message "Anybody turns base64 back into `{right}`: keep its hash by bcrypt or Argon2"))

;! bad
; async function register(pool, name, password) {
;   await pool.query("INSERT INTO users (name, password) VALUES ($1, $2)", [name, password]);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function login(db, name, password) {
;   return db.get(1) || db.query("SELECT id FROM users WHERE name = ? AND password = ?", [name, password]);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function keep(password) {
;   return write(Buffer.from(password).toString("base64"));
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; if (keep(
;! bad
; app.post("/users", async (req, res) => {
;   const account = await User.create({ email: req.body.email, password: req.body.password });
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(201).json({ id: account.id });
; });
;! good
; async function register(pool, name, password) {
;   const hash = await bcrypt.hash(password, 12);
;   await pool.query("INSERT INTO users (name, password) VALUES ($1, $2)", [name, hash]);
; }
;! good
; async function register(pool, name, password) {
;   await pool.query("INSERT INTO users (name, password) VALUES ($1, crypt($2, gen_salt('bf')))", [name, password]);
; }
;! good
; function basic(name, password) {
;   const header = `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
;   return { Authorization: header };
; }
;! good
; const client = new Client({ user: "app", password });
; const fields = { password: req.body.password };
;! bad
; router.post("/login", async (req, res) => {
;   const user = await User.findOne({ where: { email: req.body.email } });
;   if (!user || user.password !== req.body.password) return res.status(401).json({ error: "Invalid" });
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ ok: true });
; });
; const find = (users, name, password) => users.find((u) => u.name === name && u.password === password);
;                                                                              ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; async function createUser(email, password) {
;   const secret = CryptoJS.AES.encrypt(password, process.env.KEY).toString();
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await db.collection("users").insertOne({ email, secret });
; }
; const stored = (password) => Buffer.from(password).toString("base64");
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (user.password ===
;! good
; router.post("/login", async (req, res) => {
;   const user = await User.findOne({ where: { email: req.body.email } });
;   if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.status(401).json({ error: "Invalid" });
;   res.json({ ok: true });
; });
; const same = (form) => form.password === form.confirmPassword;
; const header = (name, password) => ({ Authorization: "Basic " + Buffer.from(`${name}:${password}`).toString("base64") });
;! bad
; async function register(user) {
;   await fs.promises.appendFile("users.json", JSON.stringify({ name: user.name, password: user.password }) + "\n");
;                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; function encryptPassword(password) {
;   const cipher = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
;   return cipher.update(password, "utf8", "hex");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; async function register(user) {
;   await fs.promises.appendFile("users.json", JSON.stringify({ name: user.name, password: await bcrypt.hash(user.password, 12) }) + "\n");
; }
;! bad
; const schema = new mongoose.Schema({ name: String, password: String });
; const Patient = mongoose.model("Patient", schema);
; async function register(data) {
;   return Patient.create({ name: data.name, password: data.password });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const schema = new mongoose.Schema({ name: String, passwordHash: String });
; const Patient = mongoose.model("Patient", schema);
; async function register(data) {
;   return Patient.create({ name: data.name, passwordHash: await bcrypt.hash(data.password, 12) });
; }
;! bad
; class TeacherAuth {
;   login(email, password) {
;     return this.repo.findOneBy({ email, password });
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
; const find = (name, password) => prisma.user.findFirst({ where: { name, password } });
;                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; function check(name, password) {
;   const user = users.get(name);
;   return user && CryptoJS.AES.decrypt(user.secret, KEY).toString(CryptoJS.enc.Utf8) === password;
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; async function remember(email, password) {
;   await fs.promises.writeFile(".session", email + "\n" + password);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; class TeacherAuth {
;   async login(email, password) {
;     const teacher = await this.repo.findOneBy({ email });
;     return teacher && (await bcrypt.compare(password, teacher.hash));
;   }
; }
;! bad
; exports.check = (entry, password) => Buffer.from(entry.secret, "base64").toString() === password;
;                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; exports.check = (entry, password) => bcrypt.compare(password, entry.hash);
