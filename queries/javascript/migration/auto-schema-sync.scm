; The schema is made by whichever process starts first
;
; The ORM changes the production tables to what the models say at every start: a renamed property drops its column with
; all data, and several processes that start at once race for the same change. Nobody has seen the statement before.
;
; severity: warning
; confidence: high
; files: code
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines

; TypeORM.
((object (pair key: (_) @_key value: (true) @value) @hint) @_options
  (#not-match? @_options "(?i):memory:|\\b(sqljs|expo|cordova|react-native)\\b")
  (#match? @_key "^[\"']?synchronize[\"']?$")
  (#imports? "typeorm" "@nestjs/typeorm")
  (#not-path-matches? "(?i)test|sqlite")
  (#not-guarded-by? @hint "(?i)test|development|dev|prod")
  (#not-in-function-named? @hint "(?i)test|dev")
  (#not-argument-beside? @hint "(?i):memory:")
  (#set! message "`synchronize: true` changes production's tables at every start, and drops what was renamed: use migrations")
  (#set! fix.title "Switch it off")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))
; Sequelize.
((call_expression function: (member_expression object: (_) @_database property: (property_identifier) @_sync) arguments: (arguments . (object (pair key: (_) @_key value: (true) @_value)) .)) @hint
  (#eq? @_sync "sync")
  (#any-of? @_key "force" "alter")
  (#match? @_database "(?i)(sequelize|^db|database|^models|connection)$")
  (#not-guarded-by? @hint "(?i)test|development|dev|prod")
  (#not-path-matches? "(?i)(^|/)(scripts?|seeds?|cli|tools)/")
  (#not-in-function-named? @hint "(?i)test|reset|seed|dev")
  (#set! message "`{hint}` changes or drops production's tables at every start: use migrations")
  (#set! fix.title "Only connect")
  (#set! fix.safety "suggested")
  (#replace! @_value "false"))

;! bad
; import { DataSource } from "typeorm";
; export const source = new DataSource({ type: "postgres", synchronize: true });
;                                                          ^^^^^^^^^^^^^^^^^
;! fixed
; import { DataSource } from "typeorm";
; export const source = new DataSource({ type: "postgres", synchronize: false });
;! bad
; const { Sequelize } = require("sequelize");
; const sequelize = new Sequelize(process.env.DATABASE_URL);
; sequelize.sync({ force: true }).then(() => app.listen(3000));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const { Sequelize } = require("sequelize");
; const sequelize = new Sequelize(process.env.DATABASE_URL);
; sequelize.sync({ force: false }).then(() => app.listen(3000));
;! bad
; const sequelize = require("./models").sequelize;
; async function start() {
;   await sequelize.sync({ alter: true });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   app.listen(
; }
;! fixed
; const sequelize = require("./models").sequelize;
; async function start() {
;   await sequelize.sync({ alter: false });
;   app.listen(
; }
;! good
; import { DataSource } from "typeorm";
; export const source = new DataSource({ type: "postgres", synchronize: false });
; export const local = new DataSource({ type: "postgres", synchronize: process.env.NODE_ENV === "test" });
;! good
; const { Sequelize } = require("sequelize");
; const sequelize = new Sequelize(process.env.DATABASE_URL);
; async function start() {
;   await sequelize.authenticate();
;   if (process.env.NODE_ENV === "development") {
;     await sequelize.sync({ alter: true });
;   }
;   await files.sync({ force: false });
; }
;! bad
; import { TypeOrmModule } from "@nestjs/typeorm";
; export const database = TypeOrmModule.forRoot({ type: "postgres", synchronize: true });
;                                                                   ^^^^^^^^^^^^^^^^^
;! fixed
; import { TypeOrmModule } from "@nestjs/typeorm";
; export const database = TypeOrmModule.forRoot({ type: "postgres", synchronize: false });
