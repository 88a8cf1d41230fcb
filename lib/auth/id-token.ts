/** The ID token that comes with an access token where `openid` was asked for (OpenID Connect Core 1.0, 3.1.3.7). */
import { z } from 'zod';
import { fromBase64, parseJson } from '@/lib/ats/body';
import { type AppError, err, ok, type Result } from '@/lib/result';

const claimsSchema = z.object({
  nonce: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  /** Seconds since 1970. */
  exp: z.number(),
});

export interface Expected {
  /** What went to the consent page. */
  nonce: string;
  clientId: string;
  nowMs: number;
}

const FOREIGN: AppError = {
  kind: 'forbidden',
  message: 'The sign-in answer does not belong to this sign-in. Start again.',
};

/**
 * Whether the token is of this sign-in: same nonce, for this client, not ended. Its signature is not looked at, because
 * it came from the token endpoint itself over TLS (point 6 there).
 */
export function checkIdToken(token: string | undefined, { nonce, clientId, nowMs }: Expected): Result<null> {
  const [, payload = ''] = token?.split('.') ?? [];
  const bytes = fromBase64(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const claims = claimsSchema.safeParse(bytes ? parseJson(new TextDecoder().decode(bytes)) : null);
  if (!claims.success) return err({ ...FOREIGN, detail: 'no readable ID token' });
  const { aud, exp } = claims.data;
  if (claims.data.nonce !== nonce) return err({ ...FOREIGN, detail: 'another nonce' });
  if (![aud].flat().includes(clientId)) return err({ ...FOREIGN, detail: 'an ID token for another client' });
  return exp * 1000 > nowMs ? ok(null) : err({ ...FOREIGN, detail: 'an ID token that has ended' });
}
