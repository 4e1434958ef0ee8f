; The table is locked while every row is checked
;
; A constraint is checked against all rows at once, under a lock that stops writes to the table, and for a foreign key to
; the other one. `NOT VALID` takes the lock for a moment only; `VALIDATE CONSTRAINT` later checks the rows without it.
;
; severity: info
; confidence: medium
; precision: info, 8/8 of 20 read on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; files: migration
; see: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES

((call function: (attribute object: (identifier) @_op attribute: (identifier) @change) arguments: (argument_list) @_arguments) @hint
  (#eq? @_op "op")
  (#any-of? @change "create_foreign_key" "create_check_constraint")
  (#lacks-argument? @_arguments "postgresql_not_valid")
  (#in-function-named? @hint "^upgrade$")
  (#not-follows-call? @hint "create_table" "add_column")
  (#not-file-matches? "(?i)sqlite|mysql|mssql|oracle|NOT VALID")
  (#set! message "Writes wait while `{change}` checks every row: add it not valid, and validate it in a later migration")
  (#set! fix.title "Add it not valid")
  (#set! fix.safety "suggested")
  (#append-argument! @_arguments "postgresql_not_valid=True"))
((call function: (attribute object: (identifier) @_op attribute: (identifier) @_change) arguments: (argument_list)) @hint
  (#eq? @_op "op")
  (#eq? @_change "create_unique_constraint")
  (#in-function-named? @hint "^upgrade$")
  (#not-follows-call? @hint "create_table" "add_column" "create_index")
  (#not-file-matches? "(?i)sqlite|mysql|mssql|oracle|concurrently")
  (#set! message "Nobody can use the table while its unique index is built: build it concurrently first, then add the constraint `USING INDEX`"))
((call function: (attribute object: (identifier) @_migrations attribute: (identifier) @_add) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (call function: (_) @_check)))) @hint
  (#eq? @_migrations "migrations")
  (#eq? @_add "AddConstraint")
  (#eq? @_name "constraint")
  (#match? @_check "CheckConstraint$")
  (#imports? "django.contrib.postgres")
  (#set! message "Writes wait while every row is checked: `AddConstraintNotValid` now, `ValidateConstraint` in a later migration"))

;! bad migrations/versions/0002_key.py
; from alembic import op
; def upgrade():
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! fixed migrations/versions/0002_key.py
; from alembic import op
; def upgrade():
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"], postgresql_not_valid=True)
; def broken(
;! bad migrations/versions/0003_check.py
; from alembic import op
; def upgrade():
;     op.create_check_constraint("positive", "orders", "total >= 0")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed migrations/versions/0003_check.py
; from alembic import op
; def upgrade():
;     op.create_check_constraint("positive", "orders", "total >= 0", postgresql_not_valid=True)
;! bad migrations/versions/0004_unique.py
; from alembic import op
; def upgrade():
;     op.create_unique_constraint("one_email", "users", ["email"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad shop/migrations/0005_positive.py
; from django.contrib.postgres.operations import CreateExtension
; from django.db import migrations, models
; class Migration(migrations.Migration):
;     operations = [
;         migrations.AddConstraint(model_name="order", constraint=models.CheckConstraint(check=positive, name="positive")),
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     ]
;! good migrations/versions/0002_new.py
; from alembic import op
; def upgrade():
;     op.create_table("orders")
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"])
; def downgrade():
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"])
;! good migrations/versions/0003_later.py
; from alembic import op
; def upgrade():
;     op.execute("SET lock_timeout = '2s'")
;     op.create_foreign_key("fk", "orders", "users", ["user_id"], ["id"], postgresql_not_valid=True)
; def helper():
;     op.create_unique_constraint("one_email", "users", ["email"])
;! good migrations/versions/0004_mysql.py
; from alembic import op
; from sqlalchemy.dialects import mysql
; def upgrade():
;     op.create_unique_constraint("one_email", "users", ["email"])
