/** The sandbox ATS as a companion sees it: connected, signing its webhooks, and asked afterwards what has arrived. */
import { createHmac, randomUUID } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import type { People } from '../../sandbox/store/seed';
import { SEED_USERS } from '../../sandbox/store/users';
import { apiCaller } from '../../sandbox/testing';
import { heldSchema } from '../../server/connections/store';
import type { Parts } from '../../server/http/parts';
import { crowd } from '../faults/crowd';

export const HOOK_SECRET = 'what the vendor signs with';
/** Hosts of the sandbox: they are this machine, and so in a private range. */
export const SANDBOX_HOSTS = [
  'greenhouse.localhost',
  'harvest.greenhouse.localhost',
  'auth.greenhouse.localhost',
];

export interface TestAts {
  sandbox: Sandbox;
  token: string;
  /** Gives the companion a connection with a credential and a hook secret. */
  connect(companion: { parts: Pick<Parts, 'connections' | 'nowMs'> }, id?: string): Promise<string>;
  /** Candor's notes for a candidate, as the ATS has them. */
  notes(candidateId: number): Promise<string[]>;
  field(candidateId: number, key: string): Promise<unknown>;
  call: ReturnType<typeof apiCaller>;
  close(): Promise<void>;
}

/** Gives the companion a connection to a sandbox with a credential and a hook secret. */
export async function connectSandbox(
  { parts }: { parts: Pick<Parts, 'connections' | 'nowMs'> },
  sandbox: Sandbox,
  token: string,
  id = 'greenhouse:test',
  background = true,
): Promise<string> {
  const [user] = SEED_USERS;
  const held = heldSchema.parse({
    ...{ id, ats: 'greenhouse', name: 'Greenhouse', origins: sandbox.origins, auth: 'oauth' },
    ...{ writes: ['note', 'field', 'tag'], status: 'connected' },
    user: { id: String(user?.id), name: user?.name ?? '' },
  });
  const nowMs = parts.nowMs();
  await parts.connections.put(held, { background, hookSecret: HOOK_SECRET, nowMs });
  await parts.connections.keepSecret(id, {
    ...{ kind: 'oauth', clientId: 'x', clientSecret: 'x' },
    tokens: { accessToken: token, expiresAtMs: nowMs + 86_400_000 },
  });
  return id;
}

export async function startAts(people: () => Promise<People> = () => crowd(8)): Promise<TestAts> {
  const sandbox = await startSandbox({ port: 0, people, rateLimit: 1_000_000_000 });
  const token = await sandbox.tokens.issue();
  const call = apiCaller(sandbox, token);
  return {
    sandbox,
    token,
    call,
    connect: (companion, id) => connectSandbox(companion, sandbox, token, id),
    async notes(candidateId) {
      const { json } = await call('GET', `/notes?candidate_ids=${candidateId}`);
      return json.map((one: { body: string }) => one.body).filter((body: string) => body.includes('CND-'));
    },
    async field(candidateId, key) {
      const { json } = await call('GET', `/candidates?ids=${candidateId}`);
      return json[0].custom_fields[key].value;
    },
    close: () => sandbox.close(),
  };
}

export interface HookOptions {
  eventId?: string;
  action?: string;
  secret?: string;
  connectionId?: string;
}

/** Sends a webhook as Greenhouse does: signed over the raw bytes. */
export async function sendHook(
  url: string,
  ids: { candidateId: number; applicationId?: number },
  {
    eventId = randomUUID(),
    action = 'new_candidate_application',
    secret = HOOK_SECRET,
    connectionId = 'greenhouse:test',
  }: HookOptions = {},
): Promise<Response> {
  const { candidateId, applicationId } = ids;
  const payload = applicationId
    ? {
        application: {
          id: applicationId,
          candidate: { id: candidateId, first_name: 'Zoë', last_name: 'Ünal' },
        },
      }
    : { candidate: { id: candidateId } };
  return postHook(url, JSON.stringify({ action, payload }), secret, eventId, connectionId);
}

export function postHook(
  url: string,
  body: string,
  secret: string,
  eventId: string,
  connectionId = 'greenhouse:test',
): Promise<Response> {
  return fetch(`${url}/hooks/${encodeURIComponent(connectionId)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      signature: `sha256 ${createHmac('sha256', secret).update(body).digest('hex')}`,
      'greenhouse-event-id': eventId,
    },
    body,
  });
}
