export async function POST(request: Request) {
  try {
    await db.insert(await request.json());
  } catch (error) {
    console.error("insert failed:", error);
  }
  return NextResponse.json({ success: true }); //~ log-and-report-success
}

export class Exporter {
  async run(id: string): Promise<boolean> {
    try {
      await this.api.upload(id);
    } catch (error) {
      this.logger.error(`upload of ${id} failed`, error);
    }
    return true; //~ log-and-report-success
  }

  async save(id: string): Promise<boolean> {
    try {
      await this.api.upload(id);
      return true;
    } catch (error) {
      this.logger.error(error);
      return false;
    }
  }

  async update(row: Row) {
    let done = false;
    try {
      await this.api.update(row);
      done = true;
    } catch (error) {
      this.logger.error(error);
    }
    return { success: done };
  }

  async sync(rows: Row[]) {
    try {
      await this.api.sync(rows);
      return { status: "ok" };
    } catch (error) {
      logger.error(error);
      return { status: "ok" }; //~ log-and-report-success
    }
  }
}
