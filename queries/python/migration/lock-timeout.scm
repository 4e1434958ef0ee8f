; Everybody queues behind a migration that waits
;
; A change of a table waits for the longest query on it, and every later query waits behind that. With a `lock_timeout` the
; migration gives up instead of the site, and can be tried again.
;
; severity: info
; confidence: medium
; precision: info, 5/5 of 14 read on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; files: migration
; see: https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT

((expression_statement (call function: (attribute object: (identifier) @_op attribute: (identifier) @change) arguments: (argument_list . (_) @_table))) @hint
  (#eq? @_op "op")
  (#any-of? @change "alter_column" "drop_column" "create_foreign_key" "create_check_constraint" "drop_constraint")
  (#in-function-named? @hint "^upgrade$")
  (#file-matches? "(?im)^(from|import) .*postgres|postgresql_(using|where)")
  (#not-file-matches? "(?i)lock_timeout|statement_timeout|sqlite|mysql")
  (#not-follows-call? @hint "alter_column" "drop_column" "create_foreign_key" "create_check_constraint" "drop_constraint" "create_table")
  (#set! message "If a query holds the table, everyone waits behind `{change}`: set `lock_timeout` first")
  (#set! fix.title "Give up after two seconds")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "op.execute(\"SET lock_timeout = '2s'\")"))

;! bad migrations/versions/0002_total.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.alter_column("orders", "total", server_default="0")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     op.alter_column("orders", "paid", server_default="0")
;! fixed migrations/versions/0002_total.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.execute("SET lock_timeout = '2s'")
;     op.alter_column("orders", "total", server_default="0")
;     op.alter_column("orders", "paid", server_default="0")
;! bad migrations/versions/0003_drop.py
; from alembic import op
; from sqlalchemy.dialects.postgresql import JSONB
; def upgrade():
;     op.drop_column("orders", "old")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! fixed migrations/versions/0003_drop.py
; from alembic import op
; from sqlalchemy.dialects.postgresql import JSONB
; def upgrade():
;     op.execute("SET lock_timeout = '2s'")
;     op.drop_column("orders", "old")
; def broken(
;! bad migrations/versions/0004_key.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"], postgresql_not_valid=True)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed migrations/versions/0004_key.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.execute("SET lock_timeout = '2s'")
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"], postgresql_not_valid=True)
;! bad migrations/versions/0005_gone.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.drop_constraint("fk", "orders")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed migrations/versions/0005_gone.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.execute("SET lock_timeout = '2s'")
;     op.drop_constraint("fk", "orders")
;! good migrations/versions/0002_safe.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.execute("SET lock_timeout = '2s'")
;     op.alter_column("orders", "total", server_default="0")
; def downgrade():
;     op.drop_column("orders", "total")
;! good migrations/versions/0001_new.py
; from alembic import op
; from sqlalchemy.dialects import postgresql
; def upgrade():
;     op.create_table("orders")
;     op.alter_column("orders", "total", server_default="0")
; def helper():
;     op.drop_column("orders", "total")
;! good migrations/versions/0003_any.py
; from alembic import op
; def upgrade():
;     op.alter_column("orders", "total", server_default="0")
