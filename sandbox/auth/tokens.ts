import type Provider from 'oidc-provider';
import type { AccessGrant } from '../greenhouse/context';
import { ALL_SCOPES, type Scope } from '../greenhouse/scopes';
import type { Db } from '../store/open';
import { SEED_USERS } from '../store/users';
import { SANDBOX_APP } from './client';

export interface Tokens {
  /** Whose living token this is. */
  find(token: string): Promise<AccessGrant | undefined>;
  /** A token without the consent page, for tests and the demo's own check of the ATS. */
  issue(options?: { scopes?: readonly Scope[]; userId?: number }): Promise<string>;
  /** Makes every access token stale, as an hour does; refresh tokens still work. */
  expireAccessTokens(): Promise<void>;
  /** Takes away every grant, as an admin would in the Dev Center. */
  revokeAll(): Promise<void>;
}

export function createTokens(provider: Provider, db: Db): Tokens {
  return {
    async find(value) {
      const token = await provider.AccessToken.find(value);
      const userId = Number(token?.accountId);
      if (!token?.clientId || !token.isValid) return undefined;
      return { userId, clientId: token.clientId, scopes: token.scopes };
    },
    async issue({ scopes = ALL_SCOPES, userId = SEED_USERS[0]?.id } = {}) {
      const client = await provider.Client.find(SANDBOX_APP.clientId);
      if (!client) throw new Error('The sandbox has lost its OAuth app.');
      const grant = new provider.Grant({ accountId: String(userId), clientId: client.clientId });
      grant.addOIDCScope(scopes.join(' '));
      const token = new provider.AccessToken({
        client,
        accountId: String(userId),
        grantId: await grant.save(),
        gty: 'authorization_code',
        scope: scopes.join(' '),
      });
      return token.save();
    },
    async expireAccessTokens() {
      await db.query(`DELETE FROM oauth WHERE model = 'AccessToken'`);
    },
    async revokeAll() {
      await db.query(`DELETE FROM oauth WHERE model <> 'Session'`);
    },
  };
}
