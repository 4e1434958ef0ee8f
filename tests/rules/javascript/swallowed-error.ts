export class OrderService {
  constructor(private readonly repository: Repository<Order>) {}

  async create(input: CreateOrder): Promise<Order | undefined> {
    try {
      return await this.repository.save(input);
    } catch (error: unknown) {} //~ swallowed-error
  }

  async remove(id: string): Promise<boolean> {
    try {
      await this.repository.delete(id);
      return true;
    } catch (error) {
      this.logger.warn(`not deleted: ${id}`, error);
      return false;
    }
  }

  notify(order: Order): void {
    this.mailer.send(order.email).catch((_error: Error) => {}); //~ swallowed-error
  }
}
