/** Decisions that the companion brings to the ATS: once, in their order, about nobody else, and forgotten afterwards. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLog } from '../../lib/audit/export';
import { applicationKeyOf } from '../../lib/sync/plan';
import { createRetention } from '../../server/work/retention';
import { connectSandbox, SANDBOX_HOSTS, startAts, type TestAts } from './ats';
import { DATABASES, postgres, stopPostgresAfterwards } from './databases';
import { dumpOf, formsOf } from './dump';
import { type LinkOptions, MANAGER, type Manager, makeManager } from './manager';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

stopPostgresAfterwards();
const DAY_MS = 86_400_000;
const COMMENT = 'Ask about the on-call rota';
const person = (i: number) => ({ candidateId: 10_000 + i, applicationId: 500_000 + i });
const keyOf = (i: number) =>
  applicationKeyOf({
    connectionId: 'greenhouse:test',
    candidateId: String(person(i).candidateId),
    applicationId: String(person(i).applicationId),
  });
const FIELD = { kind: 'field', owner: 'candidate', key: 'primary_experience' } as const;

describe.each(DATABASES)('%s', (kind) => {
  let ats: TestAts;
  let companion: TestCompanion;
  let token: string;
  /** How far the companion's clock runs ahead. */
  let aheadMs = 0;
  beforeAll(async () => {
    ats = await startAts();
    companion = await startTestCompanion({
      config: {
        allowPrivate: SANDBOX_HOSTS,
        ...(kind === 'PostgreSQL' && { databaseUrl: (await postgres()).newDatabase() }),
      },
      connectorOf: unhurried,
      laneLimit: { burst: 1_000_000, perSecond: 1_000_000 },
      nowMs: () => Date.now() + aheadMs,
    });
    await ats.connect(companion);
    token = await companion.pair('recruiter');
  }, 120_000);
  afterAll(async () => {
    await companion?.close();
    await ats?.close();
  });

  async function make(options: LinkOptions): Promise<Manager> {
    const made = await makeManager(companion.url, token, {
      expiresAtMs: companion.parts.nowMs() + 3_600_000,
      ...options,
    });
    if (made instanceof Response) throw new Error(await made.text());
    return made;
  }
  const refused = async (options: LinkOptions) => {
    const made = await makeManager(companion.url, token, options);
    return made instanceof Response ? made.status : 'made';
  };
  const view = async (id: string) => {
    const { links } = await (await companion.call(token, 'GET', '/v1/links')).json();
    return links.find((one: { id: string }) => one.id === id);
  };
  const notes = (i: number) => ats.notes(person(i).candidateId);
  const written = (i: number) => expect.poll(() => notes(i), { timeout: 60_000, interval: 100 });
  const settled = (id: string) =>
    expect
      .poll(async () => (await view(id)).writing, { timeout: 60_000, interval: 100 })
      .toEqual({ open: 0, failed: 0, problem: null });

  test('said twice it is one note by the manager; then comment and name are gone from outbox and log', async () => {
    const link = await make({ people: [person(0), person(1)] });
    const id = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => link.say(0, 'approve', COMMENT, id)));
    for (const answer of answers) expect(await answer.json()).toEqual({ seq: 1 });
    await link.say(1, 'skip');
    await written(0).toHaveLength(1);
    await written(1).toHaveLength(1);
    expect((await notes(0))[0]).toMatch(
      new RegExp(
        `^Decision: Approve\n${COMMENT}\nApprove by ${MANAGER}, by review link, .*\nCandor's score of 72 was on show`,
      ),
    );
    await settled(link.id);
    expect(await (await link.say(0, 'approve', COMMENT, id)).json()).toEqual({ seq: 1 });

    const { store, database } = companion.parts;
    const key = keyOf(0);
    const kept = JSON.stringify([await store.outbox.byApplication(key), await store.audit.detailsUnder(key)]);
    expect(kept).toContain('CND-');
    expect(kept).not.toContain(COMMENT);
    const { rows } = await database.execute('select comment from link_writes');
    expect(rows).toEqual([{ comment: null }, { comment: null }]);
    const dump = await dumpOf(database);
    for (const word of [COMMENT, MANAGER])
      for (const form of formsOf(word)) {
        expect(dump.includes(form)).toBe(false);
        expect(companion.logged().includes(form)).toBe(false);
      }
    const log = (await store.audit.entries(1, Number.POSITIVE_INFINITY)).map((one) => one.kind);
    expect(log.filter((one) => one === 'decision')).toHaveLength(2);
    expect(await checkLog(store.audit)).toMatchObject({ broken: null });
    expect(await notes(0)).toHaveLength(1);
  }, 120_000);

  test('changed and taken back after it was written: further notes that say so, the field with them', async () => {
    const link = await make({ people: [person(2)], target: FIELD });
    const field = () =>
      expect.poll(() => ats.field(10_002, 'primary_experience'), { timeout: 60_000, interval: 100 });
    await link.say(0, 'approve', COMMENT);
    await settled(link.id);
    await field().toBe('Approve');
    await link.say(0, 'skip');
    await settled(link.id);
    await field().toBe('Skip');
    await link.say(0, 'withdrawn');
    await settled(link.id);
    await field().toBe(null);
    // Another device of theirs says it once more.
    await link.say(0, 'withdrawn');
    await settled(link.id);
    const said = (await notes(2)).sort();
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^Decision withdrawn: Skip no longer stands/);
    expect(said[1]).toContain(COMMENT);
    expect(said[2]).toMatch(new RegExp(`^Decision: Skip\n(?:.*\n)*It replaces: Approve by ${MANAGER}`));
  }, 120_000);

  test('changed and taken back before the ATS could be reached: the same in the same order, once it is', async () => {
    const link = await make({ people: [person(3)], target: FIELD });
    ats.sandbox.faults.plan(() => ({ kind: 'status', status: 503 }));
    await link.say(0, 'approve');
    await link.say(0, 'skip');
    await link.say(0, 'withdrawn');
    await expect
      .poll(async () => (await view(link.id)).writing.problem, { timeout: 60_000 })
      .toMatch(/Greenhouse/);
    expect((await view(link.id)).writing).toMatchObject({ open: 3, failed: 0 });
    ats.sandbox.faults.clear();
    aheadMs += 60 * 60_000;
    await written(3).toHaveLength(3);
    await settled(link.id);
    expect(await ats.field(10_003, 'primary_experience')).toBe(null);
    expect((await notes(3)).filter((note) => note.startsWith('Decision withdrawn: Skip'))).toHaveLength(1);
  }, 180_000);

  test('a lost answer is looked up and the note stands once', async () => {
    const link = await make({ people: [person(4)] });
    ats.sandbox.faults.plan(({ method }) => (method === 'POST' ? { kind: 'answer-lost' } : undefined));
    await link.say(0, 'approve');
    await written(4).toHaveLength(1);
    ats.sandbox.faults.clear();
    aheadMs += 60 * 60_000;
    await settled(link.id);
    expect(await notes(4)).toHaveLength(1);
  }, 180_000);

  test('what the ATS refuses is told, waits for a person, and goes out once when they try again', async () => {
    const link = await make({ people: [person(5)] });
    ats.sandbox.faults.plan(({ method }) =>
      method === 'POST' ? { kind: 'status', status: 422, body: { errors: [{ message: 'no' }] } } : undefined,
    );
    await link.say(0, 'approve', COMMENT);
    await expect
      .poll(async () => (await view(link.id)).writing, { timeout: 60_000 })
      .toMatchObject({ open: 1, failed: 1 });
    expect((await view(link.id)).writing.problem).toMatch(/\w+ .*\.$/);
    expect((await companion.call(await companion.pair(), 'POST', `/v1/links/${link.id}/again`)).status).toBe(
      404,
    );
    ats.sandbox.faults.clear();
    expect((await companion.call(token, 'POST', `/v1/links/${link.id}/again`)).status).toBe(204);
    await written(5).toHaveLength(1);
    await settled(link.id);
    const { audit } = companion.parts.store;
    const [{ subject } = { subject: '' }] = await audit.subjects([keyOf(5)]);
    expect((await audit.entriesOf([subject])).filter((one) => one.kind === 'decision')).toHaveLength(1);
    expect(await notes(5)).toHaveLength(1);
  }, 120_000);

  test('nobody can write to an application that is not on the link, or where the companion may not write', async () => {
    const link = await make({ people: [person(6)] });
    expect((await link.say(1, 'approve')).status).toBe(400);
    const bare = { id: crypto.randomUUID(), sealed: 'x'.repeat(40) };
    expect((await link.post('/decisions', bare)).status).toBe(400);
    const own = await make({ people: [person(6)], written: false });
    expect((await own.say(0, 'approve')).status).toBe(400);
    expect((await own.post('/decisions', bare)).status).toBe(200);
    expect((await view(own.id)).writing).toBeNull();
    expect(await refused({ people: [person(6)], connectionId: 'greenhouse:other' })).toBe(400);
    const idle = await connectSandbox(companion, ats.sandbox, ats.token, 'greenhouse:idle', false);
    expect(await refused({ people: [person(6)], connectionId: idle })).toBe(400);
    expect((await companion.call(token, 'DELETE', `/v1/links/${link.id}`)).status).toBe(204);
    expect((await link.say(0, 'approve')).status).toBe(410);
    expect(await notes(6)).toEqual([]);
  }, 120_000);

  test('what the ATS never took goes with its link, also from the outbox', async () => {
    const link = await make({ people: [person(7)] });
    ats.sandbox.faults.plan(({ method }) =>
      method === 'POST' ? { kind: 'status', status: 422 } : undefined,
    );
    await link.say(0, 'approve', COMMENT);
    await expect
      .poll(async () => (await view(link.id)).writing, { timeout: 60_000 })
      .toMatchObject({ failed: 1 });
    ats.sandbox.faults.clear();
    const { parts } = companion;
    await createRetention({ ...parts, nowMs: () => parts.nowMs() + 40 * DAY_MS })();
    const key = keyOf(7);
    expect(await parts.store.outbox.byApplication(key)).toEqual([]);
    expect(JSON.stringify(await parts.store.audit.detailsUnder(key))).not.toContain(COMMENT);
    expect(await checkLog(parts.store.audit)).toMatchObject({ broken: null });
    expect(await notes(7)).toEqual([]);
  }, 120_000);
});
