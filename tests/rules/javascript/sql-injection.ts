import { PrismaClient, Prisma } from '@prisma/client';
import { DataSource, Repository } from 'typeorm';
import mysql, { type RowDataPacket } from 'mysql2/promise';

const prisma = new PrismaClient();
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });

export class UserRepository {
  constructor(private readonly dataSource: DataSource, private readonly users: Repository<User>) {}

  async find(name: string): Promise<User[]> {
    return this.dataSource.query(`SELECT * FROM users WHERE name = '${name}'`); //~ sql-injection
  }

  async raw(id: string): Promise<void> {
    await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE id = ${id}`); //~ sql-injection
    await prisma.$executeRawUnsafe('DELETE FROM users WHERE id = ' + id); //~ sql-injection
    await prisma.$queryRawUnsafe('SELECT * FROM users WHERE id = $1', id);
  }

  async safe(id: string): Promise<User[]> {
    await prisma.$executeRaw(Prisma.sql`DELETE FROM users WHERE id = ${id}`);
    return prisma.$queryRaw<User[]>`SELECT * FROM users WHERE id = ${id}`;
  }

  async count(status: number): Promise<number> {
    const [rows] = await pool.query<RowDataPacket[]>(`SELECT COUNT(*) FROM users WHERE status = ${status as number}`); //~ sql-injection
    return rows.length;
  }
}
