/**
 * End-to-end encryption of a review link. The link's secret (256 random bits) stands in the fragment of its address,
 * which browsers never send. With a passphrase both are needed. From them HKDF makes one key for the package, one for the
 * decisions, and a proof: whoever shows it to the companion may fetch the ciphertext, and it opens nothing.
 */
import type { z } from 'zod';
import { type Bytes, fromBase64url, toBase64url } from './bytes';

export const SECRET_BYTES = 32;
const VERSION = 1;
const IV_BYTES = 12;
/** OWASP's figure for PBKDF2 with SHA-256: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const ROUNDS = 600_000;
/** Ciphertexts of decisions come in steps of this many bytes, so that their length tells no verdict. */
const STEP = 512;
const text = new TextEncoder();

export interface ReviewKeys {
  package: CryptoKey;
  decisions: CryptoKey;
  /** Base64url; of it the companion keeps the hash. */
  proof: string;
}

export const newSecret = (): Bytes => crypto.getRandomValues(new Uint8Array(SECRET_BYTES));

/** The secret, and where there is one the stretched passphrase behind it: all that the keys are made of. */
export async function materialOf(linkId: string, secret: Bytes, passphrase: string): Promise<Bytes> {
  if (!passphrase) return secret;
  const typed = text.encode(passphrase.normalize('NFKC').trim());
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(`candor review ${linkId}`), iterations: ROUNDS },
    key,
    SECRET_BYTES * 8,
  );
  const both = new Uint8Array(SECRET_BYTES * 2);
  both.set(secret);
  both.set(new Uint8Array(stretched), SECRET_BYTES);
  return both;
}

export async function keysOf(linkId: string, material: Bytes): Promise<ReviewKeys> {
  const root = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const derived = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: text.encode(linkId),
    info: text.encode(`candor review ${use}`),
  });
  const aes = (use: string) =>
    crypto.subtle.deriveKey(derived(use), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
  const proof = await crypto.subtle.deriveBits(derived('proof'), root, 256);
  return {
    package: await aes('package'),
    decisions: await aes('decisions'),
    proof: toBase64url(new Uint8Array(proof)),
  };
}

/** Base64url of version, IV and ciphertext. `about` must be the same to open it. */
export async function seal(key: CryptoKey, about: string, value: unknown, step = 1): Promise<string> {
  const json = JSON.stringify(value);
  const bytes = text.encode(json);
  const padded = text.encode(json + ' '.repeat((step - (bytes.length % step)) % step));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = text.encode(`${VERSION} ${about}`);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded);
  const all = new Uint8Array(1 + IV_BYTES + sealed.byteLength);
  all[0] = VERSION;
  all.set(iv, 1);
  all.set(new Uint8Array(sealed), 1 + IV_BYTES);
  return toBase64url(all);
}

/** What was sealed, as `schema` has it; null where key, place, version or shape is another. */
export async function open<T>(
  schema: z.ZodType<T>,
  key: CryptoKey,
  about: string,
  sealed: string,
): Promise<T | null> {
  const all = fromBase64url(sealed);
  if (!all || all[0] !== VERSION || all.length <= 1 + IV_BYTES) return null;
  const iv = all.subarray(1, 1 + IV_BYTES);
  const additionalData = text.encode(`${VERSION} ${about}`);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      all.subarray(1 + IV_BYTES),
    );
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(plain)));
    return read.success ? read.data : null;
  } catch {
    return null; // another key, or changed on its way
  }
}

export const aboutPackage = (linkId: string): string => `package ${linkId}`;
export const aboutDecision = (linkId: string, decisionId: string): string =>
  `decision ${linkId} ${decisionId}`;
export const DECISION_STEP = STEP;
