; A migration that cannot be taken back
;
; When a release goes wrong, the way back is often to undo its migration; this one changes the schema or the data and
; says nothing of how to undo that. Write the inverse while it is fresh, or raise an error that says why there is none.
;
; severity: info
; confidence: high
; precision: info; 2/2 in changes made for it on django-helpdesk 1.5.0 and jupyterhub 5.2.1; 0 hints in the changes of datasette 0.64.6 to 0.65.1, django-helpdesk 1.2.0 to 1.5.0, jupyterhub 4.1.6 to 5.2.1, wagtail 6.2.4 to 6.3.5, ckan 2.10.5 to 2.11.1, label-studio 1.19.0 to 1.20.0, nautobot 2.3.16 to 2.4.10, pulpcore 3.70.0 to 3.75.0 and 7 others
; files: migration code
; see: https://docs.djangoproject.com/en/stable/ref/migration-operations/#runpython
; see: https://alembic.sqlalchemy.org/en/latest/tutorial.html#running-our-second-migration

; Alembic.
((module (function_definition name: (_) @_up body: (_) @_changes) (function_definition name: (_) @hint body: (block . (pass_statement) .)))
 (#eq? @_up "upgrade")
 (#eq? @hint "downgrade")
 (#calls? @_changes "alembic.op.*")
 (#set! message "`downgrade` undoes nothing of what `upgrade` does: write the inverse, or raise an error that says why there is none"))
((module (function_definition name: (_) @_up body: (_) @_changes) (function_definition name: (_) @hint body: (block . (expression_statement (string)) . (pass_statement) .)))
 (#eq? @_up "upgrade")
 (#eq? @hint "downgrade")
 (#calls? @_changes "alembic.op.*")
 (#set! message "`downgrade` undoes nothing of what `upgrade` does: write the inverse, or raise an error that says why there is none"))

; Django.
((call function: (_) @callee arguments: (argument_list . (_) @_forward) @_arguments) @hint
 (#resolves-to? @callee "django.db.migrations.RunPython")
 (#lacks-argument? @_arguments "reverse_code" 1)
 (#not-match? @_forward "noop$")
 (#set! message "`{callee}` cannot be taken back: give it a `reverse_code`, if only `migrations.RunPython.noop`")
 (#set! fix.title "Add `reverse_code=migrations.RunPython.noop`")
 (#append-argument! @_arguments "reverse_code=migrations.RunPython.noop"))
((call function: (_) @callee arguments: (argument_list . (_) @_forward) @_arguments) @hint
 (#resolves-to? @callee "django.db.migrations.RunSQL")
 (#lacks-argument? @_arguments "reverse_sql" 1)
 (#not-match? @_forward "noop$")
 (#set! message "`{callee}` cannot be taken back: give it a `reverse_sql`, if only `migrations.RunSQL.noop`")
 (#set! fix.title "Add `reverse_sql=migrations.RunSQL.noop`")
 (#append-argument! @_arguments "reverse_sql=migrations.RunSQL.noop"))

;! bad alembic/versions/a1.py
; from alembic import op
; def upgrade():
;     op.add_column("orders", column)
; def downgrade():
;     ^^^^^^^^^
;     pass
;! bad migrations/versions/a2.py
; from alembic import op
; def upgrade() -> None:
;     op.drop_index("ix")
; def downgrade() -> None:
;     ^^^^^^^^^
;     """Undo."""
;     pass
;! bad shop/migrations/0002_fill.py
; from django.db import migrations
; operations = [migrations.RunPython(fill)]
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from django.db import migrations
; operations = [migrations.RunPython(fill, reverse_code=migrations.RunPython.noop)]
;! bad shop/migrations/0003_sql.py
; from django.db import migrations
; operations = [migrations.RunSQL("UPDATE a SET b = 1")]
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! fixed
; from django.db import migrations
; operations = [migrations.RunSQL("UPDATE a SET b = 1", reverse_sql=migrations.RunSQL.noop)]
; def broken(:
;! good alembic/versions/a3.py
; from alembic import op
; def upgrade():
;     op.drop_index("ix")
; def downgrade():
;     op.create_index("ix", "orders", ["id"])
;! good alembic/versions/a4.py
; from alembic import op
; def upgrade():
;     pass
; def downgrade():
;     pass
;! good alembic/versions/a5.py
; from alembic import op
; def upgrade():
;     op.create_table("new")
; def downgrade():
;     raise NotImplementedError("the rows are gone")
;! good shop/migrations/0004.py
; from django.db import migrations
; operations = [migrations.RunPython(fill, empty), migrations.RunSQL("a", reverse_sql="b"), migrations.RunPython(migrations.RunPython.noop)]
