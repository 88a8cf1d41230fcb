import { useState } from 'react';

export interface KeyedRow<T> {
  key: string;
  value: T;
}

/** A list that is edited row by row; each row keeps a name of its own while others come and go. */
export function useRows<T>(first: readonly T[]) {
  const keyed = (value: T): KeyedRow<T> => ({ key: crypto.randomUUID(), value });
  const [rows, set] = useState(() => first.map(keyed));
  return {
    rows,
    values: rows.map(({ value }) => value),
    add: (value: T) => set((now) => [...now, keyed(value)]),
    /** Null takes the row away. */
    change: (key: string, value: T | null) =>
      set((now) => now.flatMap((row) => (row.key !== key ? [row] : value === null ? [] : [{ key, value }]))),
  };
}
