/** Signed checkpoints: this installation's word for how the log stood. */
import { z } from 'zod';

export const checkpointSchema = z.object({
  seq: z.number().int().nonnegative(),
  hash: z.string(),
  atMs: z.number(),
  algorithm: z.enum(['Ed25519', 'ECDSA']),
  /** SubjectPublicKeyInfo, base64. */
  publicKey: z.string().max(1000),
  /** Base64, over `candor-checkpoint\n<seq>\n<hash>\n<atMs>`. */
  signature: z.string().max(1000),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export interface KeyShelf {
  get(id: string): Promise<{ id: string; key: CryptoKey } | undefined>;
  put(row: { id: string; key: CryptoKey }): Promise<unknown>;
}

const PARAMS = {
  Ed25519: { make: { name: 'Ed25519' }, use: { name: 'Ed25519' } },
  ECDSA: { make: { name: 'ECDSA', namedCurve: 'P-256' }, use: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;
type Algorithm = keyof typeof PARAMS;

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
/** A signature over text, with the key to check it by. */
export const signatureSchema = z.object({
  algorithm: z.enum(['Ed25519', 'ECDSA']),
  /** SubjectPublicKeyInfo, base64. */
  publicKey: z.string().max(1000),
  /** Base64. */
  signature: z.string().max(1000),
});
export type Signature = z.infer<typeof signatureSchema>;

/** Base64 leaves a few bits of its last letter unused: only one spelling is taken, so that no byte can be another. */
const isOnlySpelling = (text: string): boolean => toBase64(fromBase64(text).buffer) === text;
const said = ({ seq, hash, atMs }: Pick<Checkpoint, 'seq' | 'hash' | 'atMs'>) =>
  `candor-checkpoint\n${seq}\n${hash}\n${atMs}`;

/** Browsers without Ed25519 say so with a NotSupportedError. */
async function newPair(): Promise<CryptoKeyPair> {
  try {
    return (await crypto.subtle.generateKey(PARAMS.Ed25519.make, false, ['sign', 'verify'])) as CryptoKeyPair;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error;
    return crypto.subtle.generateKey(PARAMS.ECDSA.make, false, ['sign', 'verify']);
  }
}

/** Two that want the first key at once must not each make one. */
const making = new WeakMap<KeyShelf, Promise<CryptoKeyPair>>();
function pairOf(shelf: KeyShelf): Promise<CryptoKeyPair> {
  const pair = making.get(shelf) ?? keptOrNewPair(shelf).finally(() => making.delete(shelf));
  making.set(shelf, pair);
  return pair;
}

async function keptOrNewPair(shelf: KeyShelf): Promise<CryptoKeyPair> {
  const [privateRow, publicRow] = await Promise.all([shelf.get('log private'), shelf.get('log public')]);
  if (privateRow && publicRow) return { privateKey: privateRow.key, publicKey: publicRow.key };
  const pair = await newPair();
  await shelf.put({ id: 'log private', key: pair.privateKey });
  await shelf.put({ id: 'log public', key: pair.publicKey });
  return pair;
}

/** Signs text with the key of this installation, made at first use; it cannot be exported. */
export async function signText(shelf: KeyShelf, text: string): Promise<Signature> {
  const { privateKey, publicKey } = await pairOf(shelf);
  const algorithm: Algorithm = privateKey.algorithm.name === 'Ed25519' ? 'Ed25519' : 'ECDSA';
  const signature = await crypto.subtle.sign(
    PARAMS[algorithm].use,
    privateKey,
    new TextEncoder().encode(text),
  );
  const spki = await crypto.subtle.exportKey('spki', publicKey);
  return { algorithm, publicKey: toBase64(spki), signature: toBase64(signature) };
}

/** Signs where the log stands. */
export async function signCheckpoint(
  shelf: KeyShelf,
  at: Pick<Checkpoint, 'seq' | 'hash' | 'atMs'>,
): Promise<Checkpoint> {
  return { ...at, ...(await signText(shelf, said(at))) };
}

/** Whether the signature is that of the key it names; a key or signature that cannot be read signs nothing. */
export async function isSignedText(
  { algorithm, publicKey, signature }: Signature,
  text: string,
): Promise<boolean> {
  const { make, use } = PARAMS[algorithm];
  try {
    if (!isOnlySpelling(publicKey) || !isOnlySpelling(signature)) return false;
    const key = await crypto.subtle.importKey('spki', fromBase64(publicKey), make, false, ['verify']);
    return await crypto.subtle.verify(use, key, fromBase64(signature), new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
export const isSigned = (checkpoint: Checkpoint): Promise<boolean> =>
  isSignedText(checkpoint, said(checkpoint));
