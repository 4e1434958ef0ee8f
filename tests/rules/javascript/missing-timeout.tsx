import { useEffect, useState } from 'react';

export function Users() {
  const [users, setUsers] = useState<User[]>([]);
  useEffect(() => {
    fetch(`${BASE}/users`).then((res) => res.json()).then(setUsers);
  }, []);
  return <List items={users} />;
}
