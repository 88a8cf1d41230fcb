/** A client of each connected ATS, with tokens that are renewed once for all processes. */
import { createAtsClient } from '@/lib/ats/client';
import type { AtsClient } from '@/lib/ats/client-types';
import type { AtsDefinition } from '@/lib/ats/contract';
import type { Authorizer } from '@/lib/ats/credential';
import { createAuthorizer } from '@/lib/auth/authorizer';
import { credentialsSchema } from '@/lib/auth/credentials';
import { err, ok, type Result } from '@/lib/result';
import type { Locks } from '../db/locks';
import type { Connections, Held } from './store';

export interface ClientsOptions {
  connections: Connections;
  connectorOf: (id: string) => AtsDefinition | undefined;
  locks: Locks;
  fetch: typeof fetch;
  nowMs: () => number;
}

const EARLY_MS = 60_000;

export function createClients({ connections, connectorOf, locks, fetch, nowMs }: ClientsOptions) {
  const known = new Map<string, { version: string; client: AtsClient }>();
  const vault = {
    get: (id: string) => connections.secretOf(id),
    put: async (id: string, value: unknown) => connections.keepSecret(id, credentialsSchema.parse(value)),
  };

  /** Whether the token at hand lives: then nothing will be renewed. */
  async function isAlive(id: string): Promise<boolean> {
    const secret = await connections.secretOf(id);
    if (secret?.kind !== 'oauth' && secret?.kind !== 'clientCredentials') return true;
    return (secret.tokens?.expiresAtMs ?? 0) - EARLY_MS > nowMs();
  }

  /** Refresh tokens work only once, so of all processes one renews at a time and the others take its token. */
  function authorizerOf(ats: AtsDefinition, held: Held): Authorizer {
    const { current, renew } = createAuthorizer({ ats, connection: held, vault, fetch, nowMs });
    const key = `token ${held.id}`;
    const noted = async (answer: Promise<Awaited<ReturnType<typeof renew>>>) => {
      const got = await answer;
      if (!got.ok && got.error.kind === 'token-expired' && held.status === 'connected') {
        await connections.put({ ...held, status: 'token-expired' }, { nowMs: nowMs() });
      }
      return got;
    };
    return {
      current: async () => ((await isAlive(held.id)) ? current() : noted(locks.alone(key, current))),
      renew: (stale) => noted(locks.alone(key, () => renew(stale))),
    };
  }

  function clientOf(held: Held): Result<AtsClient> {
    const ats = connectorOf(held.ats);
    if (!ats)
      return err({ kind: 'not-connected', message: `This companion does not know the ATS ${held.ats}.` });
    const { user, writes } = held;
    return ok(createAtsClient({ ats, user, writes, authorizer: authorizerOf(ats, held), fetch, nowMs }));
  }

  return {
    authorizerOf,
    clientOf,
    async clientFor(connectionId: string): Promise<Result<AtsClient>> {
      const row = await connections.get(connectionId);
      if (!row)
        return err({
          kind: 'not-connected',
          message: 'The companion does not know this connection any more.',
        });
      if (row.held.status === 'token-expired' || row.held.status === 'disconnected')
        return err({
          kind: 'token-expired',
          message: 'The companion’s sign-in to this ATS has ended. Sign it in again; nothing is lost.',
        });
      const kept = known.get(connectionId);
      if (kept?.version === row.version) return ok(kept.client);
      const client = clientOf(row.held);
      if (client.ok) known.set(connectionId, { version: row.version, client: client.value });
      return client;
    },
  };
}
export type Clients = ReturnType<typeof createClients>;
