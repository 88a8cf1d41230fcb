/** Access tokens that end: handed out while they live, renewed once for all callers. */
import { bearer, type ClientCredentials, type OAuth } from '@/lib/ats/auth-methods';
import type { Authorized, Authorizer } from '@/lib/ats/credential';
import { err, ok, type Result } from '@/lib/result';
import type { CredentialsOf, Tokens } from './credentials';
import { createHop } from './hop';
import { createOAuth } from './oauth';
import { once } from './once';

export type TokenCredentials = CredentialsOf<'oauth'> | CredentialsOf<'clientCredentials'>;

export interface TokenGrantOptions {
  method: OAuth | ClientCredentials;
  origins: { api: string; auth: string };
  scopes: readonly string[];
  read(): Promise<TokenCredentials | null>;
  save(credentials: TokenCredentials): Promise<void>;
  fetch: typeof fetch;
  nowMs: () => number;
}

const EARLY_MS = 60_000;
const ENDED = {
  kind: 'token-expired' as const,
  message: 'Your sign-in has ended. Sign in again; nothing is lost.',
};

export function createTokenGrant(options: TokenGrantOptions): Authorizer {
  const { method, origins, scopes, read, save, fetch, nowMs } = options;
  const hop = method.kind === 'oauth' && method.hop ? createHop(method.hop, origins.api, fetch) : null;

  async function fetchTokens(known: TokenCredentials): Promise<Result<Tokens>> {
    const oauth = createOAuth(method, { authOrigin: origins.auth, ...known }, fetch, nowMs);
    if (known.kind === 'clientCredentials') return oauth.clientCredentials(scopes, known.subject);
    const { refreshToken } = known.tokens;
    if (!refreshToken) return err(ENDED);
    const fresh = await oauth.refresh(refreshToken);
    // Some vendors keep the refresh token, others give a new one each time.
    return fresh.ok ? ok({ ...fresh.value, refreshToken: fresh.value.refreshToken ?? refreshToken }) : fresh;
  }

  /** A token that is not `stale`, because the vendor has refused that one. */
  const freshToken = once(async (stale: string | undefined): Promise<Result<TokenCredentials>> => {
    const known = await read();
    if (!known) return err(ENDED);
    // Somebody else was faster: their token is younger than the one refused.
    if (known.tokens && known.tokens.accessToken !== stale && alive(known.tokens)) return ok(known);
    const tokens = await fetchTokens(known);
    if (!tokens.ok) return tokens;
    const saved = { ...known, tokens: tokens.value };
    await save(saved);
    return ok(saved);
  });

  const alive = ({ expiresAtMs }: Tokens) => expiresAtMs - EARLY_MS > nowMs();

  async function authorize(known: TokenCredentials): Promise<Result<Authorized>> {
    const { tokens, clientSecret } = known;
    if (!tokens) return err(ENDED);
    const { accessToken, refreshToken = '' } = tokens;
    const headers = (method.kind === 'oauth' && method.headers ? method.headers : bearer)(accessToken);
    const secrets = [accessToken, refreshToken, clientSecret];
    if (!hop) return ok({ base: origins.api, headers, secrets });
    const session = await hop.session(accessToken);
    return session.ok ? ok({ ...session.value, secrets: [...secrets, ...session.value.secrets] }) : session;
  }

  async function current(): Promise<Result<Authorized>> {
    const known = await read();
    if (!known) return err(ENDED);
    const token =
      known.tokens && alive(known.tokens) ? ok(known) : await freshToken(known.tokens?.accessToken);
    if (!token.ok) return token;
    const authorized = await authorize(token.value);
    if (authorized.ok || authorized.error.kind !== 'token-expired') return authorized;
    const fresh = await freshToken(token.value.tokens?.accessToken);
    return fresh.ok ? authorize(fresh.value) : fresh;
  }

  return {
    current,
    async renew(stale) {
      // A session that has ended is opened again with the same token; only a refused token is changed for another.
      if (hop?.forget(stale)) return current();
      const known = await read();
      const used = known?.tokens && stale.secrets.includes(known.tokens.accessToken);
      const fresh = await freshToken(used ? known?.tokens?.accessToken : undefined);
      return fresh.ok ? authorize(fresh.value) : fresh;
    },
  };
}
