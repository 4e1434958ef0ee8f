; A column that no migration brings
;
; The schema has a column or a model that was not there before, and no migration is among the changed files. The client is
; made from the schema, so code that uses it compiles, and fails on a database that nobody migrated.
;
; severity: info
; confidence: medium
; files: code
; see: https://www.prisma.io/docs/orm/prisma-migrate/getting-started
; precision: info; 2/2 in a change made for it on the schema of litellm-proxy-extras 0.4.110, silent where it brings a migration
; regex migrations: (^|/)migrations/.*\.sql$

; A field of a plain type is a column; what is of a model's type is none.
((model_declaration . (identifier) @_model (statement_block (column_declaration . (identifier) @name (column_type) @_type) @hint))
 (#match? @_type "^(String|Int|BigInt|Float|Decimal|Boolean|DateTime|Json|Bytes|Unsupported)\\b")
 (#set! message "`{_model}.{name}` is in no migration of this change: make one with `prisma migrate dev`")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#not-match? @hint "@ignore\\b")
 (#present-before? @_model)
 (#absent-before? @hint))

; A model that is new as a whole.
((model_declaration . (identifier) @hint) @_all
 (#set! message "`{hint}` is in no migration of this change: make one with `prisma migrate dev`")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#not-match? @_all "@@ignore\\b")
 (#absent-before? @hint))

;! project prisma/migrations/20260101000000_init/migration.sql
; CREATE TABLE "Order" ("id" SERIAL NOT NULL);
;! before
; model Order {
;   id    Int     @id @default(autoincrement())
;   total Decimal
; }
;! bad prisma/schema.prisma
; model Order {
;   id    Int     @id @default(autoincrement())
;   total Decimal
;   paid  Boolean @default(false)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! before
; model Order {
;   id    Int     @id
; }
;! bad prisma/schema.prisma
; model Order {
;   id    Int     @id
;   lines Line[]
; }
; model Line {
;       ^^^^
;   id      Int     @id
;   orderId Int
;   order   Order   @relation(fields: [orderId], references: [id])
; }
;! before
; model User {
;   id Int @id
; }
;! bad prisma/schema/user.prisma
; model User {
;   id        Int @id
;   email     String? @unique
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   createdAt DateTime
;   ^^^^^^^^^^^^^^^^^^
;   settings
; }
;! before
;! bad prisma/schema/cart.prisma
; model Cart {
;       ^^^^
;   id Int @id
; }
;! before prisma/migrations/20260202000000_paid/migration.sql
; model Order {
;   id    Int     @id
; }
;! good prisma/schema.prisma
; model Order {
;   id    Int     @id
;   paid  Boolean @default(false)
; }
;! before
; model Order {
;   id Int @id
;   total Decimal
; }
;! good prisma/schema.prisma
; // The order of a customer.
; model Order {
;   total Decimal
;   id    Int     @id
;   lines Line[]
; }
;! good prisma/schema.prisma
; model Order {
;   id Int @id
; }

;! project prisma/schema.prisma
; model Order { }
;! before
; model Order {
;   id Int @id
; }
;! good prisma/schema.prisma
; model Order {
;   id   Int @id
;   paid Boolean
; }
