import { pgTable, serial, timestamp } from 'drizzle-orm/pg-core';
import { timestamp as mysqlTimestamp } from 'drizzle-orm/mysql-core';
import { Column, CreateDateColumn } from 'typeorm';

export const users = pgTable('users', {
  id: serial('id').primaryKey(),
  createdAt: timestamp('created_at').defaultNow(), //~ naive-datetime
  updatedAt: timestamp('updated_at', { mode: 'string' }), //~ naive-datetime
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  seenAt: timestamp(), //~ naive-datetime
  other: mysqlTimestamp('other'),
});

export class Order {
  @Column({ type: 'timestamp without time zone' }) //~ naive-datetime
  paidAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamp without time zone') //~ naive-datetime
  shippedAt: Date;
}

export const release = new Date('2024-06-01T09:00:00'); //~ naive-datetime
export const dayEnd = (day: string) => new Date(`${day} 23:59`); //~ naive-datetime
export const utc = new Date('2024-06-01T09:00:00Z');
export const day = new Date('2024-06-01');
export const zoned = new Date(`${day}T00:00:00+02:00`);
