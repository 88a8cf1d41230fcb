/** Turns a connection's credentials into what its requests carry. The one place where kinds of credentials differ. */

import type { AuthKind } from '@/lib/ats/auth-methods';
import { type AtsDefinition, scopesFor, type User, type WriteKind } from '@/lib/ats/contract';
import type { Authorizer } from '@/lib/ats/credential';
import { err, ok } from '@/lib/result';
import { type Credentials, type CredentialsOf, credentialsSchema } from './credentials';
import { createOdooKey } from './odoo';
import { createTokenGrant } from './token-grant';
import type { Vault } from './vault';

export interface AuthorizerOptions {
  ats: AtsDefinition;
  connection: {
    id: string;
    auth: AuthKind;
    origins: { web: string; api: string; auth: string };
    writes: readonly WriteKind[];
    user?: User;
  };
  vault: Pick<Vault, 'get' | 'put'>;
  fetch: typeof fetch;
  nowMs: () => number;
}

/** Throws for a way of signing in that this connector does not have. */
export function createAuthorizer({ ats, connection, vault, fetch, nowMs }: AuthorizerOptions): Authorizer {
  const { id, origins, user } = connection;
  const method = ats.auth.find((one) => one.kind === connection.auth);
  if (!method) throw new Error(`${ats.name} has no sign-in of the kind ${connection.auth}.`);

  async function read<K extends Credentials['kind']>(kind: K): Promise<CredentialsOf<K> | null> {
    const kept = credentialsSchema.safeParse(await vault.get(id));
    return kept.success && isKind(kept.data, kind) ? kept.data : null;
  }

  switch (method.kind) {
    case 'oauth':
    case 'clientCredentials':
      return createTokenGrant({
        method,
        origins,
        scopes: Object.keys(scopesFor(ats, connection.writes)),
        read: () => read(method.kind),
        save: (credentials) => vault.put(id, credentials),
        fetch,
        nowMs,
      });
    case 'odoo':
      return createOdooKey(() => read('odoo'), origins.api, fetch);
    case 'apiKey': {
      const { headers, label } = method;
      return {
        async current() {
          const known = await read('apiKey');
          if (!known) return err({ kind: 'token-expired', message: `The ${label} is gone. Enter it again.` });
          const sent = headers(known.key, user);
          const secrets = [
            known.key,
            ...Object.values(sent).flatMap((value) => [value, value.split(' ').at(-1) ?? '']),
          ];
          return ok({ base: origins.api, headers: sent, secrets: secrets.filter((one) => one !== user?.id) });
        },
        renew: async () =>
          err({
            kind: 'token-expired',
            message: `${ats.name} does not take the ${label} any more. Create a new one there and enter it.`,
          }),
      };
    }
    case 'session':
      return {
        current: async () => ok({ base: origins.api, headers: {}, cookies: true, secrets: [] }),
        renew: async () =>
          err({
            kind: 'token-expired',
            message: `You are not signed in to ${ats.name} in this browser. Sign in there, then come back.`,
          }),
      };
  }
}

const isKind = <K extends Credentials['kind']>(one: Credentials, kind: K): one is CredentialsOf<K> =>
  one.kind === kind;
