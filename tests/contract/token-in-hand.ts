import { bearer } from '../../lib/ats/auth-methods';
import type { Authorizer } from '../../lib/ats/credential';
import { err, ok } from '../../lib/result';

/** A bearer token that is there already and cannot be renewed. */
export const tokenInHand = (base: string, token: string): Authorizer => ({
  current: async () => ok({ base, headers: bearer(token), secrets: [token] }),
  renew: async () => err({ kind: 'token-expired', message: 'Your sign-in has ended.' }),
});
