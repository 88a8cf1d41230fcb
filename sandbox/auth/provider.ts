import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { type Configuration, type JWK } from 'oidc-provider';
import type { Origins } from '../server';
import { type Db, keptSecret } from '../store/open';
import { findUser } from '../store/users';
import type { VendorOAuth } from '../vendors/vendor';
import { oauthAdapter } from './adapter';
import { SANDBOX_APP } from './client';
import { ErrorPage } from './pages';

export interface ProviderOptions {
  db: Db;
  origins: Origins;
  vendor: VendorOAuth;
  /** Allowed besides the extension's own, e.g. a companion's callback. */
  redirectUris: string[];
}

const EVERYTHING = 'everything';
const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** The vendor's authorization server: short-lived code, rotating refresh tokens, and what `vendor` says of the rest. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { db, origins, vendor, redirectUris } = options;
  const own = Object.keys(vendor.scopes);
  // The library grants nothing where nothing is asked for; a vendor without scopes gives all there is.
  const scopeNames = own.length > 0 ? own : [EVERYTHING];
  const provider = new Provider(origins.auth, {
    ...FIXED,
    scopes: scopeNames,
    routes: vendor.routes,
    pkce: { required: () => vendor.pkce === true },
    extraParams: Object.keys(vendor.required?.(origins) ?? {}),
    adapter: oauthAdapter(db),
    clients: [
      {
        client_id: SANDBOX_APP.clientId,
        ...(vendor.clientAuth !== 'none' && { client_secret: SANDBOX_APP.clientSecret }),
        client_name: SANDBOX_APP.name,
        redirect_uris: [...SANDBOX_APP.redirectUris, ...redirectUris],
        grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
        response_types: ['code'],
        token_endpoint_auth_method: vendor.clientAuth,
        scope: scopeNames.join(' '),
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
    const { scope } = ctx.query;
    if (vendor.separator && ctx.path === vendor.routes.authorization && typeof scope === 'string')
      ctx.query = { ...ctx.query, scope: scope.replaceAll(vendor.separator, ' ') };
    // The provider would drop scopes it does not know and go on; an app must learn of its mistake here.
    const reason = ctx.path === vendor.routes.authorization && refusal(options, ctx.query);
    if (reason) {
      ctx.status = 400;
      ctx.type = 'html';
      ctx.body = String(ErrorPage({ reason }));
      return;
    }
    if (own.length === 0 && ctx.path === vendor.routes.authorization)
      ctx.query = { ...ctx.query, scope: EVERYTHING };
    await next();
    if (ctx.oidc?.route === 'token' && isRecord(ctx.body))
      ctx.body = ('access_token' in ctx.body && vendor.answer?.(ctx.body)) || ctx.body;
  });
  return provider;
}

const FIXED: Configuration = {
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
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
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
  },
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

/** Why an authorization request is turned away, or null. */
function refusal({ vendor, origins }: ProviderOptions, query: Record<string, unknown>): string | null {
  const asked = [query.scope ?? []].flat().map(String);
  const unknown = asked.flatMap((scopes) => scopes.split(' ')).filter((scope) => !(scope in vendor.scopes));
  if (unknown.length > 0) return `invalid_scope: ${unknown.join(' ')}`;
  const missing = Object.entries(vendor.required?.(origins) ?? {}).find(
    ([name, value]) => query[name] !== value,
  );
  return missing ? `${missing[0]} must be ${missing[1]}` : null;
}

const isRecord = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null;

function makeSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' });
}
