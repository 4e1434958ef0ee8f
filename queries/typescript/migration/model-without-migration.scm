; A column that no migration brings
;
; The entity has a column that was not there before, and no migration is among the changed files. The code runs against
; a table without it until somebody notices.
;
; severity: info
; confidence: medium
; precision: not measured: asks for a change
; files: code
; see: https://typeorm.io/docs/migrations/why
; regex migrations: (^|/)(migrations?|drizzle)/.*\.([cm]?[jt]s|sql)$

((class_declaration name: (_) @model body: (class_body (public_field_definition (decorator (call_expression function: (identifier) @_column)) name: (_) @name) @hint))
 (#match? @_column "^(Column|JoinColumn|PrimaryColumn|CreateDateColumn|UpdateDateColumn|VersionColumn|ManyToOne)$")
 (#imports? "typeorm" "sequelize-typescript")
 (#set! message "`{model}.{name}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#present-before? @model)
 (#absent-before? @hint))

; Drizzle: `pgTable('orders', { … })`.
((call_expression function: (identifier) @_table arguments: (arguments . (string) @model (object (pair key: (_) @name value: (call_expression)) @hint)))
 (#match? @_table "^(pg|mysql|sqlite)Table$")
 (#set! message "`{name}` of {model} is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#present-before? @model)
 (#absent-before? @hint))

; Sequelize: `define('order', { … })`, and `Order.init({ … }, …)`.
((call_expression function: (member_expression property: (_) @_define) arguments: (arguments . (string) @model (object (pair key: (_) @name value: (_) @_type) @hint)))
 (#eq? @_define "define")
 (#match? @_type "^(DataTypes|Sequelize|DataType)\\.[A-Z]|\\btype:\\s*(DataTypes|Sequelize|DataType)\\.[A-Z]")
 (#set! message "`{name}` of {model} is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#present-before? @model)
 (#absent-before? @hint))
((call_expression function: (member_expression object: (_) @model property: (_) @_init) arguments: (arguments . (object (pair key: (_) @name value: (_) @_type) @hint)))
 (#eq? @_init "init")
 (#match? @_type "^(DataTypes|Sequelize|DataType)\\.[A-Z]|\\btype:\\s*(DataTypes|Sequelize|DataType)\\.[A-Z]")
 (#set! message "`{model}.{name}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#present-before? @model)
 (#absent-before? @hint))

; A table that is new as a whole.
((class_declaration name: (_) @hint body: (class_body (public_field_definition (decorator (call_expression function: (identifier) @_column)))))
 (#match? @_column "^(PrimaryGeneratedColumn|PrimaryColumn|PrimaryKey)$")
 (#imports? "typeorm" "sequelize-typescript")
 (#set! message "`{hint}` is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#absent-before? @hint))
((call_expression function: (identifier) @_table arguments: (arguments . (string) @hint (object)))
 (#match? @_table "^(pg|mysql|sqlite)Table$")
 (#set! message "{hint} is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#absent-before? @hint))
((call_expression function: (member_expression property: (_) @_define) arguments: (arguments . (string) @hint (object (pair value: (_) @_type))))
 (#eq? @_define "define")
 (#match? @_type "^(DataTypes|Sequelize|DataType)\\.[A-Z]|\\btype:\\s*(DataTypes|Sequelize|DataType)\\.[A-Z]")
 (#set! message "{hint} is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#absent-before? @hint))

;! project src/migrations/1700000000000-init.ts
; export class Init {}
;! before
; import { Column, Entity } from "typeorm";
; @Entity()
; export class Order {
;   @Column() total: string;
; }
;! bad src/order.ts
; import { Column, Entity } from "typeorm";
; @Entity()
; export class Order {
;   @Column() total: string;
;   @Column({ default: false }) paid: boolean;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   @Column() note: string;
;   ^^^^^^^^^^^^^^^^^^^^^^
; }
;! before
; import { Column, Entity } from "typeorm";
; export class User {
;   @Column() name: string;
; }
;! bad src/user.ts
; import { Column, Entity } from "typeorm";
; export class User {
;   @Column() name: string;
;   @ManyToOne(() => Team) team: Team;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   @Column() mail: string;
;   ^^^^^^^^^^^^^^^^^^^^^^
; }
; function (
;! before src/migrations/1700000000001-paid.ts
; import { Column, Entity } from "typeorm";
; export class Order {
;   @Column() total: string;
; }
;! good src/order.ts
; import { Column, Entity } from "typeorm";
; export class Order {
;   @Column() total: string;
;   @Column({ default: false }) paid: boolean;
; }
;! before
; import { Column, Entity } from "typeorm";
; export class Order {
;   @Column() total: string;
; }
;! good src/order.ts
; import { Column, Entity } from "typeorm";
; export class Order {
;   @Column() total: string;
;   helper = 1;
; }
;! before
; export const orders = pgTable('orders', { id: serial('id') });
;! bad src/schema.ts
; export const orders = pgTable('orders', { id: serial('id'), paid: boolean('paid').default(false) });
;                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before
; Order.init({ total: DataTypes.DECIMAL }, { sequelize });
;! bad src/order.ts
; Order.init({ total: DataTypes.DECIMAL, paid: { type: DataTypes.BOOLEAN } }, { sequelize });
;                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before drizzle/0002_paid.sql
; export const orders = pgTable('orders', { id: serial('id') });
;! good src/schema.ts
; export const orders = pgTable('orders', { id: serial('id'), paid: boolean('paid').default(false) });
;! before
;! bad src/refund.entity.ts
; import { Entity, Column, PrimaryGeneratedColumn } from "typeorm";
; @Entity()
; export class Refund {
;              ^^^^^^
;   @PrimaryGeneratedColumn() id: number;
;   @Column() total: number;
; }
;! before
; export const orders = pgTable("orders", { id: serial("id") });
;! bad src/schema.ts
; export const orders = pgTable("orders", { id: serial("id") });
; export const refunds = pgTable("refunds", { id: serial("id"), total: integer("total") });
;                                ^^^^^^^^^
;! before
; export const orders = pgTable("orders", { id: serial("id"), total: integer("total") });
;! good src/schema.ts
; export const orders = pgTable("orders", {
;   id: serial("id"),
;   total: integer("total")
; });
