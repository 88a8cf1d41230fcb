/** Connecting, signing in again, and disconnecting. Secrets go to the vault and nowhere else. */
import { browser } from 'wxt/browser';
import { checkAccess } from '@/lib/ats/check-access';
import type { AtsDefinition } from '@/lib/ats/contract';
import { connectorOf } from '@/lib/ats/registry';
import { type Credentials, credentialsSchema } from '@/lib/auth/credentials';
import { createOAuth } from '@/lib/auth/oauth';
import type { Connection, MessageInput } from '@/lib/messages';
import type { CredentialsInput } from '@/lib/messages/connections';
import { err, ok, type Result } from '@/lib/result';
import { offBecause, publishActive } from './active';
import { connectionIdOf } from './connection-id';
import { hostsOf } from './hosts';
import type { Services } from './services';
import { obtain } from './sign-in';
import { obtainAtCompanion } from './sign-in-at-companion';

/** A key that was typed a moment ago has not ended: it is the wrong one. */
function refusedKey<T>(ats: AtsDefinition, credentials: Credentials | null, refused: Result<T>): Result<T> {
  if (refused.ok || refused.error.kind !== 'token-expired' || credentials?.kind !== 'apiKey') return refused;
  const message = `${ats.name} does not take this key. Copy the whole key again, or create a new one there.`;
  return err({ ...refused.error, message });
}

/** Obtains a credential, tries it, and keeps connection and credential only if it works. */
async function establish(
  services: Services,
  ats: AtsDefinition,
  connection: Connection,
  input: CredentialsInput,
): Promise<Result<Connection>> {
  const { vault, db, nowMs } = services;
  const signedIn =
    input.kind === 'companion'
      ? await obtainAtCompanion(services, ats, connection, input)
      : await obtain(services, ats, connection, input);
  if (!signedIn.ok) return signedIn;
  const { credentials, subject } = signedIn.value;
  const before = await vault.get(connection.id);
  const back = async <T>(failed: Result<T>) => {
    // A failed attempt leaves an older connection as it was.
    await (before === undefined ? vault.forget(connection.id) : vault.put(connection.id, before));
    return failed;
  };
  await (credentials ? vault.put(connection.id, credentials) : vault.forget(connection.id));
  const first = services.build({ ...connection, user: undefined });
  if (!first) return err({ kind: 'invalid', message: `This build does not know the ATS ${connection.ats}.` });
  const tokenScopes = credentials?.kind === 'oauth' ? credentials.tokens.scopes : undefined;
  const access = await checkAccess(ats, first, connection.writes, tokenScopes);
  if (!access.ok) return back(refusedKey(ats, credentials, access));
  const me = await first.me({ email: connection.email, subject });
  const connected: Connection = {
    ...connection,
    status: 'connected',
    connectedAtMs: nowMs(),
    checks: access.value.checks,
    ...(access.value.extra && { extraScopes: access.value.extra }),
    user: me.ok && me.value ? me.value : subject ? { id: subject, name: `User ${subject}` } : undefined,
  };
  await db.connections.put(connected);
  services.forgetClient(connection.id);
  await publishActive(services.db);
  await services.outbox.signedIn(connection.id);
  await services.outbox.record({
    kind: 'connected',
    applicationKey: connection.id,
    data: { ats: connection.ats },
  });
  void services.drainAndWake();
  return ok(connected);
}

/** Connects an ATS. One connection for each web origin; connecting again replaces it. */
export async function connect(
  services: Services,
  input: MessageInput<'connect'>,
): Promise<Result<Connection>> {
  const ats = connectorOf(input.ats);
  if (!ats) return err({ kind: 'invalid', message: `This build does not know the ATS ${input.ats}.` });
  const { credentials, email } = input;
  const id = connectionIdOf(input.ats, input.origins.web);
  const known = await services.db.connections.get(id);
  const off = await offBecause(services.db, { ...input, name: ats.name });
  if (off) return err({ kind: 'switched-off', message: off });
  const connection: Connection = {
    id,
    ats: ats.id,
    name: known?.name ?? ats.name,
    origins: input.origins,
    ...(credentials.kind === 'companion'
      ? { auth: credentials.method, via: 'companion' as const }
      : { auth: credentials.kind }),
    ...('clientId' in credentials && { clientId: credentials.clientId }),
    writes: input.writes ?? [],
    status: 'disconnected',
    ...(email && { email }),
  };
  return establish(services, ats, connection, credentials);
}

/** Signs in again with what is in the vault. */
export async function reconnect(services: Services, connectionId: string): Promise<Result<Connection>> {
  const connection = await services.db.connections.get(connectionId);
  const ats = connection && connectorOf(connection.ats);
  if (
    connection?.via === 'companion' &&
    ats &&
    (connection.auth === 'oauth' || connection.auth === 'clientCredentials')
  )
    return establish(services, ats, connection, { kind: 'companion', method: connection.auth });
  const kept = credentialsSchema.safeParse(await services.vault.get(connectionId));
  if (!connection || !ats || !kept.success)
    return err({ kind: 'not-connected', message: 'This connection is not known any more. Connect it anew.' });
  return establish(services, ats, connection, kept.data);
}

/** Revokes the tokens at the ATS and forgets them here, also when the ATS cannot be told. */
export async function disconnect(services: Services, connectionId: string): Promise<Result<null>> {
  const connection = await services.db.connections.get(connectionId);
  if (!connection) return ok(null);
  const revoked = await revoke(services, connection);
  await services.vault.forget(connectionId);
  await services.db.connections.delete(connectionId);
  services.forgetClient(connectionId);
  await publishActive(services.db);
  const left = await services.db.connections.toArray();
  await services.outbox.record({
    kind: 'disconnected',
    applicationKey: connectionId,
    data: { ats: connection.ats, revoked },
  });
  await dropHosts(connection, left);
  return ok(null);
}

/** Whether every token was taken back; keys are the vendor's administrator's to delete. */
async function revoke({ vault, nowMs }: Services, connection: Connection): Promise<boolean> {
  const kept = credentialsSchema.safeParse(await vault.get(connection.id));
  const method = connectorOf(connection.ats)?.auth.find((one) => one.kind === 'oauth');
  if (!kept.success || kept.data.kind !== 'oauth' || method?.kind !== 'oauth' || !method.revoke) return false;
  const { tokens, ...client } = kept.data;
  const app = { authOrigin: connection.origins.auth, ...client };
  const oauth = createOAuth(method, app, (...args) => fetch(...args), nowMs);
  const all = [tokens.refreshToken, tokens.accessToken].flatMap((token) => (token ? [token] : []));
  const told = await Promise.all(all.map((token) => oauth.revoke(token)));
  return told.every((one) => one.ok);
}

/**
 * Hosts that another connection needs stay. Those granted with the installation cannot be given back; the browser
 * says so by an error.
 */
async function dropHosts(connection: Connection, left: readonly Connection[]): Promise<void> {
  const needed = new Set(left.flatMap(hostsOf));
  const origins = hostsOf(connection).filter((one) => !needed.has(one));
  const required = browser.runtime.getManifest().host_permissions ?? [];
  if (required.length === 0 && origins.length > 0) await browser.permissions.remove({ origins });
}
