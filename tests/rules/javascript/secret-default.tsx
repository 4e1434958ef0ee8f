import { cookies } from 'next/headers';

const secret = process.env.AUTH_SECRET || 'development'; //~ secret-default
const title = process.env.NEXT_PUBLIC_TITLE || 'Shop';

export default async function Page() {
  return <main title={title}>{await read(secret, cookies())}</main>;
}
