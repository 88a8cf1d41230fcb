/** Getting credentials for a connection: through the vendor's consent page, or from what the user typed. */
import { browser } from 'wxt/browser';
import type { OAuth } from '@/lib/ats/auth-methods';
import { type AtsDefinition, scopesFor } from '@/lib/ats/contract';
import type { Credentials } from '@/lib/auth/credentials';
import { authorizeUrl, challengeOf, codeFrom, createOAuth, type Proof } from '@/lib/auth/oauth';
import type { Connection } from '@/lib/messages';
import type { CredentialsInput } from '@/lib/messages/connections';
import { err, ok, type Result } from '@/lib/result';
import type { Services } from './services';

export interface SignedIn {
  /** Null where somebody else keeps them. */
  credentials: Credentials | null;
  /** The user's id at the ATS, where the token says it. */
  subject?: string;
}

/** Asks for consent where the way of signing in has a consent page; otherwise what was typed is the credential. */
export async function obtain(
  services: Pick<Services, 'nowMs'>,
  ats: AtsDefinition,
  connection: Connection,
  input: Exclude<CredentialsInput, { kind: 'companion' }>,
): Promise<Result<SignedIn>> {
  const method = ats.auth.find((one) => one.kind === input.kind);
  if (!method)
    return err({ kind: 'invalid', message: `${ats.name} cannot be connected in this way. Choose another.` });
  if (input.kind !== 'oauth' || method.kind !== 'oauth')
    return input.kind === 'oauth' ? err(MISFIT) : ok({ credentials: input });
  const code = await askForCode(ats, connection, input.clientId);
  if (!code.ok) return code;
  const app = { authOrigin: connection.origins.auth, ...input };
  return exchange(method, app, input, code.value, services.nowMs);
}

interface Code extends Proof {
  code: string;
  redirectUri: string;
}

/** Opens the vendor's consent page and comes back with its code. */
export async function askForCode(
  ats: AtsDefinition,
  connection: Connection,
  clientId: string,
): Promise<Result<Code>> {
  const method = ats.auth.find((one) => one.kind === 'oauth');
  if (method?.kind !== 'oauth') return err(MISFIT);
  const redirectUri = browser.identity.getRedirectURL();
  const state = crypto.randomUUID();
  const verifier = method.pkce ? `${crypto.randomUUID()}${crypto.randomUUID()}` : undefined;
  const scopes = Object.keys(scopesFor(ats, connection.writes));
  const nonce = scopes.includes('openid') ? crypto.randomUUID() : undefined;
  const app = { authOrigin: connection.origins.auth, clientId, clientSecret: '' };
  const url = authorizeUrl(method, app, {
    redirectUri,
    state,
    scopes,
    nonce,
    apiOrigin: connection.origins.api,
    challenge: verifier && (await challengeOf(verifier)),
  });
  const address = await askConsent(url);
  if (!address.ok) return address;
  const code = codeFrom(address.value, redirectUri, state);
  return code.ok
    ? ok({ code: code.value, redirectUri, ...(verifier && { verifier }), ...(nonce && { nonce }) })
    : code;
}

const MISFIT = { kind: 'internal' as const, message: 'Candor’s pages do not fit together. Reload the page.' };

async function exchange(
  method: OAuth,
  app: { authOrigin: string; clientId: string; clientSecret: string },
  input: { clientId: string; clientSecret: string },
  { code, redirectUri, ...proof }: Code,
  nowMs: () => number,
): Promise<Result<SignedIn>> {
  const oauth = createOAuth(method, app, (...args) => fetch(...args), nowMs);
  const tokens = await oauth.exchange(code, redirectUri, proof);
  if (!tokens.ok) return tokens;
  const subject = await oauth.subjectOf(tokens.value.accessToken);
  const { clientId, clientSecret } = input;
  return ok({
    credentials: { kind: 'oauth', clientId, clientSecret, tokens: tokens.value },
    ...(subject && { subject }),
  });
}

async function askConsent(url: string): Promise<Result<string>> {
  try {
    const address = await browser.identity.launchWebAuthFlow({ url, interactive: true });
    return address ? ok(address) : err({ kind: 'cancelled', message: 'The sign-in window was closed.' });
  } catch (error) {
    return err({
      kind: 'cancelled',
      message:
        'The sign-in window was closed before access was allowed, or the ATS could not be reached. Try again.',
      detail: error instanceof Error ? error.message.slice(0, 200) : undefined,
    });
  }
}
