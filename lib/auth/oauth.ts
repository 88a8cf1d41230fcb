/** OAuth 2: code, PKCE, client credentials, refresh, revoke (RFC 6749, 7636, 7009, 7662). Network is an argument. */
import { z } from 'zod';
import type { ClientCredentials, OAuth } from '@/lib/ats/auth-methods';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { askJson } from './ask-json';
import type { Tokens } from './credentials';
import { checkIdToken } from './id-token';

export interface OAuthApp {
  authOrigin: string;
  clientId: string;
  clientSecret: string;
}

const DEFAULT_LIFE_MS = 3_600_000;
const answerSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  expires_in: z.coerce.number().optional(),
  /** Greenhouse says when a token ends, not how long it lives. */
  expires_at: z.string().optional(),
  scope: z.string().optional(),
  id_token: z.string().optional(),
});
const refusalSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** What the consent page is asked with. `challenge` is the PKCE challenge, where the vendor takes one. */
export interface Consent {
  redirectUri: string;
  state: string;
  scopes: readonly string[];
  apiOrigin: string;
  challenge?: string;
  /** For the ID token; only with the scope `openid`. */
  nonce?: string;
}

/** What belongs to one sign-in and never leaves for the consent page as it is. */
export interface Proof {
  /** Of the PKCE challenge. */
  verifier?: string;
  /** The ID token that comes back must name it. */
  nonce?: string;
}

/** The address of the consent page. */
export function authorizeUrl(method: OAuth, app: OAuthApp, consent: Consent): string {
  const url = new URL(method.authorize, app.authOrigin);
  const extra = Object.entries(method.extra ?? {}).map(([name, value]) => [
    name,
    value.replaceAll('{api}', consent.apiOrigin),
  ]);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: consent.redirectUri,
    ...(consent.scopes.length > 0 && { scope: consent.scopes.join(method.separator ?? ' ') }),
    state: consent.state,
    ...(consent.nonce && { nonce: consent.nonce }),
    ...(consent.challenge && { code_challenge: consent.challenge, code_challenge_method: 'S256' }),
    ...Object.fromEntries(extra),
  }).toString();
  return url.href;
}

/** The PKCE challenge of a verifier (RFC 7636, 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The code in the address that the consent page came back to; refuses another address and a foreign `state`. */
export function codeFrom(address: string, redirectUri: string, state: string): Result<string> {
  const [back, expected] = [new URL(address), new URL(redirectUri)];
  const params = back.searchParams;
  if (back.origin !== expected.origin || back.pathname !== expected.pathname || params.get('state') !== state)
    return err({
      kind: 'forbidden',
      message: 'The sign-in answer does not belong to this sign-in. Start again.',
    });
  if (params.get('error') === 'access_denied')
    return err({ kind: 'cancelled', message: 'Access was not allowed. Candor stays disconnected.' });
  const code = params.get('code');
  if (code) return ok(code);
  return err({
    kind: 'forbidden',
    message: 'The ATS ended the sign-in with an error.',
    detail: params.get('error') ?? 'no code',
  });
}

export function createOAuth(
  method: OAuth | ClientCredentials,
  app: OAuthApp,
  fetch: typeof globalThis.fetch,
  nowMs: () => number,
) {
  const post = (path: string, form: Record<string, string>) =>
    askJson(fetch, new URL(path, app.authOrigin), {
      method: 'POST',
      headers:
        method.secret === 'basic'
          ? {
              // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
              authorization: `Basic ${btoa(`${encodeURIComponent(app.clientId)}:${encodeURIComponent(app.clientSecret)}`)}`,
            }
          : {},
      body: new URLSearchParams({
        ...form,
        ...(method.secret !== 'basic' && { client_id: app.clientId }),
        ...(method.secret === 'body' && { client_secret: app.clientSecret }),
      }),
    });

  async function ask(form: Record<string, string>, nonce?: string): Promise<Result<Tokens>> {
    const answer = await post(method.token, form);
    if (!answer.ok) return answer;
    const { status, json } = answer.value;
    const good = answerSchema.safeParse(json);
    if (status < 400 && good.success) {
      const expected = { nonce: nonce ?? '', clientId: app.clientId, nowMs: nowMs() };
      const own = nonce ? checkIdToken(good.data.id_token, expected) : ok(null);
      return own.ok ? ok(tokensOf(good.data, nowMs())) : own;
    }
    return err(refusal(refusalSchema.safeParse(json).data?.error ?? `status ${status}`));
  }

  return {
    exchange: (code: string, redirectUri: string, { verifier, nonce }: Proof = {}) =>
      ask(
        {
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          ...(verifier && { code_verifier: verifier }),
        },
        nonce,
      ),
    refresh: (refreshToken: string) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    clientCredentials: (scopes: readonly string[], subject?: string) =>
      ask({
        grant_type: 'client_credentials',
        ...(method.kind === 'clientCredentials' && method.sendsScope && { scope: scopes.join(' ') }),
        ...(method.kind === 'clientCredentials' &&
          method.subject &&
          subject && { [method.subject]: subject }),
      }),
    /** The user's id at the ATS (RFC 7662 `sub`), null if the server does not say. */
    async subjectOf(token: string): Promise<string | null> {
      if (method.kind !== 'oauth' || !method.introspect) return null;
      const answer = await post(method.introspect, { token });
      const body = z
        .object({ sub: z.union([z.string(), z.number()]).transform(String) })
        .safeParse(answer.ok ? answer.value.json : null);
      return body.success ? body.data.sub : null;
    },
    /** By RFC 7009: an unreachable server is told to the caller, who forgets the token all the same. */
    async revoke(token: string): Promise<Result<null>> {
      if (method.kind !== 'oauth' || !method.revoke) return ok(null);
      const answer = await post(method.revoke, { token });
      if (!answer.ok) return answer;
      return answer.value.status < 400
        ? ok(null)
        : err({ kind: 'ats-down', message: `Revoking answered ${answer.value.status}.` });
    },
  };
}

function tokensOf(answer: z.infer<typeof answerSchema>, nowMs: number): Tokens {
  const stated = answer.expires_at ? Date.parse(answer.expires_at) : Number.NaN;
  const life = answer.expires_in ? answer.expires_in * 1000 : DEFAULT_LIFE_MS;
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresAtMs: Number.isFinite(stated) ? stated : nowMs + life,
    scopes: answer.scope?.split(/[ ,+]+/).filter(Boolean),
  };
}

function refusal(error: string): AppError {
  if (error === 'invalid_client')
    return {
      kind: 'forbidden',
      message: 'The client ID or secret is wrong. Copy both again from the ATS.',
      detail: error,
    };
  if (error === 'invalid_scope')
    return {
      kind: 'forbidden',
      message:
        'The ATS does not grant this client all the permissions listed above. Tick them there and try again.',
      detail: error,
    };
  return {
    kind: 'token-expired',
    message: 'Your sign-in has ended. Sign in again; nothing is lost.',
    detail: error,
  };
}
