const { Product, Wallet } = require("./models");

async function reserve(productId, quantity) {
  const product = await Product.findByPk(productId);
  if (product.stock < quantity) throw new Error("sold out");
  product.stock -= quantity; //~ read-modify-write
  product.reservedAt = new Date();
  await product.save();
}

async function refund(wallet, amount) {
  await wallet.update({ balance: wallet.balance + amount }); //~ read-modify-write
}

async function visit(link) {
  link.visits++; //~ read-modify-write
  await link.save();
}

async function restock(id, quantity) {
  const item = await prisma.item.findUnique({ where: { id } });
  return prisma.item.update({
    where: { id },
    data: { stock: item.stock + quantity }, //~ read-modify-write
  });
}

async function atomically(id, quantity) {
  await Product.decrement("stock", { by: quantity, where: { id } });
  await db.query("UPDATE products SET stock = stock - $1 WHERE id = $2", [quantity, id]);
}

async function summed(order) {
  order.total = order.price + order.tax;
  await order.save();
}

async function withLock(id, amount) {
  const { rows } = await client.query("SELECT * FROM wallets WHERE id = $1 FOR UPDATE", [id]);
  await client.query("UPDATE wallets SET balance = $1 WHERE id = $2", [rows[0].balance - amount, id]);
}

function count(stats) {
  stats.total += 1;
  stats.last = Date.now();
}
