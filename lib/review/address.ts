/** The address of a review link: `https://companion/review/<id>#<secret>`. */
import { type Bytes, fromBase64url, toBase64url } from './bytes';
import { SECRET_BYTES } from './crypt';

/** 128 random bits: nobody finds a link by trying. */
const ID_BYTES = 16;
export const LINK_ID = /^[\w-]{22}$/;

export const newLinkId = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(ID_BYTES)));

export const reviewAddress = (base: string, linkId: string, secret: Bytes): string =>
  `${base}/review/${linkId}#${toBase64url(secret)}`;

/** The link's id from the path, and the secret from the fragment; the secret is null where it is cut off or damaged. */
export function readReviewAddress(address: URL): { linkId: string | null; secret: Bytes | null } {
  const linkId = /\/review\/([\w-]{22})\/?$/.exec(address.pathname)?.[1] ?? null;
  const secret = fromBase64url(address.hash.slice(1));
  return { linkId, secret: secret?.length === SECRET_BYTES ? secret : null };
}
