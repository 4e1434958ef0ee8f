; What is dropped or renamed here is still in use
;
; While the deploy runs, processes with the old code still read that column: each of their requests fails. A dropped
; column does not come back with a rollback either; its data is gone. First stop using it, then drop it, one release
; later.
;
; severity: info
; confidence: medium
; files: code migration

; Alembic.
((call function: (attribute object: (identifier) @_op attribute: (identifier) @_drop) arguments: (_)) @hint
  (#any-of? @_op "op" "batch_op" "batch")
  (#any-of? @_drop "drop_column" "drop_table")
  (#in-function-named? @hint "^upgrade")
  (#file-kind? "migration" "code")
  (#set! message "The running code may still use it, and its data is gone for good: drop it one release after the code stopped using it"))
((call function: (attribute object: (identifier) @_op attribute: (identifier) @_rename) arguments: (_)) @hint
  (#any-of? @_op "op")
  (#eq? @_rename "rename_table")
  (#in-function-named? @hint "^upgrade")
  (#set! message "The running code still asks for the old name: add the new one beside it, and drop the old one a release later"))
((call function: (attribute object: (identifier) @_op attribute: (identifier) @_alter) arguments: (argument_list (keyword_argument name: (identifier) @_name))) @hint
  (#any-of? @_op "op" "batch_op" "batch")
  (#eq? @_alter "alter_column")
  (#eq? @_name "new_column_name")
  (#in-function-named? @hint "^upgrade")
  (#set! message "The running code still asks for the old name: add the new column beside it, and drop the old one a release later"))
; Django.
((call function: (attribute object: (identifier) @_migrations attribute: (identifier) @_drop)) @hint
  (#eq? @_migrations "migrations")
  (#any-of? @_drop "RemoveField" "DeleteModel")
  (#not-inside? @hint "keyword_argument")
  (#set! message "The running code may still use it, and its data is gone for good: drop it one release after the code stopped using it"))
((call function: (attribute object: (identifier) @_migrations attribute: (identifier) @_rename)) @hint
  (#eq? @_migrations "migrations")
  (#any-of? @_rename "RenameField" "RenameModel" "AlterModelTable")
  (#not-inside? @hint "keyword_argument")
  (#set! message "The running code still asks for the old name: add the new one beside it, and drop the old one a release later"))
((call function: (_) @_callee arguments: (argument_list . (_) @hint))
  (#method? @_callee "execute" "RunSQL")
  (#reads-like? @hint "(?i)^\\s*(alter\\s+table\\s+\\S+\\s+(drop\\s+\\w|rename\\b)|drop\\s+table\\b|truncate\\b)")
  (#not-reads-like? @hint "(?i)\\bdrop\\s+(constraint|default|not|foreign|primary|index|key|check)\\b")
  (#file-kind? "migration")
  (#not-in-function-named? @hint "^downgrade|reverse|backward")
  (#set! message "What this drops may still be in use, and its data is gone for good: do it one release after the code stopped using it"))

;! bad migrations/versions/1a2b_orders.py
; from alembic import op
; def upgrade():
;     op.drop_column("orders", "note")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     op.drop_table("drafts")
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     op.alter_column("orders", "state", new_column_name="status")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def downgrade():
;     raise NotImplementedError("the notes are gone")
;! bad shop/migrations/0002_drop.py
; from django.db import migrations
; class Migration(migrations.Migration):
;     operations = [
;         migrations.RemoveField("order", "note"),
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         migrations.RenameField("order", "state", "status"),
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     ]
;! bad migrations/versions/3c4d_orders.py
; from alembic import op
; def upgrade():
;     op.execute("ALTER TABLE orders DROP COLUMN note")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     op.execute("TRUNCATE drafts CASCADE")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good migrations/versions/5e6f_orders.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.add_column("orders", sa.Column("note", sa.Text(), nullable=True))
;     op.alter_column("orders", "state", comment="where it is")
;     op.execute("ALTER TABLE orders DROP CONSTRAINT positive")
; def downgrade():
;     op.drop_column("orders", "note")
;     op.drop_table("drafts")
