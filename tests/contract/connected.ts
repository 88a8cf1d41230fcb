/** A connector in Node, connected to its emulator: the real client, the real authorizer, the sandbox's real server. */
import { createAtsClient } from '../../lib/ats/client';
import type { AtsClient } from '../../lib/ats/client-types';
import type { AtsDefinition, WriteKind } from '../../lib/ats/contract';
import { detectPage, type Site } from '../../lib/ats/pages';
import { createAuthorizer } from '../../lib/auth/authorizer';
import type { Credentials } from '../../lib/auth/credentials';
import type { ApplicationRef } from '../../lib/model';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { localFetch } from '../../sandbox/local-fetch';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { SEED_USERS } from '../../sandbox/store/users';
import { browser } from '../../sandbox/testing';
import type { Vendor } from '../../sandbox/vendors/vendor';
import { scorablePeople } from './people';

export const PERSON = 6101;
export const APPLICATION = 7101;
const [recruiter] = SEED_USERS;

export interface Connected {
  ats: AtsDefinition;
  sandbox: Sandbox;
  site: Site;
  client: AtsClient;
  /** Moves Candor's clock, not the sandbox's. */
  clock: { nowMs: number };
  /** Everything the client sent, credentials and all, and everything it was answered. */
  sent: Request[];
  vault: Map<string, unknown>;
  /** Another client of the same connection. `answer` may change what the ATS answers. */
  connect(options?: ConnectOptions): AtsClient;
  /** The first candidate as the page's address and the API name them. */
  ref(personId?: number, applicationId?: number): Promise<ApplicationRef>;
  close(): Promise<void>;
}

interface ConnectOptions {
  writes?: readonly WriteKind[];
  answer?: (response: Response) => Promise<Response>;
}

/** `crowd` people more than the fixture's two. */
export async function connectEmulator(
  ats: AtsDefinition,
  options: { crowd?: number; vendor?: Vendor } = {},
): Promise<Connected> {
  const sandbox = await startSandbox({
    port: 0,
    ats: ats.id,
    people: scorablePeople,
    rateLimit: 1_000_000,
    patchReplacesFields: true,
    ...options,
  });
  const { vendor, origins } = sandbox;
  const clock = { nowMs: Date.now() };
  const vault = new Map<string, unknown>([['c', await credentialsFor(sandbox)]]);
  const sent: Request[] = [];
  const cookie = vendor.credentials.kind === 'session' ? await webSession(sandbox) : null;
  const site: Site = { id: 'c', ats: ats.id, webOrigin: origins.web, pages: ats.pages };

  function connect({ writes, answer }: ConnectOptions = {}): AtsClient {
    const plain: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (cookie && request.credentials === 'include') request.headers.set('cookie', cookie);
      sent.push(request.clone());
      return localFetch(request);
    };
    // Signing in is answered truly; only the API's own answers change.
    const changed: typeof globalThis.fetch = async (input, init) => {
      const response = await plain(input, init);
      return answer ? answer(response) : response;
    };
    const nowMs = () => clock.nowMs;
    const connection = {
      id: 'c',
      auth: vendor.credentials.kind,
      origins,
      writes: writes ?? (['note', 'field', 'tag'] as const),
      user,
    };
    const vaultApi = {
      get: async (id: string) => vault.get(id),
      put: async (id: string, value: unknown) => {
        vault.set(id, value);
      },
    };
    return createAtsClient({
      ats,
      user,
      writes,
      authorizer: createAuthorizer({ ats, connection, vault: vaultApi, fetch: plain, nowMs }),
      fetch: changed,
      nowMs,
      sleep: async (ms) => {
        clock.nowMs += ms;
      },
      timeoutMs: 5000,
      retryWaitMs: 1,
    });
  }

  let user: { id: string; name: string } | undefined;
  const found = await connect().me({ email: recruiter?.email, subject: String(recruiter?.id) });
  if (found.ok && found.value) user = found.value;
  const client = connect();
  return {
    ats,
    sandbox,
    site,
    client,
    clock,
    sent,
    vault,
    connect,
    async ref(personId = PERSON, applicationId = APPLICATION) {
      const applied = await sandbox.records.application(applicationId);
      const address = new URL(
        vendor.pages.addressOf(personId, applicationId, applied?.jobId ?? 0),
        origins.web,
      ).href;
      const page = detectPage(address, [site]);
      if (page?.kind !== 'candidate') throw new Error(`${address} is not detected as a candidate's page.`);
      const { candidateId, applicationId: app, jobId } = page;
      const located = await client.locate({ candidateId, applicationId: app, jobId });
      if (!located.ok) throw new Error(located.error.message);
      const applications = await client.applications(located.value.candidateId);
      if (!applications.ok || !applications.value[0])
        throw new Error(
          applications.ok ? 'The candidate has no application.' : JSON.stringify(applications.error),
        );
      const [application] = applications.value;
      return {
        connectionId: 'c',
        candidateId: located.value.candidateId,
        applicationId: application.id,
        jobId: application.jobId,
      };
    },
    close: () => sandbox.close(),
  };
}

async function credentialsFor({ vendor, tokens }: Sandbox): Promise<Credentials> {
  const { kind } = vendor.credentials;
  const { clientId, clientSecret } = SANDBOX_APP;
  if (kind === 'clientCredentials') return { kind, clientId, clientSecret };
  if (kind !== 'oauth') return vendor.credentials as Credentials;
  const grant = await tokens.grant();
  return { kind, clientId, clientSecret, tokens: { ...grant, expiresAtMs: Date.now() + 3_600_000 } };
}

/** Signs in to the ATS's pages and gives the cookie. */
async function webSession({ origins }: Sandbox): Promise<string> {
  const visit = browser();
  const { email = '', password = '' } = recruiter ?? {};
  await visit(`${origins.web}/users/sign_in`);
  return (await visit(`${origins.web}/users/sign_in`, { email, password, back: '/' })).cookie;
}
