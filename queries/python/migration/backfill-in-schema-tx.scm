; Rows are rewritten while the table is locked
;
; The change of the schema holds its lock until the transaction ends, and the UPDATE behind it may take an hour: until
; then nobody reads or writes the table. Change the schema in one migration and fill it, in batches, in the next.
;
; severity: info
; confidence: medium
; files: code migration

((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute")
  (#reads-like? @hint "(?is)^\\s*(update\\s+\\S+\\s+set\\b|insert\\s+into\\s+\\S+\\s*(\\([^)]*\\))?\\s*select\\b)")
  (#file-kind? "migration")
  (#not-in-function-named? @hint "^downgrade")
  (#follows-call? @hint "op.add_column" "op.alter_column" "add_column" "alter_column" "batch_alter_table")
  (#not-follows-call? @hint "op.create_table")
  (#set! message "The table stays locked while this runs: fill the rows in a migration of its own, in batches"))
((call function: (attribute object: (_) @_rows attribute: (identifier) @_save) arguments: (_)) @hint
  (#any-of? @_save "update" "save" "bulk_update" "commit")
  (#match? @_rows "\\.objects\\.\\w+\\(.*\\)$|(^|\\.)query\\(|^(session|row|obj|item|instance|record)$")
  (#file-kind? "migration")
  (#in-function-named? @hint "^upgrade$")
  (#follows-call? @hint "op.add_column" "op.alter_column" "add_column" "alter_column" "batch_alter_table")
  (#not-follows-call? @hint "op.create_table")
  (#set! message "The table stays locked while rows are written: fill them in a migration of its own, in batches"))
; Django: both kinds of operation in one migration, which is one transaction.
((class_definition
   superclasses: (argument_list (_) @_base)
   body: (block (expression_statement (assignment left: (identifier) @_operations right: (list
     (call function: (attribute attribute: (identifier) @_schema))
     (call function: (attribute attribute: (identifier) @_data)) @hint)))) @_body)
  (#match? @_base "Migration$")
  (#eq? @_operations "operations")
  (#any-of? @_schema "AddField" "AlterField")
  (#eq? @_data "RunPython")
  (#not-match? @_body "atomic\\s*=\\s*False")
  (#set! message "The table stays locked until this ends: fill the rows in a migration of its own, in batches"))

;! bad migrations/versions/1a2b_orders.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.add_column("orders", sa.Column("total", sa.Numeric(12, 2), nullable=True))
;     op.execute("UPDATE orders SET total = net + tax")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def downgrade():
;     op.drop_column("orders", "total")
;! bad shop/migrations/0002_total.py
; from django.db import migrations, models
; class Migration(migrations.Migration):
;     operations = [
;         migrations.AddField("order", "total", models.DecimalField(null=True)),
;         migrations.RunPython(fill, migrations.RunPython.noop),
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     ]
;! bad migrations/versions/3c4d_orders.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.alter_column("orders", "state", new_column_name="status")
;     session = Session(bind=op.get_bind())
;     session.query(Order).update({"status": "new"})
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     session.commit()
;     ^^^^^^^^^^^^^^^^
; def broken(
;! good migrations/versions/5e6f_orders.py
; from alembic import op
; def upgrade():
;     op.execute("UPDATE orders SET total = net + tax WHERE id BETWEEN 1 AND 1000")
; def downgrade():
;     op.execute("UPDATE orders SET total = NULL WHERE id BETWEEN 1 AND 1000")
;! good shop/migrations/0003_fill.py
; from django.db import migrations
; class Migration(migrations.Migration):
;     operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
