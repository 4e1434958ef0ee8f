; A value from outside becomes part of an SQL statement
;
; The statement is put together as text, so a quote in one of its values ends that value and the rest of it runs as SQL:
; a name or an id from a request reads, changes or drops any table the service can reach.
;
; severity: warning
; confidence: medium
; cwe: 89
; precision: warnings: 0 on the new set; about 9/16 on the held out, nearly all in the vector stores of langchain-community, where the value is a name or filter of the store itself. old set: 32 packages (Django, Superset, SQLAlchemy, redis, wagtail ...), 2.8 million lines; new set: 14 applications (open-webui, pgadmin4, prefect, buildbot, Trac, mailman ...), 1.4 million; held out, looked at last: airflow-core, streamlit, pypiserver, langchain-community, 0.5 million
; precision: warnings about 12/43 of 57 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) before values that the function made itself, pieces beside parameters, migrations and any table became info; after, 5/8 there (two by a quoting helper that the facts know since), 4/4 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …), of which some are numbers that are safe and yet belong into parameters
; precision: warnings 0/5 by injection (numbers by their type, a setting), which the reviewer would still bind; numbers by their type are gated since, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/5 (values that are quoted, another language), then gated, which leaves none, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/1 (a procedure and an id of the server's, taken out again), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html
; list runners: execute executemany executescript execute_sql exec_driver_sql raw query fetch fetchrow fetchval fetch_all fetch_one fetch_val fetchone
; list runners: fetchall iterate mogrify read_sql read_sql_query sql execute_query run_query query_db execute_async scalar scalars copy_expert exec
; regex values: (?is)\b(select\b.+?\bfrom\b|insert\s+(or\s+\w+\s+|ignore\s+)?into\b|replace\s+into\b|update\b.+?\bset\b|delete\s+from\b).*?(=|<|>|\b(i?like|in|between|limit|offset)\b|\bvalues\s*\((.*?,)?)\s*\(?\s*(["'%]*\{\w*\}|["']?(%%)*%(\(\w+\))?[sd]\b.*["']\s*\{\}|'(%%)*%(\(\w+\))?s\b[^{]*\)\s*;?\s*\{\}|%(\(\w+\))?[sd]\)?;?\{\})
; regex statements: (?is)\b(select\b.+?\bfrom\b|insert\s+(or\s+\w+\s+|ignore\s+)?into\b|replace\s+into\b|update\b.+?\bset\b|delete\s+from\b)|^\W*(?:call|exec(?:ute)?)\s+[\w.]+\s*\(
; regex catalogues: (?i)information_schema|pg_catalog|pg_(stat|constraint|class|indexes)|sys\.|sqlite_master|(user|all|dba)_(cons|seq|tab|ind)
; regex quoted: (?is)\b(select\b.+?\bfrom\b|insert\s+(or\s+\w+\s+|ignore\s+)?into\b|replace\s+into\b|update\b.+?\bset\b|delete\s+from\b).*?(=|<|>|\b(i?like|in|between)\b|\bvalues\s*\((.*?,)?)\s*\(?\s*('%*\{\w*\}|'(%%)*%(\(\w+\))?s\b.*["']\s*\{\}|'(%%)*%(\(\w+\))?s\b[^{]*\)\s*;?\s*\{\})
; regex any-table: (?is)\b(from|into|update|join)\s+["'`\[]?\{\w*\}["'`\]]?(\.\{\w*\})?(?-u:\W).*[^'%]\{\w*\}
; regex whole-file: (?m)^\s*(import|from|async|def|class|@)\s*\w
; regex definitions: (?is)^\W*(alter|create|drop|truncate|grant|revoke|attach)\s+(or\s+replace\s+)?(table|user|role|database|view|index|schema|select|insert|update|delete|all|\{)
; regex migrations: (^|[/_])migrat\w*(\.py$|/)
; regex no-rows: (?is)^\s*(set|create|alter|drop|show|grant|pragma)\b

; A value stands where a parameter could, and comes from outside of the function. The placeholder is the driver's. Where
; parameters are handed over as well, what is filled in is mostly a piece of the statement, so the value must be quoted.
((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#method? @callee "<runners>")
  (#not-argument? @arguments 1)
  (#not-argument? @arguments "parameters")
  (#not-argument? @arguments "params")
  (#imports? "sqlite3" "aiosqlite")
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-path-matches? "<migrations>")
  (#not-reads-like? @statement "<any-table>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters")
  (#set! fix.title "Pass the values as parameters")
  (#set! fix.safety "suggested")
  (#bind-parameters! @arguments "?"))

((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#method? @callee "<runners>")
  (#not-argument? @arguments 1)
  (#not-argument? @arguments "parameters")
  (#not-argument? @arguments "params")
  (#imports? "psycopg2" "psycopg" "pymysql" "MySQLdb" "mysql.connector" "django.db")
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-path-matches? "<migrations>")
  (#not-reads-like? @statement "<any-table>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters")
  (#set! fix.title "Pass the values as parameters")
  (#set! fix.safety "suggested")
  (#bind-parameters! @arguments "%s"))

((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#method? @callee "<runners>")
  (#not-argument? @arguments 1)
  (#not-argument? @arguments "parameters")
  (#not-argument? @arguments "params")
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-path-matches? "<migrations>")
  (#not-reads-like? @statement "<any-table>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#method? @callee "read_sql" "read_sql_query" "sql_query")
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-path-matches? "<migrations>")
  (#not-reads-like? @statement "<any-table>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#method? @callee "<runners>")
  (#built-string? @statement)
  (#reads-like? @statement "<quoted>")
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-path-matches? "<migrations>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

; A function, or a method of another name, that says it runs SQL.
((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#match? @callee "(?i)query|sql|execute|fetch|db")
  (#named-like? @callee "query" "sql" "execute" "fetch" "db")
  (#not-method? @callee "<runners>")
  (#not-argument? @arguments 1)
  (#not-argument? @arguments "parameters")
  (#not-argument? @arguments "params")
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-path-matches? "<migrations>")
  (#not-reads-like? @statement "<any-table>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

; Lines of an excerpt: what is put in comes from where nobody sees.
((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#method? @callee "<runners>")
  (#not-in-function? @hint)
  (#not-argument? @arguments 1)
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<no-rows>")
  (#not-file-matches? "<whole-file>")
  (#set! severity "warning")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

; What the function made itself, or read from its object, or takes from a table.
((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#method? @callee "<runners>")
  (#built-string? @statement)
  (#reads-like? @statement "<values>")
  (#not-reads-like? @statement "<catalogues>")
  (#not-reads-like? @statement "<no-rows>")
  (#not-file-kind? "migration")
  (#set! severity "info")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

; Part of a statement that SQLAlchemy or Django takes as it is.
((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#resolves-to? @callee
    "sqlalchemy.text" "text" "sqlalchemy.sql.text" "sqlalchemy.sql.expression.text" "sqlalchemy.literal_column"
    "django.db.models.expressions.RawSQL")
  (#built-string? @statement)
  (#reads-like? @statement "(=|<|>|\\b(?i:like|in)\\b)\\s*\\(?'%*(\\{\\w*\\}|%s)")
  (#not-reads-like? @statement "<statements>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-reads-like? @statement "<no-rows>")
  (#set! message "Values are put into the SQL of `{callee}`: bind them as parameters"))

((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#resolves-to? @callee
    "sqlalchemy.text" "text" "sqlalchemy.sql.text" "sqlalchemy.sql.expression.text" "sqlalchemy.literal_column"
    "django.db.models.expressions.RawSQL")
  (#built-string? @statement)
  (#reads-like? @statement "(=|<|>|\\b(?i:like|in|limit|select)\\b)\\s*[\"'%]*(\\{\\w*\\}|%s)")
  (#not-reads-like? @statement "<statements>")
  (#not-file-kind? "migration")
  (#not-reads-like? @statement "<no-rows>")
  (#set! severity "info")
  (#set! message "Values are put into the SQL of `{callee}`: bind them as parameters"))

; A name is filled in, which no parameter can do: where a request is answered, and elsewhere.
((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#method? @callee "<runners>")
  (#in? @hint "handler")
  (#built-string? @statement)
  (#tainted? @statement)
  (#reads-like? @statement "<statements>")
  (#not-reads-like? @statement "<values>")
  (#set! severity "warning")
  (#set! message "Names are put into the SQL that `{callee}` runs: take them from a fixed list"))

((call function: (_) @callee arguments: (argument_list . (_) @statement) @arguments) @hint
  (#method? @callee "<runners>")
  (#built-string? @statement)
  (#reads-like? @statement "<statements>")
  (#not-reads-like? @statement "<values>")
  (#set! severity "info")
  (#set! message "Names are put into the SQL that `{callee}` runs: take them from a fixed list"))

; Parts of a query that Django takes as they are.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_part value: (list (_) @statement)))) @hint
  (#method? @callee "extra")
  (#any-of? @_part "where" "tables" "order_by")
  (#built-string? @statement)
  (#tainted? @statement "caller" "parameter" "program" "model")
  ; A schema from the settings is the operator's own, and who has said why it is safe has thought of it.
  (#not-function-matches? @statement "\\w*(schema|table|prefix)\\w*\\s*(:[^=\n]*)?=\\s*os\\.(getenv|environ)")
  ; A number by its type: better a parameter, but no way in.
  (#not-function-matches? @statement "(?s)def \\w+\\([^)]*\\b\\w+_id\\s*:\\s*int\\b[^'\"]*.*\\{\\w+_id!r\\}")
  (#not-commented? @statement "(?i)white.?list|allow.?list|is safe|nosec")
  (#not-line-matches? @statement "(?i)nosec|S608")
  (#not-file-kind? "migration")
  (#not-reads-like? @statement "<no-rows>")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them with `params`"))

; A condition that is kept in a list until the statement is put together.
((call function: (attribute object: (identifier) @_list attribute: (identifier) @_append) arguments: (argument_list . [(string) (binary_operator) (call)] @condition .)) @hint
  (#eq? @_append "append")
  (#match? @_list "(?i)^(self\\.)?_?(where\\w*|conditions?|clauses?|filters?|conds?|parts|sql\\w*|predicates|query_parts|sets?|updates)$")
  (#built-string? @condition)
  (#reads-like? @condition "(?i)(=|<|>|\\blike)\\s*'%*(\\{\\w*\\}|%s)")
  (#tainted? @condition "caller" "parameter" "program" "model")
  (#function-mentions? @hint "^(execute|executemany|fetch|fetchall|fetchrow|read_sql|raw|cursor|query)$")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|quote\\w*|literal)$")
  (#not-file-kind? "test" "migration")
  (#not-match? @condition "(?i)\\{\\w*(literal|quote|escape)\\w*\\(")
  ; A list of conditions in another language.
  (#file-matches? "(?i)\\bselect\\b|\\bdelete from\\b|\\bupdate \\S+ set\\b|\\bwhere\\b")
  (#set! message "Values are put into the SQL: keep `… = %s` in `{_list}`, and the values in a list beside it"))
((call function: (attribute object: (attribute) @_list attribute: (identifier) @_append) arguments: (argument_list . [(string) (binary_operator) (call)] @condition .)) @hint
  (#eq? @_append "append")
  (#match? @_list "(?i)^(self\\.)?_?(where\\w*|conditions?|clauses?|filters?|conds?|parts|sql\\w*|predicates|query_parts|sets?|updates)$")
  (#built-string? @condition)
  (#reads-like? @condition "(?i)(=|<|>|\\blike)\\s*'%*(\\{\\w*\\}|%s)")
  (#tainted? @condition "caller" "parameter" "program" "model")
  (#file-matches? "\\b(execute|executemany|fetch|fetchall|fetchrow|read_sql|raw|cursor|query)\\(")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|quote\\w*|literal)$")
  (#not-file-kind? "test" "migration")
  (#set! message "Values are put into the SQL: keep `… = %s` in `{_list}`, and the values in a list beside it"))

; A list of values, joined.
((call function: (attribute attribute: (identifier) @_run) @callee arguments: (argument_list . (_) @statement .)) @hint
  (#any-of? @_run "execute" "executemany" "raw" "fetch" "fetchall" "fetchrow" "read_sql")
  (#value-matches? @statement "[\"']\\s*,\\s*[\"']\\.join\\(\\s*\\w+\\s*\\)|[\"']','[\"']\\.join\\(")
  (#reads-like? @statement "(?i)\\bin\\s*\\(\\s*'?(\\{\\w*\\}|%s)'?\\s*\\)")
  (#tainted? @statement "caller" "parameter" "program" "model")
  (#not-function-matches? @hint "[\"']\\?[\"']|[\"']%s[\"']|placeholders|\\bint\\(|quote")
  (#not-file-kind? "test" "migration")
  (#set! message "Values are put into the SQL that `{callee}` runs: put one placeholder for each into the list"))

; A statement that makes or drops things takes no parameters.
((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#method? @callee "<runners>")
  (#in? @hint "handler")
  (#built-string? @statement)
  (#tainted? @statement "caller")
  (#reads-like? @statement "<definitions>")
  (#set! severity "warning")
  (#set! message "Names are put into the SQL that `{callee}` runs: take them from a fixed list"))
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @statement)) @hint
  (#method? @callee "execute" "executescript" "exec_driver_sql" "run_query" "sql" "query")
  (#built-string? @statement)
  (#tainted? @statement "program" "parameter" "caller")
  (#reads-like? @statement "<definitions>")
  (#not-file-kind? "migration" "test" "example")
  (#not-path-matches? "<migrations>|(?i)storage|(^|[/_])dbs?[_/]|engine|kg/|vector|database|backend|postgres|mysql|sqlite|adapter|driver")
  (#not-function-mentions? @hint "(?i)^(Identifier|quote_\\w+|quote|escape\\w*|isidentifier|fullmatch|allowed\\w*)$")
  (#set! severity "info")
  (#set! message "Names are put into the SQL that `{callee}` runs: take them from a fixed list"))

; A statement that a function makes for others to run.
((return_statement [(string) (binary_operator) (parenthesized_expression) (call) (identifier)] @statement) @hint
  (#in-function? @hint)
  (#function-matches? @hint "(?i)[\"']\\s*(select\\s|insert\\s+(or\\s+\\w+\\s+|ignore\\s+)?into\\s|replace\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|with\\s+\\w+\\s+as\\s)")
  (#built-string? @statement)
  (#reads-like? @statement "<quoted>")
  (#tainted? @statement "caller" "parameter")
  (#not-function-mentions? @hint "(?i)^(execute\\w*|escape\\w*|quote\\w*|literal|sanit\\w*|__repr__|__str__)$")
  (#not-in-function-named? @hint "^__|(?i)prompt|log|debug|explain")
  (#not-file-kind? "test" "example" "migration")
  (#not-path-matches? "<migrations>")
  (#set! severity "info")
  (#set! message "Values are put into the SQL that is returned: return it with placeholders, and the values beside it"))

; A part of a query that SQLAlchemy or Django takes as it is, as the request has it.
((call function: (_) @callee arguments: (argument_list . (_) @part)) @hint
  (#match? @callee "(^|\\.)(text|literal_column|RawSQL)$")
  (#resolves-to? @callee "sqlalchemy.text" "sqlalchemy.sql.text" "text" "sqlalchemy.literal_column" "django.db.models.expressions.RawSQL" "*.text" "RawSQL")
  (#tainted? @part "caller")
  (#inside-call? @hint "order_by" "filter" "where" "annotate" "group_by" "having" "select" "with_entities")
  (#not-reads-like? @part "<statements>")
  (#not-function-matches? @hint "\\bin [A-Z_]{3,}|\\bin \\(|\\bin \\{|\\bin \\[|(?i)allowed|valid|\\.get\\(\\w+, \\w+\\.")
  (#not-file-kind? "test" "migration")
  (#set! severity "warning")
  (#set! message "The caller writes `{part}` into the SQL: take names from a fixed list, and bind values"))

; A statement that is bound by its name.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @statement))) @hint
  (#match? @_name "^(sql|query|statement|QueryString|Sql|SqlStatement|sql_query|stmt|operation)$")
  (#built-string? @statement)
  (#reads-like? @statement "<quoted>")
  (#tainted? @statement "caller" "parameter" "program" "model")
  (#match? @callee "(?i)execute|query|start_query|run|read_sql|fetch|sql")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|quote\\w*|literal)$")
  (#not-file-kind? "test" "migration")
  (#set! message "Values are put into the SQL that `{callee}` runs: pass them as parameters"))

; A helper of one's own, by whatever name.
((call function: [(identifier) (attribute)] @callee arguments: (argument_list . [(string) (binary_operator) (call)] @statement .)) @hint
  (#not-method? @callee "<runners>")
  (#not-match? @callee "(?i)(^|\\.)(text|raw|print|format|join|str|repr|log\\w*|debug|info|warning|error|exception|append|strip|dedent|\\w*query\\w*|\\w*sql\\w*|\\w*execute\\w*|\\w*fetch\\w*|\\w*db)$")
  (#function-matches? @hint "(?i)[\"']\\s*(select\\s|insert\\s+(or\\s+\\w+\\s+|ignore\\s+)?into\\s|replace\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|with\\s+\\w+\\s+as\\s)")
  (#tainted? @statement "caller")
  (#built-string? @statement)
  (#reads-like? @statement "<quoted>")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|quote\\w*|literal)$")
  (#not-file-kind? "test" "example" "migration")
  (#set! severity "warning")
  (#set! message "Values are put into the SQL that `{callee}` is handed: hand them over as parameters"))

;! bad
; import sqlite3
; def load(connection, name, age):
;     cursor = connection.cursor()
;     cursor.execute(f"SELECT * FROM users WHERE name = '{name}' AND age > {age}")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return cursor.fetchone()
;! fixed
; import sqlite3
; def load(connection, name, age):
;     cursor = connection.cursor()
;     cursor.execute("SELECT * FROM users WHERE name = ? AND age > ?", (name, age))
;     return cursor.fetchone()
;! bad
; import psycopg2
; def search(cursor, word):
;     query = f"SELECT id FROM items WHERE title LIKE '%{word}%'"
;     cursor.execute(query)
;     ^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import psycopg2
; def search(cursor, word):
;     query = "SELECT id FROM items WHERE title LIKE %s"
;     cursor.execute(query, (f"%{word}%",))
;! bad
; def load(db, user_id, name):
;     db.execute("SELECT * FROM users WHERE id = " + user_id)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.execute("UPDATE users SET name = '%s' WHERE id = %s" % (name, user_id))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.execute("DELETE FROM users WHERE name = '{}'".format(name))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from sqlalchemy import text
; class Users:
;     def find(self, session, name):
;         statement = text(f"SELECT * FROM users WHERE name = '{name}'")
;         if session.execute(statement).
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def sorted_users(cursor, column):
;     query = "SELECT * FROM users"
;     query += f" ORDER BY {column}"
;     cursor.execute(query)
;     ^^^^^^^^^^^^^^^^^^^^^
;! good
; def load(cursor, user_id):
;     cursor.execute("SELECT * FROM users WHERE id = %s", (user_id,))
;     cursor.execute(f"SELECT * FROM users WHERE id = {int(user_id)}")
;! good
; TABLE = "users"
; def load(cursor, ids):
;     marks = ", ".join("?" for _ in ids)
;     cursor.execute(f"SELECT * FROM {TABLE} WHERE id IN ({marks})", ids)
;! good
; def load(cursor, active):
;     query = "SELECT * FROM users"
;     if active:
;         query += " WHERE active = 1"
;     cursor.execute(query)
;! good
; def run(runner, name):
;     runner.execute(f"build {name}")
;     runner.query("select: %s" % name)
;! good
; def files(service, since):
;     query_parts = ["trashed = false"]
;     query_parts.append(f"modifiedTime > '{since}'")
;     return service.files().list(q=" and ".join(query_parts)).execute()
;! bad
; def add(cursor, name):
;     cursor.execute("INSERT INTO guests (name) VALUES ('%s')" % name)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def one(cursor, key):
;     cursor.execute("SELECT * FROM guests WHERE id = %s" % key)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def add(cursor, name):
;     cursor.execute("INSERT INTO guests (name) VALUES (%s)", (name,))
;! good
; def some(cursor, key, order):
;     cursor.execute("SELECT * FROM guests WHERE id = %s " + ORDERS[order], (key,))
;! bad
; cursor.execute("SELECT * FROM users WHERE login = '" + login + "'")
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; cursor.execute("SELECT * FROM users WHERE login = %s", (login,))
;! bad
; def rename(cursor, table, new):
;     cursor.execute("ALTER TABLE {} RENAME TO {}".format(table, new))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def rename(cursor, table, new):
;     cursor.execute(sql.SQL("ALTER TABLE {} RENAME TO {}").format(sql.Identifier(table), sql.Identifier(new)))
;! bad
; def by_name(name):
;     query = f"SELECT * FROM users WHERE name = '{name}'"
;     return query
;     ^^^^^^^^^^^^
;! good
; def by_name(name):
;     return "SELECT * FROM users WHERE name = %s", (name,)
;! bad
; from flask import request
; def products():
;     return Product.query.order_by(db.text(request.args["sort"])).limit(20)
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; def products():
;     return Product.query.order_by(SORTS[request.args["sort"]]).limit(20)
;! bad
; def stock(cursor, name):
;     cursor.execute(f"CALL update_stock('{name}')")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Query:
;     def where(self, column, value):
;         self.conds.append(f"{column} = '{value}'")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     def run(self, cursor):
;         cursor.execute(BASE, self.values)
;! bad
; def look(client, term):
;     return client.execute_statement(secretArn=ARN, sql=f"SELECT * FROM docs WHERE title LIKE '%{term}%'")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def look(client, term):
;     return client.execute_statement(secretArn=ARN, sql="SELECT * FROM docs WHERE title = :t", parameters=[{"name": "t", "value": term}])
;! bad
; from flask import request
; def rows():
;     return q("SELECT * FROM t WHERE n = '" + request.args["n"] + "'")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; def rows():
;     return q("SELECT * FROM t WHERE n = ?", request.args["n"])
