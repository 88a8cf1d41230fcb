import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { type Configuration, type JWK } from 'oidc-provider';
import { ALL_SCOPES } from '../greenhouse/scopes';
import { type Db, keptSecret } from '../store/open';
import { findUser } from '../store/users';
import { oauthAdapter } from './adapter';
import { SANDBOX_APP } from './client';
import { ErrorPage } from './pages';

export interface ProviderOptions {
  db: Db;
  issuer: string;
  /** Allowed besides the extension's own, e.g. a companion's callback. */
  redirectUris: string[];
}

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** Greenhouse's authorization server: client secret, no PKCE, short-lived code, rotating refresh tokens. */
export async function createProvider({ db, issuer, redirectUris }: ProviderOptions): Promise<Provider> {
  const provider = new Provider(issuer, {
    ...FIXED,
    adapter: oauthAdapter(db),
    clients: [
      {
        client_id: SANDBOX_APP.clientId,
        client_secret: SANDBOX_APP.clientSecret,
        client_name: SANDBOX_APP.name,
        redirect_uris: [...SANDBOX_APP.redirectUris, ...redirectUris],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    cookies: { keys: [await keptSecret(db, 'cookie key', () => randomBytes(32).toString('hex'))] },
    jwks: { keys: [JSON.parse(await keptSecret(db, 'signing key', makeSigningKey)) as JWK] },
    findAccount: async (_ctx, sub) => {
      const user = await findUser(db, Number(sub));
      return user && { accountId: sub, claims: () => ({ sub }) };
    },
  });
  provider.use(async (ctx, next) => {
    // The provider would drop scopes it does not know and go on; an app must learn of its mistake here.
    const unknown = ctx.path === '/authorize' && unknownScopes(ctx.query.scope);
    if (unknown && unknown.length > 0) {
      ctx.status = 400;
      ctx.type = 'html';
      ctx.body = String(ErrorPage({ reason: `invalid_scope: ${unknown.join(' ')}` }));
      return;
    }
    await next();
    if (ctx.oidc?.route === 'token') sayWhenTokenEnds(ctx);
  });
  return provider;
}

const FIXED: Configuration = {
  scopes: [...ALL_SCOPES],
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  routes: {
    authorization: '/authorize',
    token: '/token',
    revocation: '/revoke',
    introspection: '/introspect',
  },
  features: {
    devInteractions: { enabled: false },
    revocation: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
    },
    introspection: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
  },
  pkce: { required: () => false },
  // An extension's worker sends `Origin: chrome-extension://…`, which the provider refuses unless told not to.
  clientBasedCORS: () => true,
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  ttl: {
    AuthorizationCode: MINUTE_S,
    AccessToken: HOUR_S,
    RefreshToken: DAY_S,
    Interaction: HOUR_S,
    Session: 14 * DAY_S,
    Grant: 14 * DAY_S,
  },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  renderError: (ctx, out) => {
    ctx.type = 'html';
    ctx.body = String(ErrorPage({ reason: out.error_description ?? out.error }));
  },
};

function unknownScopes(asked: string | string[] | undefined): string[] {
  const known: ReadonlySet<string> = new Set(ALL_SCOPES);
  return [asked ?? []]
    .flat()
    .flatMap((scopes) => scopes.split(' '))
    .filter((scope) => !known.has(scope));
}

/** Greenhouse says when a token ends (`expires_at`), not how long it lives (`expires_in`): ATS.md, v3 sign-in. */
function sayWhenTokenEnds(ctx: { body?: unknown }) {
  const { body } = ctx;
  if (!body || typeof body !== 'object' || !('expires_in' in body)) return;
  const { expires_in: lifetimeSeconds, ...rest } = body;
  ctx.body = { ...rest, expires_at: new Date(Date.now() + Number(lifetimeSeconds) * 1000).toISOString() };
}

function makeSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' });
}
