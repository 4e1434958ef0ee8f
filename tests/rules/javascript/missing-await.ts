import { promises as fs } from 'node:fs';
import { PrismaClient } from '@prisma/client';

export class OrderService {
  constructor(private readonly prisma: PrismaClient, private readonly mailer: Mailer) {}

  private async audit(order: Order): Promise<void> {
    await this.prisma.audit.create({ data: order });
  }

  private async isOpen(id: string): Promise<boolean> {
    return (await this.prisma.order.count({ where: { id } })) > 0;
  }

  async cancel(order: Order): Promise<void> {
    if (!this.isOpen(order.id)) { //~ missing-await
      return;
    }
    this.prisma.order.update({ where: { id: order.id }, data: { state: 'cancelled' } }); //~ missing-await
    this.audit(order); //~ missing-await
    fs.unlink(order.file); //~ missing-await
    await this.audit(order);
    this.mailer.audit(order);
  }

  close(): void {
    this.audit({} as Order);
  }
}
