import React from 'react';

export function Page({ items }: { items: string[] }) {
  /* ... existing state and hooks ... */ //~ elided-code
  return (
    <main>
      <h1>Orders</h1>
      {/* the list below is sorted */}
      {items.map((item) => <p key={item}>{item}</p>)}
      {/* ... rest of the JSX ... */} //~ elided-code
    </main>
  );
}
