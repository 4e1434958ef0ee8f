; An index that stops writes while it is built
;
; PostgreSQL lets nobody write to the table until the index is there. On a table of millions of rows that is minutes in
; which every insert waits, and soon every connection of the pool with it. `CONCURRENTLY` builds it beside the writes.
;
; severity: info
; confidence: medium
; files: code migration
; see: https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY

((call function: (attribute object: (identifier) @_op attribute: (identifier) @_create) arguments: (argument_list) @_options) @hint
  (#eq? @_op "op")
  (#eq? @_create "create_index")
  (#lacks-argument? @_options "postgresql_concurrently")
  (#not-in-function-named? @hint "^downgrade")
  (#not-follows-call? @hint "op.create_table" "create_table")
  (#not-function-matches? @hint "(?i)concurrently|create_table")
  (#not-function-mentions? @hint "(?i)mysql|sqlite")
  (#set! message "Nobody can write to the table while this index is built: build it concurrently, in an `autocommit_block`")
  (#set! fix.title "Build it concurrently")
  (#set! fix.safety "suggested")
  (#append-argument! @_options "postgresql_concurrently=True")
  (#wrap! @hint "with op.get_context().autocommit_block():\n        " ""))
((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "RunSQL")
  (#reads-like? @hint "(?i)^\\s*create\\s+(unique\\s+)?index\\s+(if\\s+not\\s+exists\\s+)?\\w+\\s+on\\b")
  (#file-kind? "migration")
  (#not-in-function-named? @hint "^downgrade")
  (#not-follows-call? @hint "op.create_table" "create_table")
  (#not-function-matches? @hint "(?i)create\\s+table|create_table|CreateModel|sqlite|mysql")
  (#set! message "Nobody can write to the table while this index is built: `CREATE INDEX CONCURRENTLY`, outside of a transaction"))
; Django: its own operation for PostgreSQL.
((call function: (attribute object: (identifier) @_migrations attribute: (identifier) @_add)) @hint
  (#eq? @_migrations "migrations")
  (#eq? @_add "AddIndex")
  (#imports? "django.contrib.postgres")
  (#set! message "Nobody can write to the table while this index is built: use `AddIndexConcurrently` with `atomic = False`"))

;! bad migrations/versions/1a2b_orders.py
; from alembic import op
; def upgrade():
;     op.create_index("ix_orders_user_id", "orders", ["user_id"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def downgrade():
;     op.drop_index("ix_orders_user_id")
;! fixed
; from alembic import op
; def upgrade():
;     with op.get_context().autocommit_block():
;         op.create_index("ix_orders_user_id", "orders", ["user_id"], postgresql_concurrently=True)
; def downgrade():
;     op.drop_index("ix_orders_user_id")
;! bad migrations/versions/3c4d_orders.py
; from alembic import op
; def upgrade():
;     op.execute("CREATE INDEX ix_orders_day ON orders (day)")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     op.execute("CREATE UNIQUE INDEX ix_orders_no ON orders (no)")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! bad shop/migrations/0002_index.py
; from django.contrib.postgres.indexes import GinIndex
; from django.db import migrations
; class Migration(migrations.Migration):
;     operations = [migrations.AddIndex("order", GinIndex(fields=["words"], name="words"))]
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good migrations/versions/5e6f_orders.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     with op.get_context().autocommit_block():
;         op.create_index("ix_orders_user_id", "orders", ["user_id"], postgresql_concurrently=True)
;         op.execute("CREATE INDEX CONCURRENTLY ix_orders_day ON orders (day)")
; def downgrade():
;     op.create_index("ix_orders_day", "orders", ["day"])
;! good migrations/versions/7a8b_lines.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.create_table("lines", sa.Column("id", sa.Integer(), primary_key=True))
;     op.create_index("ix_lines_id", "lines", ["id"])
; def downgrade():
;     op.drop_table("lines")
