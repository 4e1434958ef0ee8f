; A column that no migration brings
;
; The model has a column that was not there before, and no migration is among the changed files. The code runs against
; a table without it until somebody notices.
;
; severity: info
; confidence: medium
; precision: info; 3/3 in changes made for it on django-helpdesk 1.5.0 and jupyterhub 5.2.1, silent where they bring a migration; 0 hints in the changes of datasette 0.64.6 to 0.65.1, django-helpdesk 1.2.0 to 1.5.0, jupyterhub 4.1.6 to 5.2.1, wagtail 6.2.4 to 6.3.5, ckan 2.10.5 to 2.11.1, label-studio 1.19.0 to 1.20.0, nautobot 2.3.16 to 2.4.10, pulpcore 3.70.0 to 3.75.0 and 7 others
; files: code
; see: https://docs.djangoproject.com/en/stable/topics/migrations/
; regex migrations: (^|/)(migrations|alembic|versions)/.*\.(py|sql)$
; regex columns: ^(\w+\.)?(Column|mapped_column|relationship_column)$|^models\.\w*(Field|ForeignKey|Key)$

((class_definition name: (_) @model body: (block (expression_statement (assignment left: (identifier) @name right: (call function: (_) @_column)) @hint)))
 (#match? @_column "<columns>")
 (#set! message "`{model}.{name}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#present-before? @model)
 (#absent-before? @hint))

; A table that is new as a whole.
((class_definition name: (_) @hint superclasses: (_) @_bases body: (_) @_body)
 (#match? @_body "(?m)^[ \\t]*\\w+(\\s*:[^=\\n]*)?\\s*=\\s*((\\w+\\.)?(Column|mapped_column)|models\\.\\w*(Field|ForeignKey|Key))\\(")
 (#not-match? @_body "(abstract|proxy|__abstract__)\\s*=\\s*True|managed\\s*=\\s*False")
 (#not-match? @_bases "Mixin|Serializer|Form|Filter|Schema|Migration|Resource")
 (#not-match? @hint "Mixin$|^(Abstract|Base)|Abstract$")
 (#set! message "`{hint}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#absent-before? @hint))

;! project shop/migrations/0001_initial.py
; pass
;! before
; class Order(models.Model):
;     total = models.DecimalField()
;! bad shop/models.py
; class Order(models.Model):
;     total = models.DecimalField()
;     paid = models.BooleanField(default=False)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before
; class User(Base):
;     id = mapped_column(Integer)
;! bad shop/models.py
; class User(Base):
;     id = mapped_column(Integer)
;     email = mapped_column(String)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! before
; class Item(db.Model):
;     id = db.Column(db.Integer)
;! bad shop/items.py
; class Item(db.Model):
;     id = db.Column(db.Integer)
;     price = db.Column(db.Numeric(10, 2))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before
; class Cart(models.Model):
;     items = models.IntegerField()
;! bad shop/carts.py
; class Cart(models.Model):
;     items = models.IntegerField()
;     owner = models.ForeignKey(User, on_delete=models.CASCADE)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before shop/migrations/0002_paid.py
; class Order(models.Model):
;     total = models.DecimalField()
;! good shop/models.py
; class Order(models.Model):
;     total = models.DecimalField()
;     paid = models.BooleanField(default=False)
;! before
; class Order(models.Model):
;     total = models.DecimalField()
;     paid = models.BooleanField(default=False)
;! good shop/models.py
; class Order(models.Model):
;     paid = models.BooleanField(default=False)
;     total = models.DecimalField()
;     def name(self): return ""
;! before
; class Order(models.Model):
;     total = models.DecimalField()
;! bad shop/models.py
; class Order(models.Model):
;     total = models.DecimalField()
; class Refund(models.Model):
;       ^^^^^^
;     total = models.DecimalField()
;     why = models.TextField()
;! before
;! bad shop/models/invoice.py
; class Invoice(db.Model):
;       ^^^^^^^
;     id = db.Column(db.Integer, primary_key=True)
;! before
; class Order(models.Model):
;     total = models.DecimalField(max_digits=10, decimal_places=2)
;! good shop/models.py
; class Order(models.Model):
;     total = models.DecimalField(
;         max_digits=10, decimal_places=2
;     )
; class Dated(models.Model):
;     made = models.DateTimeField()
;     class Meta:
;         abstract = True
