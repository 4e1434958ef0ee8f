const { Pool } = require('pg');
const sqlite = require('better-sqlite3')('app.db');

const pool = new Pool();
const COLUMNS = ['name', 'email'];
const TABLE = 'users';

async function interpolated(req) {
  await pool.query(`SELECT * FROM users WHERE email = '${req.body.email}'`); //~ sql-injection
  await pool.query('SELECT * FROM users WHERE id = ' + req.params.id); //~ sql-injection
  await pool.query("SELECT * FROM users WHERE name LIKE '%" + req.query.q + "%'"); //~ sql-injection
  await pool.query(`SELECT * FROM users ORDER BY ${req.query.sort}`); //~ sql-injection
}

function throughVariable(db, name, password) {
  const query = `SELECT * FROM users WHERE name = '${name}' AND password = '${password}'`;
  db.get(query, (err, row) => done(err, row)); //~ sql-injection
}

function grown(db, filter) {
  let sql = 'SELECT * FROM orders WHERE 1 = 1';
  if (filter.status) {
    sql += ` AND status = '${filter.status}'`;
  }
  return db.all(sql); //~ sql-injection
}

function inserted(connection, user) {
  connection.query(`INSERT INTO users (name, email) VALUES ('${user.name}', '${user.email}')`); //~ sql-injection
  connection.execute('UPDATE users SET name = "' + user.name + '" WHERE id = ' + user.id); //~ sql-injection
  sqlite.prepare(`DELETE FROM users WHERE id = ${user.id}`).run(); //~ sql-injection
  sqlite.exec(`UPDATE users SET seen = 1 WHERE id IN (${user.ids.join(',')})`); //~ sql-injection
}

async function builders(knex, sequelize, name) {
  await knex.raw(`select * from users where name = '${name}'`); //~ sql-injection
  await knex('users').whereRaw(`name = '${name}'`); //~ sql-injection
  await sequelize.query(`SELECT * FROM users WHERE name = '${name}'`); //~ sql-injection
  await knex('users').whereRaw('name = ?', [name]);
  await sequelize.query('SELECT * FROM users WHERE name = :name', { replacements: { name } });
}

async function whole(req) {
  const { sql } = req.body;
  await pool.query(sql); //~ sql-injection
}

async function safe(ids, id, limit) {
  await pool.query('SELECT * FROM users WHERE id = $1', [id]);
  await pool.query(`SELECT ${COLUMNS.join(', ')} FROM ${TABLE} WHERE id = $1`, [id]);
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.map(() => '?').join(',')})`, ids);
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(',')})`, ids);
  await pool.query(`SELECT * FROM users LIMIT ${parseInt(limit, 10)}`);
  await pool.query('SELECT * FROM users WHERE name = ' + pool.escape(id));
  const direction = limit > 1 ? 'ASC' : 'DESC';
  await pool.query(`SELECT * FROM users ORDER BY name ${direction}`);
}

async function counted(filter) {
  const clauses = [];
  const values = [];
  let n = 1;
  if (filter.name) {
    clauses.push(`name = $${n++}`);
    values.push(filter.name);
  }
  await pool.query(`SELECT * FROM users WHERE ${clauses.join(' AND ')}`, values);
}

function elsewhere(router, log, name) {
  router.get(`/users/${name}`, handler);
  log.run(`Selected ${name} from the list`);
  const text = `select ${name} from the menu`;
  document.querySelector(text);
  client.query(`query { user(name: "${name}") { id } }`);
}

// A function that returns its own call says nothing, and does not make the review run in circles.
function again(rows, names) {
  if (!names.length) return rows;
  return again(rows, names.slice(1));
}
db.query(again(rows, names));
