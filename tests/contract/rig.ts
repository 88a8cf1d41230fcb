/** A connected Greenhouse in Node: the sandbox's real server, the real connector, the real outbox. */
import 'fake-indexeddb/auto';
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import { createAtsClient } from '../../lib/ats/client';
import type { AtsClient } from '../../lib/ats/client-types';
import { WRITES } from '../../lib/ats/contract';
import { greenhouse } from '../../lib/ats/greenhouse';
import type { Capabilities } from '../../lib/ats/sure';
import { createRecorder } from '../../lib/audit/recorder';
import { ok } from '../../lib/result';
import { CandorDb } from '../../lib/store/db';
import { createDexieStore } from '../../lib/store/sync-store';
import { createDrain } from '../../lib/sync/drain';
import { laneLimitOf } from '../../lib/sync/lane';
import { createOutbox, type Outbox } from '../../lib/sync/outbox';
import type { SyncStore } from '../../lib/sync/outbox-store';
import { applicationKeyOf, type Plan, planWriteBack } from '../../lib/sync/plan';
import { localFetch } from '../../sandbox/local-fetch';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import type { People } from '../../sandbox/store/seed';
import { SEED_USERS } from '../../sandbox/store/users';
import { apiCaller } from '../../sandbox/testing';
import { scorablePeople } from './people';
import { tokenInHand } from './token-in-hand';

export interface Rig {
  sandbox: Sandbox;
  client: AtsClient;
  /** The same account over another network. */
  clientOver(fetch: typeof globalThis.fetch, timeoutMs?: number): AtsClient;
  /** The API itself, past the connector. */
  call: ReturnType<typeof apiCaller>;
  /** Moves Candor's clock, not the sandbox's. */
  clock: { nowMs: number };
  /** The bodies of all notes of this candidate that carry an audit id. */
  candorNotes(candidateId: number): Promise<string[]>;
  field(candidateId: number, key: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface RigOptions {
  fetch?: typeof fetch;
  timeoutMs?: number;
  people?: () => Promise<People>;
}

const [recruiter] = SEED_USERS;

export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const { people = scorablePeople } = options;
  const sandbox = await startSandbox({ port: 0, people, rateLimit: 1_000_000_000 });
  const token = await sandbox.tokens.issue();
  const clock = { nowMs: Date.parse('2026-11-20T10:00:00Z') };
  const clientOver = (fetch: typeof globalThis.fetch, timeoutMs = options.timeoutMs) =>
    createAtsClient({
      ats: greenhouse,
      user: { id: String(recruiter?.id), name: recruiter?.name ?? '' },
      writes: WRITES,
      authorizer: tokenInHand(sandbox.origins.api, token),
      fetch,
      nowMs: () => clock.nowMs,
      sleep: async (ms) => {
        clock.nowMs += ms;
      },
      timeoutMs,
      retryWaitMs: 1,
    });
  const call = apiCaller(sandbox, token);
  return {
    sandbox,
    client: clientOver(options.fetch ?? localFetch),
    clientOver,
    call,
    clock,
    async candorNotes(candidateId) {
      const { json } = await call('GET', `/notes?candidate_ids=${candidateId}`);
      return json.map((note: { body: string }) => note.body).filter((body: string) => body.includes('CND-'));
    },
    async field(candidateId, key) {
      const { json } = await call('GET', `/candidates?ids=${candidateId}`);
      return json[0].custom_fields[key].value;
    },
    close: () => sandbox.close(),
  };
}

/** The outbox over a store, by the rig's clock. */
export function outboxOver(rig: Rig, store: SyncStore): Outbox {
  const nowMs = () => rig.clock.nowMs;
  return createOutbox(store, createRecorder({ nowMs, newSalt: () => crypto.randomUUID() }), nowMs);
}

/** A fresh browser profile: an empty database with its outbox. */
export function freshOutbox(rig: Rig) {
  const db = new CandorDb(`candor-${crypto.randomUUID()}`);
  const store = createDexieStore(db);
  return { db, store, outbox: outboxOver(rig, store) };
}

/** Reads, scores and plans, as the panel does when a candidate is opened. */
export async function planFor(
  rig: Rig,
  outbox: Outbox,
  candidateId: number,
  can?: Pick<Capabilities, 'note' | 'field' | 'tag'>,
): Promise<Plan> {
  const who = { connectionId: 'greenhouse-test', candidateId: String(candidateId) };
  const loaded = await loadCandidate(rig.client, who);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { ref, score, candidate, application, fields, problem } = loaded.value;
  if (!score || !application) throw new Error(problem?.message ?? 'No score.');
  const earlier = await outbox.of(applicationKeyOf(ref));
  return planWriteBack({ ref, score, candidate, application, fields, earlier, can: can ?? loaded.value.can });
}

/** Drains until nothing is left to do, moving the clock to each next attempt. */
export async function drainToEnd(rig: Rig, outbox: Outbox, random = () => 0.5): Promise<void> {
  const drain = createDrain({
    outbox,
    clientFor: async () => ok(rig.client),
    limitFor: () => laneLimitOf(greenhouse.limits),
    nowMs: () => rig.clock.nowMs,
    random,
  });
  for (let next = await drain(); next !== null; next = await drain()) {
    rig.clock.nowMs = Math.max(next, rig.clock.nowMs);
  }
}
