; A column that no migration brings
;
; The model has a column that was not there before, and no migration is among the changed files. The code runs against
; a table without it until somebody notices.
;
; severity: info
; confidence: medium
; precision: not measured: asks for a change
; files: code
; see: https://sequelize.org/docs/v6/other-topics/migrations/
; regex migrations: (^|/)migrations?/.*\.([cm]?js|ts|sql)$

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
((call_expression function: (member_expression property: (_) @_define) arguments: (arguments . (string) @hint (object (pair value: (_) @_type))))
 (#eq? @_define "define")
 (#match? @_type "^(DataTypes|Sequelize|DataType)\\.[A-Z]|\\btype:\\s*(DataTypes|Sequelize|DataType)\\.[A-Z]")
 (#set! message "{hint} is in no migration of this change: make one, and one back")
 (#project-has? "<migrations>")
 (#changed-without? "<migrations>")
 (#absent-before? @hint))

;! project migrations/20240101-orders.js
; exports.up = () => {};
;! before
; module.exports = (sequelize, DataTypes) => sequelize.define('order', {
;   total: DataTypes.DECIMAL,
; });
;! bad models/order.js
; module.exports = (sequelize, DataTypes) => sequelize.define('order', {
;   total: DataTypes.DECIMAL,
;   paid: DataTypes.BOOLEAN,
;   ^^^^^^^^^^^^^^^^^^^^^^^
; });
;! before
; class User extends Model {}
; User.init({ name: DataTypes.STRING }, { sequelize });
;! bad models/user.js
; class User extends Model {}
; User.init({ name: DataTypes.STRING, mail: { type: DataTypes.STRING, unique: true } }, { sequelize });
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before
; sequelize.define('line', { count: Sequelize.INTEGER });
;! bad models/line.js
; sequelize.define('line', { count: Sequelize.INTEGER, price: { type: Sequelize.DECIMAL } });
;                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! before
; sequelize.define('cart', { count: Sequelize.INTEGER });
;! bad models/cart.js
; sequelize.define('cart', { count: Sequelize.INTEGER, owner: Sequelize.UUID });
;                                                      ^^^^^^^^^^^^^^^^^^^^^
; function broken( {
;! before migrations/20240102-paid.js
; sequelize.define('order', { total: DataTypes.DECIMAL });
;! good models/order.js
; sequelize.define('order', { total: DataTypes.DECIMAL, paid: DataTypes.BOOLEAN });
;! before
; sequelize.define('order', { total: DataTypes.DECIMAL });
;! good models/order.js
; sequelize.define('order', { total: DataTypes.DECIMAL }, { tableName: 'orders' });
;! before
; widget.init({ size: 1 });
;! good src/widget.js
; widget.init({ size: 1, colour: 'red' });
;! before
;! bad models/refund.js
; module.exports = (sequelize, DataTypes) => sequelize.define('refund', {
;                                                             ^^^^^^^^
;   total: DataTypes.INTEGER,
;   why: { type: DataTypes.STRING },
; });

;! project src/app.js
; sequelize.sync();
;! before
; sequelize.define('order', { total: DataTypes.DECIMAL });
;! good models/order.js
; sequelize.define('order', { total: DataTypes.DECIMAL, paid: DataTypes.BOOLEAN });
