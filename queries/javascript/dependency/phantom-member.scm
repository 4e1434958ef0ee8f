; A name that its module does not export
;
; The module is part of this project and exports nothing of that name, so it is `undefined` where it is used, or the program
; does not start. Code that was written without looking at the module often calls what ought to be there.
;
; severity: warning
; confidence: high
; precision: read again: 0/17, of names that a plugin of Babel adds and of declarations left out of the copy; gated for the first on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: 3/3 on 106 packages as published (keystone 4, uptime-kuma 2.0.0-dev.0), read with the modules that lack the name
; cwe: 758
; files: code migration test

((import_statement
   (import_clause (named_imports (import_specifier name: (identifier) @name @hint)))
   source: (string (string_fragment) @module))
 (#set! message "`{file}` exports no `{name}`: `{nearest}` was maybe meant")
 (#phantom-member? @module @name "near")
 (#set! fix.title "Import `{nearest}`")
 (#rename-all! @name "{nearest}"))
((import_statement
   (import_clause (named_imports (import_specifier name: (identifier) @name @hint)))
   source: (string (string_fragment) @module))
 (#set! message "`{file}` exports no `{name}`: import what it has, or define it there")
 ; A plugin of Babel adds them in tests.
 (#not-file-matches? "\\brewire\\b")
 (#phantom-member? @module @name "far"))

((variable_declarator
   name: (object_pattern [(shorthand_property_identifier_pattern) @name @hint (pair_pattern key: (property_identifier) @name @hint)])
   value: (call_expression function: (identifier) @_require arguments: (arguments . (string (string_fragment) @module) .)))
 (#set! message "`{file}` exports no `{name}`: import what it has, or define it there")
 (#eq? @_require "require")
 (#phantom-member? @module @name))

;! project src/orders.js
; export const total = 1;
; export function findOrder() {}
; export { total as sum };
;! project src/users.js
; module.exports = { createUser, removeUser: 1 };
;! project src/index.js
; export * from './orders';
;! project src/any.js
; module.exports = require('./users');
;! bad src/routes.js
; import { findOrders, total } from './orders.js';
;          ^^^^^^^^^^
; findOrders(total);
;! fixed
; import { findOrder, total } from './orders.js';
; findOrder(total);
;! bad src/routes.js
; import { refund as undo } from './orders';
;          ^^^^^^
;! bad src/routes.js
; const { createUser, deleteUser } = require('./users');
;                     ^^^^^^^^^^
;! bad src/routes.js
; import { refund } from './index';
;          ^^^^^^
; function broken( {
;! good src/routes.js
; import { total, sum, findOrder as find } from './orders';
; import { total as all } from '.';
; import { createUser } from './users.js';
; import { anything } from './any';
; import { other } from './elsewhere';
; const { removeUser } = require('./users');
