import { Pool } from 'pg';

export async function deactivate(pool: Pool, name: string, where: string) {
  await pool.query('UPDATE users SET active = false'); //~ write-without-where
  await pool.query('UPDATE users SET active = false WHERE name = $1', [name]);
  await pool.query(`DELETE FROM users ${where}`);
  await pool.query(`DELETE FROM users WHERE name = ${name}`);
  await prisma.$executeRaw`DELETE FROM invoices`; //~ write-without-where
  const sql = 'DELETE FROM payments';
  await pool.query(sql); //~ write-without-where
  const statement = 'DELETE FROM payments';
  await pool.query(statement + where);
  console.log('DELETE FROM users');
}

export async function clearUsers(pool: Pool) {
  await pool.query('DELETE FROM users');
}
