import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newLinkId } from '@/lib/review/address';
import {
  aboutDecision,
  aboutPackage,
  keysOf,
  newSecret,
  open,
  type ReviewKeys,
  seal,
} from '@/lib/review/crypt';
import { type ReviewPackage, reviewDecisionSchema, standingOf } from '@/lib/review/model';
import type { Said } from '@/lib/review/writer';
import type { Answer, Server } from './server';
import { openSession, type Session, UNDO_MS } from './session';
import { createWaiting, type WaitingShelf } from './waiting';

const [ANNA, BEN] = ['a'.repeat(16), 'b'.repeat(16)];
const score = {
  ...{ engine: 'x', inputHash: 'x', value: 50, ceiling: 60, coverage: 1, findings: [], skills: [] },
  ...{ primaryExperience: null, education: [], tags: [], reason: '', masked: [], hidden: [] },
};
const shown: ReviewPackage = {
  ...{ version: 1, job: { title: 'Nurse', atsName: 'Lever' }, from: 'Riley', to: 'Dana', message: '' },
  ...{ order: 'score', writer: 'browser', criteria: [] },
  candidates: [ANNA, BEN].map((id) => ({
    ...{ id, name: null, score },
    resume: { text: 'x', filename: 'x', format: 'text', pages: 1 },
  })),
};

const linkId = newLinkId();
let keys: ReviewKeys;
let sealed: string;
let storage: Map<string, string>;
let failing: Answer<{ seq: number }> | null;
let arrived: { id: string; sealed: string; seq: number; atMs: number; said?: Said }[];
let shelf: WaitingShelf;
let now = 0;

const server: Server = {
  door: async () => ({ ok: true, value: { state: 'open', passphrase: false } }),
  open: async () => ({ ok: true, value: { sealed, expiresAtMs: 9, decisions: arrived } }),
  async decide(_proof, one) {
    if (failing) return failing;
    const known = arrived.find(({ id }) => id === one.id);
    const seq = known?.seq ?? arrived.push({ ...one, seq: arrived.length + 1, atMs: now });
    return { ok: true, value: { seq } };
  },
};
async function visit(): Promise<Session> {
  const session = await openSession(
    { sealed, expiresAtMs: 9, decisions: arrived },
    { linkId, keys, server, shelf, nowMs: () => now },
  );
  if (!session) throw new Error('The package did not open.');
  return session;
}
const said = async () => {
  const all = arrived.map((one) =>
    open(reviewDecisionSchema, keys.decisions, aboutDecision(linkId, one.id), one.sealed),
  );
  return (await Promise.all(all)).map((one) => [one?.candidate.slice(0, 1), one?.verdict, one?.comment]);
};
const standing = (session: Session) =>
  [...standingOf(session.state().decisions)].map(([id, { verdict }]) => [id.slice(0, 1), verdict]);

beforeEach(async () => {
  vi.useFakeTimers();
  keys = await keysOf(linkId, newSecret());
  sealed = await seal(keys.package, aboutPackage(linkId), shown);
  [storage, failing, arrived, now] = [new Map(), null, [], 1_000];
  const fake = {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, text: string) => void storage.set(name, text),
    removeItem: (name: string) => void storage.delete(name),
  };
  shelf = createWaiting(linkId, () => fake as unknown as Storage);
});
afterEach(() => vi.useRealTimers());

it('sends a decision after a moment in which it can be taken back without a trace', async () => {
  const session = await visit();
  await session.say(ANNA, 'approve', 'calm');
  await session.say(BEN, 'skip', '');
  await session.takeBack(BEN);
  await session.flush();
  expect(arrived).toEqual([]);
  now += UNDO_MS;
  await session.flush();
  expect(await said()).toEqual([['a', 'approve', 'calm']]);
  await session.takeBack(ANNA);
  now += UNDO_MS;
  await session.flush();
  expect((await said()).map(([, verdict]) => verdict)).toEqual(['approve', 'withdrawn']);
  expect(standing(session)).toEqual([]);
});

it('says the last word only where somebody changes their mind at once, and nothing where they say the same again', async () => {
  const session = await visit();
  await session.say(ANNA, 'approve', '');
  await session.say(ANNA, 'skip', '');
  await session.flush(true);
  await session.say(ANNA, 'skip', '');
  await session.flush(true);
  expect(await said()).toEqual([['a', 'skip', '']]);
});

it('goes on after a reload, with what was not sent yet, and nothing of it can be read in the browser’s storage', async () => {
  const session = await visit();
  failing = { ok: false, failure: 'offline' };
  await session.say(ANNA, 'approve', 'stays calm');
  await session.flush(true);
  expect(session.state()).toMatchObject({ trouble: 'offline' });
  session.close();
  expect([...storage.values()].join()).not.toMatch(/calm|approve|aaaa/);
  failing = null;
  const next = await visit();
  expect(standing(next)).toEqual([['a', 'approve']]);
  expect(next.state().waiting.size).toBe(1);
  await next.flush(true);
  expect(next.state()).toMatchObject({ trouble: null });
  expect(next.state().waiting.size).toBe(0);
  expect(await said()).toEqual([['a', 'approve', 'stays calm']]);
});

it('a page that is left sends all of it at once, without waiting for answers that it will not hear', async () => {
  const session = await visit();
  await session.say(ANNA, 'approve', '');
  await session.say(BEN, 'skip', '');
  session.leave();
  expect(arrived).toHaveLength(2);
  await vi.waitFor(() => expect(session.state().waiting.size).toBe(0));
  expect(await said()).toEqual([
    ['a', 'approve', ''],
    ['b', 'skip', ''],
  ]);
});

it('what a left page could not send waits for the next visit', async () => {
  const session = await visit();
  await session.say(ANNA, 'approve', '');
  failing = { ok: false, failure: 'offline' };
  session.leave();
  session.close();
  failing = null;
  const next = await visit();
  await next.flush(true);
  expect(await said()).toEqual([['a', 'approve', '']]);
});

it('an answer that was lost makes no second decision', async () => {
  const session = await visit();
  await session.say(ANNA, 'approve', '');
  await Promise.all([session.flush(true), session.flush(true)]);
  const [one] = arrived;
  if (one) shelf.add({ id: one.id, sealed: one.sealed, dueAtMs: 0 });
  expect((await visit()).state().waiting.size).toBe(0);
  expect(arrived).toHaveLength(1);
});

it('what may have arrived is taken back in words, not dropped', async () => {
  const session = await visit();
  failing = { ok: false, failure: 'offline' };
  await session.say(ANNA, 'approve', '');
  await session.flush(true);
  await session.takeBack(ANNA);
  failing = null;
  await session.flush(true);
  expect((await said()).map(([, verdict]) => verdict)).toEqual(['approve', 'withdrawn']);
});

it('tells the companion in words only where the package says that it writes, also what another window has said', async () => {
  const own = await visit();
  await own.say(ANNA, 'approve', 'calm');
  await own.flush(true);
  expect(arrived.map((one) => one.said)).toEqual([undefined]);
  sealed = await seal(keys.package, aboutPackage(linkId), { ...shown, writer: 'companion' });
  arrived = [];
  const [here, there] = [await visit(), await visit()];
  failing = { ok: false, failure: 'offline' };
  await here.say(ANNA, 'skip', 'not yet');
  await here.flush(true);
  here.close();
  failing = null;
  await there.flush(true);
  expect(arrived.map((one) => one.said)).toEqual([
    { candidate: ANNA, verdict: 'skip', comment: 'not yet', atMs: 1_000 },
  ]);
});

it('does not open with another key', async () => {
  const other = await keysOf(linkId, newSecret());
  const opened = { sealed, expiresAtMs: 9, decisions: [] };
  expect(await openSession(opened, { linkId, keys: other, server, shelf, nowMs: () => now })).toBeNull();
});
