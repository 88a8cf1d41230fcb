/** What is really gone or really late in the ATS, not only said to be so. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createAtsClient } from '../../lib/ats/client';
import type { AtsClient } from '../../lib/ats/client-types';
import { greenhouse } from '../../lib/ats/greenhouse';
import { ok } from '../../lib/result';
import { createDrain } from '../../lib/sync/drain';
import { localFetch } from '../../sandbox/local-fetch';
import { SEED_USERS } from '../../sandbox/store/users';
import { drainToEnd, freshOutbox, planFor, type Rig, startRig } from '../contract/rig';
import { tokenInHand } from '../contract/token-in-hand';
import { crowd } from './crowd';

const FAST = { burst: 1_000, perSecond: 1_000 };
let rig: Rig;
let id = 9_999;
beforeAll(async () => {
  rig = await startRig({ people: () => crowd(5) });
});
beforeEach(() => {
  rig.sandbox.faults.clear();
  rig.clock.nowMs += 60_000;
  id += 1;
});
afterAll(() => rig.close());

/** An empty outbox with the writes for the next candidate. */
async function start() {
  const made = freshOutbox(rig);
  await made.outbox.enqueue((await planFor(rig, made.outbox, id)).writes);
  return made;
}
const drainOver = ({ outbox }: ReturnType<typeof freshOutbox>, client: AtsClient) =>
  createDrain({
    outbox,
    clientFor: async () => ok(client),
    limitFor: () => FAST,
    nowMs: () => rig.clock.nowMs,
    random: () => 0.5,
  });

it('waits for a note that arrives after the time-out, also after it was looked for once, and writes no second', async () => {
  const made = await start();
  rig.sandbox.faults.plan(({ method, path }) =>
    method === 'POST' && path === '/v3/notes' ? { kind: 'slow', delayMs: 4_000 } : undefined,
  );
  const drain = drainOver(made, rig.clientOver(localFetch, 400));
  const note = async () => (await made.outbox.all()).find((one) => one.value === 'score_reason');
  let next = await drain();
  expect(await note()).toMatchObject({ state: 'unsure', message: expect.stringContaining('did not answer') });
  // Looked for while the ATS is still at work: missing, which is not the same as never.
  while ((await note())?.missedAtMs === undefined) {
    rig.clock.nowMs = next ?? rig.clock.nowMs;
    next = await drain();
  }
  expect(await rig.candorNotes(id)).toEqual([]);
  await expect.poll(() => rig.candorNotes(id), { timeout: 20_000 }).toHaveLength(1);
  await drainToEnd(rig, made.outbox);
  expect((await note())?.state).toBe('sent');
  expect(await rig.candorNotes(id)).toHaveLength(1);
});

it('asks nothing while the vendor’s own headers say that nothing is left', async () => {
  const RESET_MS = 25_000;
  const made = await start();
  const untilMs = Math.floor((rig.clock.nowMs + RESET_MS) / 1000) * 1000;
  const atMs: number[] = [];
  const counting: typeof fetch = async (...args) => {
    atMs.push(rig.clock.nowMs);
    const answer = await localFetch(...args);
    const headers = new Headers(answer.headers);
    const isSpent = atMs.length === 3;
    headers.set('x-ratelimit-remaining', isSpent ? '0' : '40');
    headers.set('x-ratelimit-reset', String((isSpent ? untilMs : rig.clock.nowMs + 30_000) / 1000));
    return new Response(answer.body, { status: answer.status, headers });
  };
  const drain = drainOver(made, rig.clientOver(counting));
  for (let next = await drain(); next !== null; next = await drain()) rig.clock.nowMs = next;
  expect(atMs.length).toBeGreaterThan(6);
  expect(atMs.slice(0, 3).every((one) => one < untilMs)).toBe(true);
  expect(Math.min(...atMs.slice(3))).toBeGreaterThanOrEqual(untilMs);
  expect(new Set((await made.outbox.all()).map((one) => one.state))).toEqual(new Set(['sent']));
});

it('asks nothing before the date that Retry-After names', async () => {
  const made = await start();
  const untilMs = Math.floor(rig.clock.nowMs / 1000) * 1000 + 90_000;
  const atMs: number[] = [];
  const limited: typeof fetch = async (...args) => {
    atMs.push(rig.clock.nowMs);
    if (atMs.length !== 2) return localFetch(...args);
    return new Response('{"message":"Slow down"}', {
      status: 429,
      headers: { 'retry-after': new Date(untilMs).toUTCString(), 'content-type': 'application/json' },
    });
  };
  const drain = drainOver(made, rig.clientOver(limited));
  for (let next = await drain(); next !== null; next = await drain()) rig.clock.nowMs = next;
  expect(Math.min(...atMs.slice(2))).toBeGreaterThanOrEqual(untilMs);
  expect(new Set((await made.outbox.all()).map((one) => one.state))).toEqual(new Set(['sent']));
});

it('gives a write to a field that an administrator has removed to a person, and makes the others', async () => {
  const { outbox } = await start();
  const { db } = rig.sandbox;
  const gone = await db.query<object>(
    "DELETE FROM custom_fields WHERE name_key = 'ai_match_score' RETURNING *",
  );
  await drainToEnd(rig, outbox);
  await db.query('INSERT INTO custom_fields SELECT * FROM jsonb_populate_record(NULL::custom_fields, $1)', [
    JSON.stringify(gone.rows[0]),
  ]);
  const entries = await outbox.all();
  expect(entries.filter((one) => one.state !== 'sent')).toMatchObject([
    {
      state: 'dead',
      value: 'match_score',
      message: expect.stringContaining('custom field ai_match_score does not exist'),
      problem: { kind: 'invalid', request: expect.stringMatching(/^PATCH /) },
    },
  ]);
  expect(entries.length).toBeGreaterThan(2);
});

it('keeps everything when the token is revoked in the middle, and sends it once after a new sign-in', async () => {
  let requests = 0;
  const made = await start();
  const revoking: typeof fetch = async (...args) => {
    requests += 1;
    if (requests === 4) await rig.sandbox.tokens.revokeAll();
    return localFetch(...args);
  };
  await drainOver(made, rig.clientOver(revoking))();
  const dead = await made.outbox.dead();
  expect(dead.length).toBeGreaterThan(0);
  for (const { message, problem } of dead) {
    expect(problem?.kind).toBe('token-expired');
    expect(message).toContain('sign-in');
  }
  const client = createAtsClient({
    ats: greenhouse,
    user: { id: String(SEED_USERS[0]?.id), name: SEED_USERS[0]?.name ?? '' },
    authorizer: tokenInHand(rig.sandbox.origins.api, await rig.sandbox.tokens.issue()),
    fetch: localFetch,
    nowMs: () => rig.clock.nowMs,
  });
  await made.outbox.signedIn('greenhouse-test');
  expect(await drainOver(made, client)()).toBeNull();
  expect(new Set((await made.outbox.all()).map((one) => one.state))).toEqual(new Set(['sent']));
  const notes = await rig.sandbox.db.query(
    "SELECT id FROM notes WHERE candidate_id = $1 AND body LIKE '%CND-%'",
    [id],
  );
  expect(notes.rows).toHaveLength(1);
});
