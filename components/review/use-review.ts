import { useCallback, useEffect, useState } from 'react';
import { type Bytes, fromBase64url, toBase64url } from '@/lib/review/bytes';
import { keysOf, materialOf } from '@/lib/review/crypt';
import { createServer, type Failure } from './server';
import { openSession, type Session } from './session';
import { createWaiting } from './waiting';

/** Why there is nothing to show. */
export type Why =
  | 'insecure'
  | 'no-key'
  | 'wrong-key'
  | 'missing'
  | 'expired'
  | 'revoked'
  | 'locked'
  | 'offline'
  | 'slow-down'
  | 'trouble';
export type Phase =
  | { at: 'loading' }
  | { at: 'passphrase'; wrong: boolean; busy: boolean }
  | { at: 'problem'; why: Why }
  | { at: 'open'; session: Session };

const WHY: Readonly<Record<Failure, Why>> = {
  offline: 'offline',
  missing: 'missing',
  ended: 'revoked',
  refused: 'wrong-key',
  'slow-down': 'slow-down',
  trouble: 'trouble',
};

/** What a right passphrase came to, for a reload of this tab; it goes with the tab. */
const remembered = (linkId: string) => {
  const name = `candor-review-key:${linkId}`;
  return {
    get: (): Bytes | null => {
      try {
        return fromBase64url(sessionStorage.getItem(name) ?? '') || null;
      } catch {
        return null; // storage is switched off: the passphrase is asked again
      }
    },
    put: (material: Bytes) => {
      try {
        sessionStorage.setItem(name, toBase64url(material));
      } catch {
        // Switched off; see above.
      }
    },
  };
};

interface Address {
  linkId: string | null;
  secret: Bytes | null;
}

/** From the address to what it shows, with everything that may stand between. */
export function useReview({ linkId, secret }: Address) {
  const [phase, setPhase] = useState<Phase>({ at: 'loading' });
  const problem = useCallback((why: Why) => setPhase({ at: 'problem', why }), []);

  const enter = useCallback(async (id: string, material: Bytes): Promise<Why | null> => {
    const base = location.pathname.slice(0, location.pathname.indexOf('/review/'));
    const server = createServer(id, base);
    const keys = await keysOf(id, material);
    const opened = await server.open(keys.proof);
    if (!opened.ok) return WHY[opened.failure];
    const shelf = createWaiting(id, () => localStorage);
    const session = await openSession(opened.value, { linkId: id, keys, server, shelf, nowMs: Date.now });
    if (!session) return 'wrong-key';
    setPhase({ at: 'open', session });
    return null;
  }, []);

  const start = useCallback(async () => {
    setPhase({ at: 'loading' });
    if (!isSecureContext) return problem('insecure');
    if (!linkId) return problem('missing');
    const base = location.pathname.slice(0, location.pathname.indexOf('/review/'));
    const door = await createServer(linkId, base).door();
    if (!door.ok) return problem(WHY[door.failure]);
    if (door.value.state !== 'open') return problem(door.value.state);
    if (!secret) return problem('no-key');
    const known = door.value.passphrase ? remembered(linkId).get() : secret;
    if (!known || known.length === 0) return setPhase({ at: 'passphrase', wrong: false, busy: false });
    const why = await enter(linkId, known);
    if (why === 'wrong-key' && door.value.passphrase)
      setPhase({ at: 'passphrase', wrong: false, busy: false });
    else if (why) problem(why);
  }, [linkId, secret, enter, problem]);

  const unlock = useCallback(
    async (passphrase: string) => {
      if (!linkId || !secret) return;
      setPhase({ at: 'passphrase', wrong: false, busy: true });
      const material = await materialOf(linkId, secret, passphrase);
      const why = await enter(linkId, material);
      if (!why) remembered(linkId).put(material);
      else if (why === 'wrong-key') setPhase({ at: 'passphrase', wrong: true, busy: false });
      else problem(why);
    },
    [linkId, secret, enter, problem],
  );

  useEffect(() => void start(), [start]);
  return { phase, again: start, unlock };
}
