import { useEffect, useEffectEvent } from 'react';

/** Calls `returned` when the person comes back to this tab, while `waiting` (say, for a sign-in made elsewhere). */
export function useOnReturn(waiting: boolean, returned: () => void): void {
  const back = useEffectEvent(returned);
  useEffect(() => {
    if (!waiting) return;
    const shown = () => {
      if (!document.hidden) back();
    };
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [waiting]);
}
