/** Connecting, signing in again, and disconnecting. Secrets go to the vault and nowhere else. */
import { browser } from 'wxt/browser';
import { connectorOf } from '@/lib/ats/registry';
import { authorizeUrl, codeFrom } from '@/lib/auth/oauth';
import { grantSchema } from '@/lib/auth/tokens';
import type { Connection, MessageInput } from '@/lib/messages';
import { err, ok, type Result } from '@/lib/result';
import { offBecause, publishActive } from './active';
import { hostsOf } from './hosts';
import type { Services } from './services';

async function signIn(
  services: Services,
  connection: Connection,
  clientSecret: string,
): Promise<Result<Connection>> {
  const { app, oauth } = services.oauthOf(connection, clientSecret);
  const redirectUri = browser.identity.getRedirectURL();
  const state = crypto.randomUUID();
  const address = await askConsent(authorizeUrl(app, redirectUri, state));
  if (!address.ok) return address;
  const code = codeFrom(address.value, state);
  if (!code.ok) return code;
  const tokens = await oauth.exchange(code.value, redirectUri);
  if (!tokens.ok) return tokens;
  await services.vault.put(connection.id, { clientSecret, tokens: tokens.value });
  const userId = await oauth.subjectOf(tokens.value.accessToken);
  const connected: Connection = {
    ...connection,
    status: 'connected',
    connectedAtMs: services.nowMs(),
    ...(userId && { user: { id: userId, name: `User ${userId}` } }),
  };
  await services.db.connections.put(connected);
  services.forgetClient(connection.id);
  await publishActive(services.db);
  await services.outbox.hurry(connection.id);
  await services.outbox.record({
    kind: 'connected',
    applicationKey: connection.id,
    data: { ats: connection.ats },
  });
  void services.drainAndWake();
  return ok(connected);
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
      detail: String(error),
    });
  }
}

/** Signs in to an ATS through its consent page. One connection for each web origin; connecting again replaces it. */
export async function connect(
  services: Services,
  input: MessageInput<'connect'>,
): Promise<Result<Connection>> {
  const ats = connectorOf(input.ats);
  if (!ats) return err({ kind: 'invalid', message: `This build does not know the ATS ${input.ats}.` });
  const id = `${input.ats}:${new URL(input.origins.web).host}`;
  const known = await services.db.connections.get(id);
  const off = await offBecause(services.db, { ...input, name: ats.name });
  if (off) return err({ kind: 'switched-off', message: off });
  return signIn(
    services,
    {
      id,
      ats: ats.id,
      name: known?.name ?? ats.name,
      origins: input.origins,
      clientId: input.clientId,
      status: 'disconnected',
    },
    input.clientSecret,
  );
}

/** Signs in again with the secret that is in the vault. */
export async function reconnect(services: Services, connectionId: string): Promise<Result<Connection>> {
  const connection = await services.db.connections.get(connectionId);
  const grant = grantSchema.safeParse(await services.vault.get(connectionId));
  if (!connection || !grant.success)
    return err({ kind: 'not-connected', message: 'This connection is not known any more. Connect it anew.' });
  return signIn(services, connection, grant.data.clientSecret);
}

/** Revokes the tokens at the ATS and forgets them here, also when the ATS cannot be told. */
export async function disconnect(services: Services, connectionId: string): Promise<Result<null>> {
  const connection = await services.db.connections.get(connectionId);
  if (!connection) return ok(null);
  const grant = grantSchema.safeParse(await services.vault.get(connectionId));
  const { oauth } = services.oauthOf(connection, grant.data?.clientSecret ?? '');
  const tokens = grant.data ? [grant.data.tokens.refreshToken, grant.data.tokens.accessToken] : [];
  const told = await Promise.all(tokens.flatMap((token) => (token ? [oauth.revoke(token)] : [])));
  await services.vault.forget(connectionId);
  await services.db.connections.delete(connectionId);
  services.forgetClient(connectionId);
  await publishActive(services.db);
  await services.outbox.record({
    kind: 'disconnected',
    applicationKey: connectionId,
    data: { ats: connection.ats, revoked: told.every((one) => one.ok) },
  });
  await dropHosts(connection);
  return ok(null);
}

/** Hosts that were granted with the installation cannot be given back; the browser says so by an error. */
async function dropHosts(connection: Connection): Promise<void> {
  const origins = hostsOf(connection);
  const required = browser.runtime.getManifest().host_permissions ?? [];
  if (required.length === 0) await browser.permissions.remove({ origins });
}
