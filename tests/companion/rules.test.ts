/** Rules where nobody has a browser open: a new application gets the rule's note once; a backfill and a rule that is off do nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ruleSchema } from '../../lib/workflow/model';
import { SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

let ats: TestAts;
let companion: TestCompanion;
let people: { candidateId: number; applicationId: number }[];
const rule = (id: string, changes: object) =>
  ruleSchema.parse({
    ...{ id, name: `Rule ${id}`, on: true, trigger: 'application_new', conditions: [] },
    ...{ actions: [{ kind: 'note', text: `By the rule ${id}` }], version: 1, triedVersion: 1 },
    ...changes,
  });

beforeAll(async () => {
  ats = await startAts();
  companion = await startTestCompanion({
    config: { allowPrivate: SANDBOX_HOSTS },
    connectorOf: unhurried,
    laneLimit: { burst: 1_000_000, perSecond: 1_000_000 },
  });
  const id = await ats.connect(companion);
  const { connections, nowMs } = companion.parts;
  const row = await connections.get(id);
  if (!row) throw new Error('The companion has no such connection.');
  const rules = [
    rule('new', {}),
    rule('off', { on: false }),
    rule('untried', { triedVersion: null }),
    rule('low', { conditions: [{ kind: 'score', atLeast: 0, atMost: 0 }] }),
    rule('resume', { trigger: 'resume_changed' }),
  ];
  await connections.put({ ...row.held, rules }, { nowMs: nowMs() });
  const { json } = await ats.call('GET', '/applications?per_page=100');
  people = json.map((one: { id: number; candidate_id: number }) => ({
    applicationId: one.id,
    candidateId: one.candidate_id,
  }));
}, 180_000);
afterAll(async () => {
  await companion?.close();
  await ats?.close();
});

const byRules = async (candidateId: number): Promise<string[]> => {
  const { rows } = await ats.sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE candidate_id = $1 AND body LIKE 'By the rule%' ORDER BY id",
    [candidateId],
  );
  return rows.map(({ body }) => body.split('\n')[0] ?? '');
};
const idle = () =>
  expect.poll(
    async () => {
      const { rows } = await companion.parts.database.execute(
        "select 1 from events where state = 'waiting' union all select 1 from outbox where due_at_ms is not null",
      );
      return rows.length;
    },
    { timeout: 60_000, interval: 200 },
  );

test('a new application gets the note of the rule that holds, once, and it is on the record', async () => {
  const [one] = people;
  if (!one) throw new Error('The sandbox has nobody.');
  await ats.sandbox.db.query('UPDATE applications SET applied_at = now() WHERE id = $1', [one.applicationId]);
  await sendHook(companion.url, one);
  await expect.poll(() => byRules(one.candidateId), { timeout: 60_000 }).toEqual(['By the rule new']);
  await idle().toBe(0);
  await sendHook(companion.url, one, { eventId: 'again', action: 'application_updated' });
  await idle().toBe(0);
  expect(await byRules(one.candidateId)).toEqual(['By the rule new']);
  const last = await companion.parts.store.audit.last();
  const entries = await companion.parts.store.audit.entries(0, last?.seq ?? 0);
  expect(entries.filter(({ kind }) => kind === 'rule-run').map(({ data }) => data)).toEqual([
    { rule: 'new', version: 1, trigger: 'application_new', actions: ['note'] },
  ]);
}, 150_000);

test('an old application that is seen for the first time is not new', async () => {
  const [, one] = people;
  if (!one) throw new Error('The sandbox has nobody.');
  await ats.sandbox.db.query(
    "UPDATE applications SET applied_at = now() - interval '60 days' WHERE id = $1",
    [one.applicationId],
  );
  await sendHook(companion.url, one);
  await expect.poll(() => ats.notes(one.candidateId), { timeout: 60_000 }).toHaveLength(1);
  await idle().toBe(0);
  expect(await byRules(one.candidateId)).toEqual([]);
}, 150_000);
