; A column that existing rows cannot have
;
; The table has rows, and none of them has a value for the new column: the database refuses the change, the deploy
; stops half way, and the new code is already running against the old schema.
;
; severity: warning
; confidence: high
; precision: 3/16 before initial migrations, empty tables and fields with a null of their own were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 17/17 after, in 49 of them, 4.6 million lines
; files: code migration
; see: https://alembic.sqlalchemy.org/en/latest/ops.html#alembic.operations.Operations.add_column
; precision: columns behind another new table 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

; Alembic.
((call function: (attribute object: (identifier) @_op attribute: (identifier) @_add) arguments: (argument_list (call function: (_) @_column arguments: (argument_list (keyword_argument name: (identifier) @_nullable value: (false) @_false)) @_options) @hint))
  (#any-of? @_op "op" "batch_op" "batch")
  (#eq? @_add "add_column")
  (#match? @_column "(^|\\.)Column$")
  (#eq? @_nullable "nullable")
  (#lacks-argument? @_options "server_default")
  (#not-match? @_options "Identity\\(|Computed\\(|autoincrement|primary_key")
  (#not-in-function-named? @hint "^downgrade")
  (#not-function-matches? @hint "(?i)truncate|delete\\s+from")
  (#not-follows-call? @hint "op.create_table" "create_table")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#not-guarded-by? @hint "(?i)empty|count")
  (#set! message "Existing rows have no value for this column: add it nullable or with `server_default`, fill it, then forbid NULL")
  (#set! fix.title "Add it as nullable")
  (#set! fix.safety "suggested")
  (#replace! @_false "True"))

; Django: neither NULL nor a default.
((call function: (attribute object: (identifier) @_migrations attribute: (identifier) @_add) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (call function: (_) @_field arguments: (argument_list) @_options)))) @hint
  (#eq? @_migrations "migrations")
  (#eq? @_add "AddField")
  (#eq? @_name "field")
  (#not-match? @_field "ManyToMany|AutoField|Generated|GenericRelation|ParentalManyToMany|Taggable|StreamField|ClusterTaggable|SearchVector|IndexEntry")
  (#lacks-argument? @_options "default")
  (#lacks-argument? @_options "db_default")
  (#lacks-argument? @_options "null")
  (#lacks-argument? @_options "auto_now_add")
  (#lacks-argument? @_options "auto_now")
  (#lacks-argument? @_options "primary_key")
  (#not-match? @_options "blank\\s*=\\s*True")
  (#not-match? @hint "preserve_default")
  (#not-function-mentions? @hint "^(CreateModel|DeleteModel|RemoveField)$")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#not-guarded-by? @hint "(?i)empty|count")
  (#not-match? @_field "Null\\w*Field$")
  (#set! message "Existing rows have no value for this field: add it with `null=True` or a default, fill it, then forbid NULL")
  (#set! fix.title "Add it with `null=True`")
  (#set! fix.safety "suggested")
  (#append-argument! @_options "null=True"))

; Another table is made before it.
((block
   (expression_statement (call function: (attribute object: (identifier) @_op attribute: (identifier) @_create) arguments: (argument_list . (string) @_made)))
   (expression_statement (call function: (attribute object: (identifier) @_op2 attribute: (identifier) @_add) arguments: (argument_list . (string) @_table (call function: (_) @_column arguments: (argument_list (keyword_argument name: (identifier) @_nullable value: (false) @_false)) @_options) @hint))))
  (#eq? @_op "op")
  (#eq? @_op2 "op")
  (#eq? @_create "create_table")
  (#eq? @_add "add_column")
  (#not-eq? @_made @_table)
  (#match? @_column "(^|\\.)Column$")
  (#eq? @_nullable "nullable")
  (#lacks-argument? @_options "server_default")
  (#not-match? @_options "Identity\\(|Computed\\(|autoincrement|primary_key")
  (#not-in-function-named? @hint "^downgrade")
  (#not-function-matches? @hint "(?i)truncate|delete\\s+from|create_table\\([\\s\\S]*create_table\\(")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#set! message "Existing rows have no value for this column: add it nullable or with `server_default`, fill it, then forbid NULL")
  (#set! fix.title "Add it as nullable")
  (#set! fix.safety "suggested")
  (#replace! @_false "True"))

;! bad migrations/versions/1a2b_orders.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.add_column("orders", sa.Column("currency", sa.String(3), nullable=False))
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def downgrade():
;     op.drop_column("orders", "currency")
;! fixed
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.add_column("orders", sa.Column("currency", sa.String(3), nullable=True))
; def downgrade():
;     op.drop_column("orders", "currency")
;! bad shop/migrations/0002_currency.py
; from django.db import migrations, models
; class Migration(migrations.Migration):
;     operations = [
;         migrations.AddField(model_name="order", name="currency", field=models.CharField(max_length=3)),
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     ]
;! fixed
; from django.db import migrations, models
; class Migration(migrations.Migration):
;     operations = [
;         migrations.AddField(model_name="order", name="currency", field=models.CharField(max_length=3, null=True)),
;     ]
;! bad migrations/versions/3c4d_lines.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     with op.batch_alter_table("lines") as batch_op:
;         batch_op.add_column(sa.Column("tax", sa.Numeric(12, 2), nullable=False))
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         batch_op.add_column(sa.Column("net", sa.Numeric(12, 2), nullable=False))
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! fixed
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     with op.batch_alter_table("lines") as batch_op:
;         batch_op.add_column(sa.Column("tax", sa.Numeric(12, 2), nullable=True))
;         batch_op.add_column(sa.Column("net", sa.Numeric(12, 2), nullable=True))
; def broken(
;! good migrations/versions/5e6f_orders.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.add_column("orders", sa.Column("currency", sa.String(3), nullable=False, server_default="EUR"))
;     op.add_column("orders", sa.Column("note", sa.Text(), nullable=True))
;     op.add_column("orders", sa.Column("place", sa.Text()))
; def downgrade():
;     op.add_column("orders", sa.Column("amount", sa.Integer(), nullable=False))
;! good shop/migrations/0003_more.py
; from django.db import migrations, models
; class Migration(migrations.Migration):
;     operations = [
;         migrations.AddField("order", "currency", field=models.CharField(max_length=3, default="EUR")),
;         migrations.AddField("order", "note", field=models.TextField(null=True)),
;         migrations.AddField("order", "tags", field=models.ManyToManyField("shop.Tag")),
;     ]
;! bad migrations/versions/7a8b_parcels.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.create_table("carriers", sa.Column("id", sa.Integer, primary_key=True))
;     op.add_column("parcels", sa.Column("carrier_id", sa.Integer, nullable=False))
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def downgrade():
;     op.drop_column("parcels", "carrier_id")
;     op.drop_table("carriers")
;! fixed
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.create_table("carriers", sa.Column("id", sa.Integer, primary_key=True))
;     op.add_column("parcels", sa.Column("carrier_id", sa.Integer, nullable=True))
; def downgrade():
;     op.drop_column("parcels", "carrier_id")
;     op.drop_table("carriers")
;! good migrations/versions/7a8c_parcels.py
; from alembic import op
; import sqlalchemy as sa
; def upgrade():
;     op.create_table("parcels", sa.Column("id", sa.Integer, primary_key=True))
;     op.add_column("parcels", sa.Column("carrier_id", sa.Integer, nullable=False))
; def downgrade():
;     op.drop_table("parcels")
