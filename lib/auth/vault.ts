/** Secrets at rest: AES-GCM under a key that cannot leave the browser's key store. */
import type { CandorDb } from '@/lib/store/db';

const KEY_ID = 'vault';

/** Seals JSON values by id. The key is made on first use and is not extractable. */
export function createVault(db: CandorDb) {
  async function key(): Promise<CryptoKey> {
    const known = await db.keys.get(KEY_ID);
    if (known) return known.key;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    // Two first uses at once: the one that was stored first wins.
    await db.transaction('rw', db.keys, async () => {
      if (!(await db.keys.get(KEY_ID))) await db.keys.add({ id: KEY_ID, key: made });
    });
    const kept = await db.keys.get(KEY_ID);
    if (!kept) throw new Error('The vault key could not be stored.');
    return kept.key;
  }

  return {
    async put(id: string, value: unknown): Promise<void> {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain);
      await db.secrets.put({ id, iv, data });
    },
    /** The value, or undefined if there is none. */
    async get(id: string): Promise<unknown> {
      const sealed = await db.secrets.get(id);
      if (!sealed) return undefined;
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await key(), sealed.data);
      return JSON.parse(new TextDecoder().decode(plain));
    },
    forget: (id: string) => db.secrets.delete(id),
  };
}
export type Vault = ReturnType<typeof createVault>;
