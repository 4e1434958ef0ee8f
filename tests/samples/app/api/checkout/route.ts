import { NextRequest, NextResponse } from 'next/server';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const STRIPE_SECRET = process.env.STRIPE_SECRET_KEY ?? 'sk_test_placeholder';

interface CartLine {
  productId: string;
  quantity: number;
}

interface CheckoutBody {
  cart: CartLine[];
  email: string;
  coupon?: string;
}

async function reserveStock(lines: CartLine[]): Promise<void> {
  for (const line of lines) {
    await prisma.product.update({
      where: { id: line.productId },
      data: { stock: { decrement: line.quantity } },
    });
  }
}

async function recordEvent(name: string, payload: unknown): Promise<void> {
  await prisma.event.create({ data: { name, payload: JSON.stringify(payload) } });
}

async function findCoupon(code: string) {
  const rows = await prisma.$queryRawUnsafe<{ percent: number }[]>(
    `SELECT percent FROM coupons WHERE code = '${code}' AND active`,
  );
  return rows[0] ?? null;
}

async function charge(amount: number, email: string) {
  const response = await fetch('https://api.stripe.com/v1/charges', {
    method: 'POST',
    headers: { Authorization: `Bearer ${STRIPE_SECRET}` },
    body: new URLSearchParams({ amount: String(amount), currency: 'eur', receipt_email: email }),
  });
  return response.json();
}

export async function POST(request: NextRequest) {
  try {
    const body = (await request.json()) as CheckoutBody;
    const products = await prisma.product.findMany({
      where: { id: { in: body.cart.map((line) => line.productId) } },
    });
    let total = 0;
    for (const line of body.cart) {
      const product = products.find((candidate) => candidate.id === line.productId);
      if (!product) {
        return NextResponse.json({ error: 'unknown product' }, { status: 404 });
      }
      total += product.priceCents * line.quantity;
    }
    if (body.coupon) {
      const coupon = await findCoupon(body.coupon);
      if (coupon) {
        total = Math.round(total * (1 - coupon.percent / 100));
      }
    }
    reserveStock(body.cart);
    const payment = await charge(total, body.email);
    recordEvent('checkout', { email: body.email, total });
    // TODO: send the receipt
    // ... rest of the implementation remains the same
    return NextResponse.json({ id: payment.id, total });
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 });
  }
}

export async function GET(request: NextRequest) {
  const since = request.nextUrl.searchParams.get('since') ?? '2024-01-01';
  const orders = await prisma.order.findMany({
    where: { createdAt: { gte: new Date(since) } },
    take: 100,
  });
  try {
    await recordEvent('orders.listed', { count: orders.length });
  } catch {
    // ignore
  }
  return NextResponse.json(orders);
}
