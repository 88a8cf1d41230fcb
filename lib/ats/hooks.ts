/** Webhooks of a vendor: which events, whether the signature is good, and whom they are about. No network. */
import type { FoundIds } from './pages';

/** The parts of an incoming request; header names in lower case. */
export interface Hook {
  rawBody: Uint8Array;
  headers: Readonly<Record<string, string | undefined>>;
}

export interface Hooks {
  docs: string;
  /** The vendor's event names that change what a score rests on. */
  events: readonly string[];
  /** Where the shared secret is set, in the vendor's words. */
  setup: string;
  /** Whether the vendor signed these bytes with this secret, lately enough where it signs a time. */
  verify(hook: Hook, secret: string, nowMs: number): Promise<boolean>;
  /** What happened to whom; null for a ping or an event that does not matter. `id` tells repeats apart. */
  read(hook: Hook): ({ event: string; id?: string } & FoundIds) | null;
}

export const OLDEST_MS = 5 * 60_000;
const utf8 = new TextEncoder();

/** HMAC-SHA256 in hex. */
export async function hmacHex(secret: string | Uint8Array, data: string | Uint8Array): Promise<string> {
  const bytes = (value: string | Uint8Array) =>
    new Uint8Array(typeof value === 'string' ? utf8.encode(value) : value);
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign('HMAC', key, bytes(data));
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares without telling by its duration where two texts differ. */
export function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(1, b.length));
  return difference === 0;
}

/** The body as JSON, or null. */
export function jsonOf({ rawBody }: Hook): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(rawBody));
  } catch {
    return null;
  }
}

/** Whether a header is `prefix` and the hex HMAC of the raw body. */
export const signedBy =
  (header: string, prefix = '') =>
  async ({ rawBody, headers }: Hook, secret: string): Promise<boolean> =>
    sameText(headers[header] ?? '', prefix + (await hmacHex(secret, rawBody)));
