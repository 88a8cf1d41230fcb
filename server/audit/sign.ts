/** Signs where the log stands: every `SIGN_EVERY` entries, and at least once a day. */
import { checkpointNow, SIGN_EVERY } from '@/lib/audit/checkpoints';
import type { Parts } from '../http/parts';

const DAY_MS = 86_400_000;

type SignerParts = Pick<Parts, 'store' | 'logKeys' | 'locks' | 'nowMs'>;

/** Signs if the last signature is a day old, once for all processes. */
export function createDailySigner({ store, logKeys, locks, nowMs }: SignerParts) {
  async function sign(): Promise<void> {
    const last = await store.audit.last();
    if (!last) return;
    const [signed] = (await store.audit.checkpoints(last.seq - 2 * SIGN_EVERY, last.seq)).slice(-1);
    if (signed && (signed.seq === last.seq || nowMs() - signed.atMs < DAY_MS)) return;
    await checkpointNow(store.audit, logKeys, nowMs());
  }
  return async (): Promise<void> => {
    await locks.tryAlone('sign log', sign);
  };
}
