/** Token exchange for vendors that want a client secret: the code comes from the browser, the secret never leaves. */
import { createOAuth, type Proof } from '@/lib/auth/oauth';
import { err, ok, type Result } from '@/lib/result';
import type { Parts } from '../http/parts';
import type { Held } from './store';

export interface Code extends Proof {
  code: string;
  redirectUri: string;
}

/** Asks the ATS who acts and keeps that; the answer shows at the same time that the credential works. */
export async function tryOut(parts: Parts, held: Held, subject?: string): Promise<Result<Held>> {
  const client = parts.clients.clientOf(held);
  if (!client.ok) return client;
  const page = await client.value.list(null);
  if (!page.ok) return page;
  const user = await client.value.me({ email: held.email, subject });
  const connected: Held = {
    ...held,
    status: 'connected',
    connectedAtMs: parts.nowMs(),
    ...(user.ok && user.value && { user: user.value }),
  };
  await parts.connections.put(connected, { nowMs: parts.nowMs() });
  await parts.outbox.signedIn(held.id);
  await parts.outbox.record({ kind: 'connected', applicationKey: held.id, data: { ats: held.ats } });
  return ok(connected);
}

/** Exchanges the code of a consent page for tokens, which stay here. */
export async function exchange(
  parts: Parts,
  held: Held,
  { code, redirectUri, ...proof }: Code,
): Promise<Result<Held>> {
  const method = parts.connectorOf(held.ats)?.auth.find((one) => one.kind === 'oauth');
  const secret = await parts.connections.secretOf(held.id);
  if (method?.kind !== 'oauth' || (secret?.kind !== 'app' && secret?.kind !== 'oauth'))
    return err({ kind: 'invalid', message: 'This connection has no sign-in through a consent page.' });
  const { clientId, clientSecret } = secret;
  const app = { authOrigin: held.origins.auth, clientId, clientSecret };
  const oauth = createOAuth(method, app, parts.fetch, parts.nowMs);
  const tokens = await oauth.exchange(code, redirectUri, proof);
  if (!tokens.ok) return tokens;
  await parts.connections.keepSecret(held.id, {
    kind: 'oauth',
    clientId,
    clientSecret,
    tokens: tokens.value,
  });
  const subject = await oauth.subjectOf(tokens.value.accessToken);
  return tryOut(parts, held, subject ?? undefined);
}
