import { useEffect, useState } from 'react';

/** The value once it has not changed for `ms`: what a person types is looked for when they pause, not at each key. */
export function useSettled<T>(value: T, ms = 200): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
