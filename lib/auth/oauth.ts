/** OAuth 2 with a client secret: code, refresh, revoke (RFC 6749, RFC 7009). Network is an argument. */
import { z } from 'zod';
import { type AppError, err, ok, type Result } from '@/lib/result';

export interface OAuthApp {
  authOrigin: string;
  authorizePath: string;
  tokenPath: string;
  revokePath: string;
  introspectPath: string;
  scopes: readonly string[];
  clientId: string;
  clientSecret: string;
}

export const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  expiresAtMs: z.number(),
});
export type Tokens = z.infer<typeof tokensSchema>;

const DEFAULT_LIFE_MS = 3_600_000;
const answerSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
  /** Greenhouse says when a token ends, not how long it lives. */
  expires_at: z.string().optional(),
});
const refusalSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** The address of the consent page. */
export function authorizeUrl(app: OAuthApp, redirectUri: string, state: string): string {
  const url = new URL(app.authorizePath, app.authOrigin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri,
    scope: app.scopes.join(' '),
    state,
  }).toString();
  return url.href;
}

/** The code in the address that the consent page came back to; refuses a foreign `state`. */
export function codeFrom(address: string, state: string): Result<string> {
  const params = new URL(address).searchParams;
  if (params.get('state') !== state)
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

export function createOAuth(app: OAuthApp, fetch: typeof globalThis.fetch, nowMs: () => number) {
  const post = (path: string, form: Record<string, string>) =>
    fetch(new URL(path, app.authOrigin), {
      method: 'POST',
      headers: {
        // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
        authorization: `Basic ${btoa(`${encodeURIComponent(app.clientId)}:${encodeURIComponent(app.clientSecret)}`)}`,
        accept: 'application/json',
      },
      body: new URLSearchParams(form),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    });

  async function ask(form: Record<string, string>): Promise<Result<Tokens>> {
    try {
      const response = await post(app.tokenPath, form);
      const body: unknown = await response.json();
      const good = answerSchema.safeParse(body);
      if (response.ok && good.success) return ok(tokensOf(good.data, nowMs()));
      return err(refusal(refusalSchema.safeParse(body).data?.error ?? `status ${response.status}`));
    } catch (error) {
      return err({
        kind: 'ats-down',
        message: 'The sign-in server of the ATS is not answering. Try again in a moment.',
        detail: String(error),
      });
    }
  }

  return {
    exchange: (code: string, redirectUri: string) =>
      ask({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    refresh: (refreshToken: string) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    /** The user's id at the ATS (RFC 7662 `sub`), null if the server does not say. */
    async subjectOf(token: string): Promise<string | null> {
      try {
        const response = await post(app.introspectPath, { token });
        const body = z
          .object({ sub: z.union([z.string(), z.number()]).transform(String) })
          .safeParse(await response.json());
        return body.success ? body.data.sub : null;
      } catch {
        return null;
      }
    },
    /** Best effort by RFC 7009: an unreachable server is told to the caller, who forgets the token all the same. */
    async revoke(token: string): Promise<Result<null>> {
      try {
        const response = await post(app.revokePath, { token });
        return response.ok
          ? ok(null)
          : err({ kind: 'ats-down', message: `Revoking answered ${response.status}.` });
      } catch (error) {
        return err({ kind: 'ats-down', message: 'The ATS could not be told.', detail: String(error) });
      }
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
  };
}

function refusal(error: string): AppError {
  if (error === 'invalid_client')
    return {
      kind: 'forbidden',
      message: 'The client ID or secret is wrong. Copy both again from the ATS.',
      detail: error,
    };
  return {
    kind: 'token-expired',
    message: 'Your sign-in has ended. Sign in again; nothing is lost.',
    detail: error,
  };
}
