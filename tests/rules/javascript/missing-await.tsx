import { createOrder } from './orders';

async function notify(order: Order) {
  await mailer.send(order);
}

export default async function Page({ id }: { id: string }) {
  const order = await createOrder(id);
  if (notify(order)) { //~ missing-await
    return <p>Thanks</p>;
  }
  return <form action={async () => { await notify(order); }}>{order.id}</form>;
}
