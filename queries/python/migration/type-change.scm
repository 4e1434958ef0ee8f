; The whole table is written anew under a lock
;
; Most changes of a column's type rewrite every row and every index of the table, while no request can read it. Add a
; column of the new type, fill it in batches, and switch over.
;
; severity: info
; confidence: medium
; precision: info, 6/6 of Alembic read (one package) on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; files: migration
; see: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES

((call function: (attribute object: (identifier) @_op attribute: (identifier) @_alter) arguments: (argument_list . (_) @_table . (_) @column (keyword_argument name: (identifier) @_type value: (_) @type))) @hint
  (#any-of? @_op "op")
  (#eq? @_alter "alter_column")
  (#eq? @_type "type_")
  (#not-match? @type "(?i)\\b(text|unicodetext|autostring|enum)\\b|String\\(\\s*\\)|String\\(length=|String\\(\\d|VARCHAR|Unicode\\(")
  (#in-function-named? @hint "^upgrade$")
  (#not-follows-call? @hint "create_table")
  (#not-file-matches? "(?i)sqlite|mysql|mssql|oracle")
  (#set! message "Changing {column} to `{type}` rewrites the table while nobody can read it: add a new column, fill it, and switch"))

;! bad migrations/versions/0002_big.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.alter_column("orders", "id", existing_type=sa.Integer(), type_=sa.BigInteger())
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     op.alter_column("orders", "total", type_=sa.Numeric(12, 2))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/versions/0003_json.py
; from alembic import op
; from sqlalchemy.dialects.postgresql import JSONB
; def upgrade():
;     op.alter_column("orders", "payload", type_=JSONB, postgresql_using="payload::jsonb")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     op.alter_column("orders", "at", type_=sa.DateTime(timezone=True))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good migrations/versions/0002_text.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.alter_column("orders", "name", type_=sa.Text())
; def downgrade():
;     op.alter_column("orders", "id", type_=sa.Integer())
; def helper():
;     op.alter_column("orders", "id", type_=sa.Integer())
;! good migrations/versions/0003_default.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.alter_column("orders", "id", server_default="0")
