import { Module } from "@nestjs/common";
import { TypeOrmModule } from "@nestjs/typeorm";
import { Sequelize } from "sequelize";

const sequelize = new Sequelize(process.env.DATABASE_URL);

export const database = TypeOrmModule.forRoot({
  type: "postgres",
  url: process.env.DATABASE_URL,
  synchronize: true, //~ auto-schema-sync
});

export async function start(app: App): Promise<void> {
  await sequelize.sync({ alter: true }); //~ auto-schema-sync
  app.listen(3000);
}

export class Store {
  constructor(private readonly db: Sequelize) {}

  async open(): Promise<void> {
    await this.db.authenticate();
    await database.sync({ force: true }); //~ auto-schema-sync
  }
}

// Only the tables of a developer's own machine are changed.
export function local(): DynamicModule | null {
  if (process.env.NODE_ENV === "development") {
    return TypeOrmModule.forRoot({ type: "postgres", synchronize: true });
  }
  return null;
}

// Tables that are not there are made, and none is changed.
export async function create(): Promise<void> {
  await sequelize.sync();
}

export async function resetDatabase(): Promise<void> {
  await sequelize.sync({ force: true });
}

export async function upload(folder: Folder): Promise<void> {
  await folder.sync({ force: true });
}

export const chosen = TypeOrmModule.forRoot({ type: "postgres", synchronize: process.env.SYNCHRONIZE === "yes" });
