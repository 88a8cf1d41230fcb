import type Provider from 'oidc-provider';
import type { Db } from '../store/open';
import { SEED_USERS } from '../store/users';
import { SANDBOX_APP } from './client';

/** Whose token a request carries, and what it may do. */
export interface AccessGrant {
  userId: number;
  clientId: string;
  scopes: ReadonlySet<string>;
}

export interface IssueOptions {
  scopes?: readonly string[];
  userId?: number;
}

export interface Tokens {
  /** Whose living token this is. */
  find(token: string): Promise<AccessGrant | undefined>;
  /** A token without the consent page, for tests and the demo's own check of the ATS. */
  issue(options?: IssueOptions): Promise<string>;
  /** The same with a refresh token. */
  grant(options?: IssueOptions): Promise<{ accessToken: string; refreshToken: string }>;
  /** Makes every access token stale, as an hour does; refresh tokens still work. */
  expireAccessTokens(): Promise<void>;
  /** Takes away every grant, as an admin would in the Dev Center. */
  revokeAll(): Promise<void>;
}

export function createTokens(provider: Provider, db: Db, allScopes: readonly string[]): Tokens {
  async function grant({ scopes = allScopes, userId = SEED_USERS[0]?.id }: IssueOptions = {}) {
    const client = await provider.Client.find(SANDBOX_APP.clientId);
    if (!client) throw new Error('The sandbox has lost its OAuth app.');
    const given = new provider.Grant({ accountId: String(userId), clientId: client.clientId });
    given.addOIDCScope(scopes.join(' '));
    const common = {
      client,
      accountId: String(userId),
      grantId: await given.save(),
      gty: 'authorization_code',
      scope: scopes.join(' '),
    };
    const refreshToken = new provider.RefreshToken({ ...common, expiresWithSession: false, rotations: 0 });
    return {
      accessToken: await new provider.AccessToken(common).save(),
      refreshToken: await refreshToken.save(),
    };
  }
  return {
    async find(value) {
      const own = await provider.AccessToken.find(value);
      if (own?.clientId && own.isValid)
        return { userId: Number(own.accountId), clientId: own.clientId, scopes: own.scopes };
      const app = await provider.ClientCredentials.find(value);
      if (!app?.clientId || !app.isValid) return undefined;
      return { userId: SEED_USERS[0]?.id ?? 0, clientId: app.clientId, scopes: app.scopes };
    },
    issue: async (options) => (await grant(options)).accessToken,
    grant,
    async expireAccessTokens() {
      await db.query(`DELETE FROM oauth WHERE model IN ('AccessToken', 'ClientCredentials')`);
    },
    async revokeAll() {
      await db.query(`DELETE FROM oauth WHERE model <> 'Session'`);
    },
  };
}
