/** Connecting through the companion, which keeps the client secret; this browser only carries the consent page's code. */
import type { AtsDefinition } from '@/lib/ats/contract';
import type { Connection } from '@/lib/messages';
import type { CredentialsInput } from '@/lib/messages/connections';
import { type HeldView, heldListSchema, heldViewSchema } from '@/lib/remote/company';
import { type RemoteSite, requestAs } from '@/lib/remote/request';
import { err, ok, type Result } from '@/lib/result';
import { companionSite, read } from './companion-site';
import { connectionIdOf } from './connection-id';
import type { Services } from './services';
import { askForCode, type SignedIn } from './sign-in';

const UNPAIRED = {
  kind: 'not-connected' as const,
  message: 'This browser is not paired with a companion. Pair it on the page “Companion” first.',
};

const KEPT_THERE: SignedIn = { credentials: null };

type CompanionInput = Extract<CredentialsInput, { kind: 'companion' }>;

/** What the companion holds of this ATS; null where it holds nothing. */
async function heldThere(
  services: Pick<Services, 'vault'>,
  connectionId: string,
): Promise<Result<HeldView | null>> {
  const site = await companionSite(services);
  if (!site) return err(UNPAIRED);
  const list = await requestAs(heldListSchema, site, 'GET', '/v1/connections');
  return list.ok ? ok(list.value.connections.find((one) => one.id === connectionId) ?? null) : list;
}

/** For the connect form: whether the secret could be kept at a companion, by whom, and whether it is there already. */
export async function companionHolds(
  services: Pick<Services, 'vault'>,
  { ats, web }: { ats: string; web: string },
): Promise<Result<{ paired: boolean; admin: boolean; held: boolean }>> {
  const { companion } = await read(services);
  if (!companion) return ok({ paired: false, admin: false, held: false });
  const held = await heldThere(services, connectionIdOf(ats, web));
  const isHeld = held.ok && held.value?.status === 'connected';
  return ok({ paired: true, admin: companion.role === 'admin', held: isHeld });
}

/** Sees to it that the companion is signed in to the ATS; with an administrator's client, signs it in. */
export async function obtainAtCompanion(
  services: Pick<Services, 'vault'>,
  ats: AtsDefinition,
  connection: Connection,
  input: CompanionInput,
): Promise<Result<SignedIn>> {
  const site = await companionSite(services);
  if (!site) return err(UNPAIRED);
  const held = await heldThere(services, connection.id);
  if (!held.ok) return held;
  if (held.value?.status === 'connected') return ok(KEPT_THERE);
  if (!input.app)
    return err({
      kind: 'not-connected',
      message: `The companion is not signed in to ${ats.name} yet. One of its administrators enters the client ID and secret here once.`,
    });
  const { origins, writes, email } = connection;
  const made = await requestAs(heldViewSchema, site, 'PUT', '/v1/connections', {
    ...{ ats: ats.id, origins, writes, ...(email && { email }) },
    background: held.value?.background ?? false,
    credentials: { kind: input.method, ...input.app },
  });
  if (!made.ok) return made;
  return input.method === 'oauth' ? signIn(site, ats, connection, input.app.clientId) : ok(KEPT_THERE);
}

async function signIn(
  site: RemoteSite,
  ats: AtsDefinition,
  connection: Connection,
  clientId: string,
): Promise<Result<SignedIn>> {
  const asked = await askForCode(ats, connection, clientId);
  if (!asked.ok) return asked;
  const path = `/v1/connections/${encodeURIComponent(connection.id)}/exchange`;
  const done = await requestAs(heldViewSchema, site, 'POST', path, asked.value);
  return done.ok ? ok(KEPT_THERE) : done;
}
