import { Order, Product } from "../models";

export async function checkout(cart: Cart) {
  const order = await Order.create({ user: cart.user }); //~ multi-write-no-tx
  for (const line of cart.lines) {
    await Product.updateOne({ _id: line.product }, { $inc: { stock: -line.quantity } });
  }
  return order;
}

export async function checkoutTogether(cart: Cart) {
  await sequelize.transaction(async (t) => {
    await Order.create({ user: cart.user }, { transaction: t });
    await Product.update({ sold: true }, { where: { id: cart.product }, transaction: t });
  });
}

export class AccountService {
  async close(id: string) {
    await this.prisma.membership.deleteMany({ where: { accountId: id } }); //~ multi-write-no-tx
    await this.prisma.account.delete({ where: { id } });
  }

  async pay(invoice: Invoice, account: Account) {
    await this.invoiceRepo.save(invoice); //~ multi-write-no-tx
    const saved = await this.accountRepo.save(account);
    return saved;
  }

  async read(id: string) {
    const account = await this.prisma.account.findUnique({ where: { id } });
    await this.prisma.account.update({ where: { id }, data: { seen: true } });
    return account;
  }

  async both(id: string) {
    await this.prisma.$transaction([
      this.prisma.membership.deleteMany({ where: { accountId: id } }),
      this.prisma.account.delete({ where: { id } }),
    ]);
  }

  async sql(id: string, total: number) {
    await this.db.query("INSERT INTO orders (id) VALUES ($1)", [id]); //~ multi-write-no-tx
    await this.db.query("UPDATE customers SET total = total + $1", [total]);
  }

  async withLog(id: string) {
    await this.db.query("INSERT INTO orders (id) VALUES ($1)", [id]);
    await this.db.query("INSERT INTO audit_log (id) VALUES ($1)", [id]);
  }
}
