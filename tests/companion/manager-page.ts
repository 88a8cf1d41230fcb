import { createServer } from '../../components/review/server';
import { openSession } from '../../components/review/session';
import { createWaiting } from '../../components/review/waiting';
import { readReviewAddress } from '../../lib/review/address';
import { keysOf, materialOf } from '../../lib/review/crypt';

/** The manager's page at this address, in a browser that keeps what the page gives it. */
export async function managerAt(companionUrl: string, address: string, passphrase: string) {
  const { linkId, secret } = readReviewAddress(new URL(address));
  if (!linkId || !secret) throw new Error('The address is not whole.');
  const link = await keysOf(linkId, await materialOf(linkId, secret, passphrase));
  const server = createServer(linkId, companionUrl);
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  } as unknown as Storage;
  const visit = async () => {
    const opened = await server.open(link.proof);
    if (!opened.ok) throw new Error(opened.failure);
    const shelf = createWaiting(linkId, () => storage);
    const session = await openSession(opened.value, { linkId, keys: link, server, shelf, nowMs: Date.now });
    if (!session) throw new Error('The package did not open.');
    return session;
  };
  return { linkId, kept, visit };
}
