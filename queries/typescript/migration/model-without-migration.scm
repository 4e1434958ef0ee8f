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
; regex migrations: (^|/)migrations?/.*\.(ts|js|sql)$

((class_declaration name: (_) @model body: (class_body (public_field_definition (decorator (call_expression function: (identifier) @_column)) name: (_) @name) @hint))
 (#match? @_column "^(Column|JoinColumn|PrimaryColumn|CreateDateColumn|UpdateDateColumn|VersionColumn|ManyToOne)$")
 (#imports? "typeorm" "sequelize-typescript")
 (#set! message "`{model}.{name}` is in no migration of this change: make one, and one back")
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
