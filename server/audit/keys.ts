/** The key that signs the companion's log follows from the companion's own: all its processes sign alike, after a restore too. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyShelf } from '@/lib/audit/checkpoint';
import type { Ring } from '../secrets/ring';

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8: RFC 8410, section 7. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ED25519 = { name: 'Ed25519' };

export function logKeysOf(ring: Ring): KeyShelf {
  const secret = Buffer.concat([PKCS8, ring.derive('log')]);
  const open = createPublicKey(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  });
  return {
    async get(id) {
      const key =
        id === 'log private'
          ? await crypto.subtle.importKey('pkcs8', new Uint8Array(secret), ED25519, false, ['sign'])
          : await crypto.subtle.importKey('spki', new Uint8Array(open), ED25519, true, ['verify']);
      return { id, key };
    },
    put: async () => {
      throw new Error('The key of the companion’s log is not made anew.');
    },
  };
}
