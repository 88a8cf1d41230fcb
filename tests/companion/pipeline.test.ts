/** From an event in the ATS to the score in the ATS, on both databases, with everything that goes wrong on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLog } from '../../lib/audit/export';
import { createRuns } from '../../server/runs/runs';
import { createSync } from '../../server/work/sync';
import { HOOK_SECRET, postHook, SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { DATABASES, postgres, stopPostgresAfterwards } from './databases';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

stopPostgresAfterwards();
const FAST = { burst: 1_000_000, perSecond: 1_000_000 };

describe.each(DATABASES)('background scoring on %s', (kind) => {
  let ats: TestAts;
  let companion: TestCompanion;
  let people: { candidateId: number; applicationId: number }[];

  beforeAll(async () => {
    ats = await startAts();
    const databaseUrl = kind === 'PostgreSQL' ? (await postgres()).newDatabase() : undefined;
    companion = await startTestCompanion({
      config: { databaseUrl, allowPrivate: SANDBOX_HOSTS },
      connectorOf: unhurried,
      laneLimit: FAST,
    });
    await ats.connect(companion);
    const { json } = await ats.call('GET', '/applications?per_page=100');
    people = json.map((one: { id: number; candidate_id: number }) => ({
      applicationId: one.id,
      candidateId: one.candidate_id,
    }));
  }, 180_000);
  afterAll(async () => {
    await companion.close();
    await ats.close();
  });

  const next = () => {
    const one = people.shift();
    if (!one) throw new Error('The sandbox has no more people; use fewer.');
    return one;
  };
  const arrived = (candidateId: number) =>
    expect.poll(() => ats.notes(candidateId), { timeout: 25_000, interval: 100 });
  const idle = () =>
    expect.poll(
      async () => {
        const { rows } = await companion.parts.database.execute(
          'select 1 from events where done_at_ms is null union all select 1 from outbox where due_at_ms is not null',
        );
        return rows.length;
      },
      { timeout: 25_000, interval: 200 },
    );

  test('a signed webhook ends as one note and the score in its field', async () => {
    const one = next();
    expect((await sendHook(companion.url, one)).status).toBe(202);
    await arrived(one.candidateId).toHaveLength(1);
    await idle().toBe(0);
    expect(await ats.field(one.candidateId, 'ai_match_score')).toEqual(expect.any(Number));
    const { store } = companion.parts;
    expect(await checkLog(store.audit)).toMatchObject({ broken: null });
  });

  test('doubled, reordered and repeated webhooks change nothing', async () => {
    const one = next();
    const eventIds = ['a', 'b', 'a', 'c', 'b', 'a'].map((id) => `${id} ${one.applicationId}`);
    const answers = await Promise.all(
      eventIds.map((eventId, i) =>
        sendHook(companion.url, one, {
          eventId,
          action: i % 2 ? 'application_updated' : 'candidate_stage_change',
        }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202, 202, 202]);
    await arrived(one.candidateId).toHaveLength(1);
    await idle().toBe(0);
    expect(await ats.notes(one.candidateId)).toHaveLength(1);
    const { rows } = await companion.parts.database.execute(
      'select event_id from events where application_id = $1',
      [String(one.applicationId)],
    );
    expect(rows).toHaveLength(3);
  });

  test('forged ones, and those of an unknown connection, are refused alike', async () => {
    const one = next();
    const forged = await sendHook(companion.url, one, { secret: 'guessed' });
    const unknown = await sendHook(companion.url, one, { connectionId: 'greenhouse:nobody' });
    expect([forged.status, unknown.status]).toEqual([401, 401]);
    expect(await forged.text()).toBe(await unknown.text());
    const body = JSON.stringify({ action: 'ping', payload: {} });
    const changed = await postHook(companion.url, `${body} `, HOOK_SECRET, 'x').then(
      (answer) => answer.status,
    );
    expect(changed).toBe(200);
    const unsigned = await fetch(`${companion.url}/hooks/greenhouse:test`, { method: 'POST', body });
    expect(unsigned.status).toBe(401);
  });

  test('unknown events, pings and nonsense are taken and left alone; 10 MB is refused', async () => {
    const post = (body: string) =>
      postHook(companion.url, body, HOOK_SECRET, 'odd').then((one) => one.status);
    expect(await post('{"action":"ping","payload":{}}')).toBe(200);
    expect(
      await post('{"action":"offer_deleted","payload":{"application":{"id":1,"candidate":{"id":1}}}}'),
    ).toBe(200);
    expect(await post('not JSON')).toBe(200);
    expect(await post('[]')).toBe(200);
    expect(await post(JSON.stringify({ action: 'x'.repeat(10 * 2 ** 20), payload: {} }))).toBe(413);
  });

  test('an event about a person is one for each application; SQL in its ids is only text', async () => {
    const one = next();
    await sendHook(companion.url, { candidateId: one.candidateId }, { action: 'update_candidate' });
    await arrived(one.candidateId).toHaveLength(1);
    const odd = "1'; drop table events; --";
    const body = { action: 'update_candidate', payload: { candidate: { id: odd } } };
    expect((await postHook(companion.url, JSON.stringify(body), HOOK_SECRET, odd)).status).toBe(202);
    await expect
      .poll(async () => {
        const { rows } = await companion.parts.database.execute(
          'select state from events where candidate_id = $1',
          [odd],
        );
        return rows;
      })
      .toEqual([{ state: expect.stringMatching(/done|failed/) }]);
  });

  test('with the ATS down, limited and losing answers, it arrives once all the same', async () => {
    const one = next();
    let asked = 0;
    ats.sandbox.faults.plan(({ method }) => {
      asked += 1;
      if (asked <= 4) return { kind: 'status', status: 503 };
      if (asked === 6) return { kind: 'status', status: 429, retryAfterSeconds: 1 };
      if (method === 'POST' && asked < 60) return { kind: 'answer-lost' };
      return undefined;
    });
    await sendHook(companion.url, one);
    await arrived(one.candidateId).toHaveLength(1);
    await expect.poll(() => asked, { timeout: 25_000 }).toBeGreaterThan(12);
    ats.sandbox.faults.clear();
    await new Promise((later) => setTimeout(later, 2_000));
    expect(await ats.notes(one.candidateId)).toHaveLength(1);
  }, 60_000);

  test('a sync brings what a lost webhook missed, and its mark moves on', async () => {
    const one = next();
    const { connections } = companion.parts;
    await connections.syncedTo('greenhouse:test', 0);
    await createSync(companion.parts).work({ connectionId: 'greenhouse:test' });
    await arrived(one.candidateId).toHaveLength(1);
    expect((await connections.get('greenhouse:test'))?.syncedToMs).toBeGreaterThan(Date.now() - 60_000);
    await idle().toBe(0);
  }, 60_000);

  test('an event that names no candidate asks for what has changed', async () => {
    const { connections } = companion.parts;
    await connections.syncedTo('greenhouse:test', 0);
    const body = JSON.stringify({ action: 'new_candidate_application', payload: {} });
    expect((await postHook(companion.url, body, HOOK_SECRET, 'nobody')).status).toBe(202);
    await expect
      .poll(async () => (await connections.get('greenhouse:test'))?.syncedToMs, { timeout: 25_000 })
      .toBeGreaterThan(Date.now() - 60_000);
    await idle().toBe(0);
  }, 60_000);

  test('a backfill goes through everybody once, with progress, and can be paused', async () => {
    const runs = createRuns(companion.parts);
    const id = await runs.start('greenhouse:test');
    await expect.poll(async () => (await runs.list())[0]?.state, { timeout: 20_000 }).toBe('done');
    await expect
      .poll(
        async () => {
          const run = (await runs.list()).find((one) => one.id === id);
          return run && run.done + run.failed - run.listed;
        },
        { timeout: 40_000, interval: 300 },
      )
      .toBe(0);
    const [run] = await runs.list();
    expect(run?.listed).toBeGreaterThan(2);
    const { json } = await ats.call('GET', '/applications?per_page=100');
    for (const { candidate_id } of json) expect((await ats.notes(candidate_id)).length).toBeLessThan(2);
    expect(await runs.pause(id)).toBe(false);
  }, 90_000);

  test('what lies in the database tells nobody’s name and no word of a resume', async () => {
    const { db } = companion.parts.database;
    const tables = ['events', 'outbox', 'details', 'records', 'connections', 'audit', 'subjects'] as const;
    let all = '';
    for (const table of tables) {
      const rows = await db.selectFrom(table).selectAll().execute();
      all += JSON.stringify(rows, (_key, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
      );
    }
    const { json } = await ats.call('GET', '/candidates?per_page=100');
    expect(all.length).toBeGreaterThan(1_000);
    for (const { last_name } of json) expect(all).not.toContain(last_name);
    expect(all).not.toContain('Leeds General Infirmary');
    expect(all).not.toContain('wound care');
    expect(all).not.toContain(ats.token);
    expect(companion.logged()).not.toContain('Leeds General Infirmary');
  });
});
