/** A recruiter's own rules at the companion: they act on newcomers while no browser looks, once, and the recruiter sees and takes back what they did. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companionHandlers } from '../../entrypoints/background/companion';
import { recordReading } from '../../entrypoints/background/record-reading';
import { actsThere, hearOfRuns, shareRules } from '../../entrypoints/background/rules-there';
import { runRules } from '../../entrypoints/background/run-rules';
import type { Services } from '../../entrypoints/background/services';
import { ruleNewsFor, suggestionsFor, workflowHandlers } from '../../entrypoints/background/workflow';
import { createAtsClient } from '../../lib/ats/client';
import { greenhouse } from '../../lib/ats/greenhouse';
import { createRecorder } from '../../lib/audit/recorder';
import { createVault } from '../../lib/auth/vault';
import { readRequirements } from '../../lib/engine';
import { settingsSchema } from '../../lib/messages';
import { type Loaded, loadCandidate } from '../../lib/pipeline/load-candidate';
import { pairingLink } from '../../lib/remote/pairing';
import { ok } from '../../lib/result';
import { scoreRowOf } from '../../lib/scores/row';
import { createCriteriaStore } from '../../lib/store/criteria';
import { CandorDb } from '../../lib/store/db';
import { createScoreStore } from '../../lib/store/scores';
import { createDexieStore } from '../../lib/store/sync-store';
import { createOutbox } from '../../lib/sync/outbox';
import { applicationKeyOf } from '../../lib/sync/plan';
import type { Action, Trigger } from '../../lib/workflow/model';
import { createWorkflow } from '../../lib/workflow/store';
import { localFetch } from '../../sandbox/local-fetch';
import { newCode } from '../../server/pairing/codes';
import { tokenInHand } from '../contract/token-in-hand';
import { SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { dumpOf, formsOf } from './dump';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

const SLOW = { timeout: 60_000, interval: 200 };
const CONNECTION = 'as this browser calls it';
let ats: TestAts;
let companion: TestCompanion;
let services: Services;
let handlers: ReturnType<typeof workflowHandlers>;

beforeAll(async () => {
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    storage: { managed: { get: async () => ({}) } },
    alarms: { create: async () => {} },
  });
  Object.defineProperty(globalThis, 'navigator', {
    value: {
      locks: {
        request: (_name: string, ...rest: unknown[]) =>
          (rest.at(-1) as (lock: object) => Promise<unknown>)({ held: true }),
      },
    },
    configurable: true,
  });
  ats = await startAts();
  companion = await startTestCompanion({
    config: { allowPrivate: SANDBOX_HOSTS },
    connectorOf: unhurried,
    laneLimit: { burst: 1_000_000, perSecond: 1_000_000 },
  });
  const { connections, nowMs } = companion.parts;
  const id = await ats.connect(companion);
  const held = (await connections.get(id))?.held;
  if (!held) throw new Error('The companion has no such connection.');
  await connections.put({ ...held, writes: ['note', 'field', 'tag', 'advance'] }, { nowMs: nowMs() });
  services = browserOf();
  handlers = workflowHandlers(services);
  await services.db.connections.put({
    ...{ id: CONNECTION, ats: 'greenhouse', name: 'Greenhouse', origins: ats.sandbox.origins, auth: 'oauth' },
    ...{ writes: ['note', 'field', 'tag'], status: 'connected' },
  });
  const code = await newCode(companion.parts.database.db, 'recruiter', Date.now());
  const paired = await companionHandlers(services).pairCompanion({
    link: pairingLink(companion.url, code),
    name: 'Chrome',
  });
  expect(paired.ok).toBe(true);
}, 180_000);
afterAll(async () => {
  await companion?.close();
  await ats?.close();
});

/** What the extension's background has at hand, on a database of its own. */
function browserOf(): Services {
  const db = new CandorDb(`candor-${crypto.randomUUID()}`);
  const nowMs = () => Date.now();
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  const outbox = createOutbox(createDexieStore(db), recorder, nowMs);
  return {
    ...{ db, outbox, recorder, nowMs, vault: createVault(db) },
    workflow: createWorkflow(db, outbox, nowMs),
    criteria: createCriteriaStore(db, recorder, nowMs),
    scores: createScoreStore(db, recorder, nowMs),
    drainAndWake: async () => {},
    clientFor: async () => ok(clientOfBrowser()),
  } as unknown as Services;
}
const clientOfBrowser = () =>
  createAtsClient({
    ats: unhurried('greenhouse') ?? greenhouse,
    writes: ['note', 'field', 'tag'],
    authorizer: tokenInHand(ats.sandbox.origins.api, ats.token),
    fetch: localFetch,
    nowMs: Date.now,
  });

/** Switches exactly this rule on, as a person does, and sees to it that the companion knows. */
async function only(id: string, trigger: Trigger, actions: Action[], moveWaitsMinutes = 10): Promise<void> {
  await services.db.settings.put({ ...settingsSchema.parse({ moveWaitsMinutes }), id: 'settings' });
  for (const rule of await services.workflow.rules())
    await handlers.turnRule({ id: rule.id, on: false, warned: false }, {});
  await handlers.saveRule({ id, draft: { name: `Rule ${id}`, trigger, conditions: [], actions } }, {});
  await handlers.tryRule({ id }, {});
  expect(await handlers.turnRule({ id, on: true, warned: true }, {})).toMatchObject({ ok: true });
  await shareRules(services);
}

const person = (i: number) => ({ candidateId: 10_000 + i, applicationId: 500_000 + i });
const applied = (i: number, when: string) =>
  ats.sandbox.db.query(`UPDATE applications SET applied_at = ${when} WHERE id = $1`, [
    person(i).applicationId,
  ]);
async function arrives(i: number, action?: string): Promise<void> {
  await applied(i, "now() + interval '1 second'");
  expect((await sendHook(companion.url, person(i), { action })).status).toBe(202);
}
async function notesOf(i: number): Promise<string[]> {
  const { rows } = await ats.sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE candidate_id = $1 AND (body LIKE 'Call them%' OR body LIKE '%is withdrawn%') ORDER BY id",
    [person(i).candidateId],
  );
  return rows.map(({ body }) => body.split('\n')[0] ?? '');
}
const runsOf = async (i: number) => {
  const listed = await handlers.listRuns({}, {});
  if (!listed.ok) throw new Error(listed.error.message);
  const key = applicationKeyOf({ connectionId: CONNECTION, ...texts(i) });
  return listed.value.filter((run) => run.applicationKey === key);
};
const texts = (i: number) => ({
  candidateId: String(person(i).candidateId),
  applicationId: String(person(i).applicationId),
});
async function opened(i: number): Promise<Loaded> {
  const loaded = await loadCandidate(clientOfBrowser(), { connectionId: CONNECTION, ...texts(i) });
  if (!loaded.ok || !loaded.value.score) throw new Error('The sandbox’s candidate has no score.');
  return loaded.value;
}

test('a newcomer gets note and tag, is shortlisted and a stage suggested, all shown to the recruiter under their own names', async () => {
  await only('welcome', 'application_new', [
    { kind: 'note', text: 'Call them this week' },
    { kind: 'tag', tag: 'Call first' },
    { kind: 'shortlist' },
    { kind: 'suggest', stage: 'Offer' },
  ]);
  expect(await actsThere(services)).toEqual(new Map([[CONNECTION, expect.any(Number)]]));
  expect(await handlers.listRules({}, {})).toMatchObject({ ok: true, value: { there: ['Greenhouse'] } });
  await arrives(0);
  await expect.poll(() => notesOf(0), SLOW).toEqual(['Call them this week']);
  const loaded = await opened(0);
  await expect
    .poll(() => runsOf(0), SLOW)
    .toMatchObject([
      { at: 'companion', candidate: loaded.candidate.name, actions: ['note', 'tag', 'shortlist', 'suggest'] },
    ]);
  await expect.poll(async () => (await opened(0)).candidate.tags, SLOW).toContain('Call first');
  expect(await suggestionsFor(services, loaded)).toEqual([{ stage: 'Offer', rule: 'Rule welcome' }]);
  expect(await ruleNewsFor(services, loaded)).toEqual({ shortlistedBy: 'Rule welcome', moves: [] });
  expect(await handlers.listShortlist({}, {})).toMatchObject({
    ok: true,
    value: [{ name: loaded.candidate.name, connectionId: CONNECTION, because: 'Rule welcome' }],
  });
}, 120_000);

test('opened in the browser, the newcomer is left to the companion; an older application stays the browser’s', async () => {
  await applied(1, "now() - interval '60 days'");
  const acted: boolean[] = [];
  for (const i of [0, 1]) {
    const loaded = await opened(i);
    const { ref, candidate, application, job, score, basis } = loaded;
    if (!application || !job || !score || !basis) throw new Error('Nothing was scored.');
    const key = applicationKeyOf(ref);
    await recordReading(services, loaded, key);
    const scored = {
      applicationKey: key,
      connectionId: CONNECTION,
      candidate,
      application,
      jobId: job.id,
      score,
    };
    const now = scoreRowOf({ ...scored, ...basis }, Date.now());
    const plan = { writes: [], leftAlone: [] };
    acted.push(await runRules(services, { loaded, before: undefined, now, tags: [], plan }));
  }
  expect(acted).toEqual([false, true]);
  // The companion sees it, too, and leaves it alone.
  await sendHook(companion.url, person(1));
  await expect.poll(() => ats.notes(person(1).candidateId), SLOW).toHaveLength(1);
  expect(await notesOf(1)).toEqual([]);
}, 120_000);

test('taking it back at the browser withdraws the note in the ATS and empties the shortlist', async () => {
  const [run] = await runsOf(0);
  expect(await handlers.undoRun({ id: run?.id ?? '' }, {})).toMatchObject({ ok: true });
  await expect.poll(() => notesOf(0), SLOW).toHaveLength(2);
  expect((await notesOf(0))[1]).toMatch(/is withdrawn\.$/);
  await hearOfRuns(services);
  expect((await runsOf(0)).map(({ undone }) => undone)).toEqual([true]);
  expect((await ruleNewsFor(services, await opened(0))).shortlistedBy).toBeNull();
  expect(await suggestionsFor(services, await opened(0))).toEqual([]);
  // The same application again: a run that was taken back stays so.
  await sendHook(companion.url, person(0), { action: 'application_updated' });
  await new Promise((later) => setTimeout(later, 2_000));
  expect(await notesOf(0)).toHaveLength(2);
}, 120_000);

test('a rule moves forward only after its wait, and can be taken back until then', async () => {
  const stageOf = async (i: number) =>
    (await ats.sandbox.records.application(person(i).applicationId))?.stage;
  const before = await stageOf(2);
  await only('mover', 'application_new', [{ kind: 'advance', stage: 'Offer' }]);
  await arrives(2);
  await expect.poll(() => runsOf(2), SLOW).toMatchObject([{ moves: [{ to: 'Offer', state: 'queued' }] }]);
  const shown = await ruleNewsFor(services, await opened(2));
  expect(shown.moves).toMatchObject([{ rule: 'Rule mover', to: 'Offer', notBeforeMs: expect.any(Number) }]);
  const [run] = await runsOf(2);
  await handlers.undoRun({ id: run?.id ?? '' }, {});
  await expect.poll(() => runsOf(2), SLOW).toMatchObject([{ undone: true, moves: [{ state: 'discarded' }] }]);
  expect(await stageOf(2)).toBe(before);

  await only('mover', 'application_new', [{ kind: 'advance', stage: 'Offer' }], 0.05);
  await arrives(3);
  await expect.poll(() => stageOf(3), SLOW).toBe('Offer');
  await expect.poll(() => runsOf(3), SLOW).toMatchObject([{ moves: [{ to: 'Offer', state: 'sent' }] }]);
  // Back is no way: neither by taking back nor by a rule.
  await only('back', 'resume_changed', [{ kind: 'advance', stage: 'Phone Screen' }], 0.05);
  const [moved] = await runsOf(3);
  await handlers.undoRun({ id: moved?.id ?? '' }, {});
  expect(await stageOf(3)).toBe('Offer');
}, 180_000);

test('new criteria make the companion look again at those it has scored for the job', async () => {
  await only('again', 'criteria_changed', [{ kind: 'note', text: 'Call them again' }]);
  const { job } = await opened(3);
  const list = readRequirements({
    title: '',
    description: 'Requirements\n- Wound care\n- Forklift licence\n- Excel\n',
  });
  const token = await companion.pair('recruiter');
  const saved = {
    connectionId: CONNECTION,
    jobId: job?.id,
    version: 4,
    atMs: Date.now(),
    by: 'Riley Morgan',
  };
  const answer = await companion.call(token, 'PUT', '/v1/criteria', {
    ...{ ats: 'greenhouse', api: ats.sandbox.origins.api },
    saved: { ...saved, criteria: list, reading: [], jobTextHash: 'x' },
  });
  expect(answer.status).toBe(200);
  await expect.poll(() => notesOf(3), SLOW).toEqual(['Call them again']);
  // One that came before the companion looked out is the browser's.
  expect(await notesOf(1)).toEqual([]);
}, 120_000);

test('another recruiter hears nothing of it, and what lies in the database names nobody', async () => {
  const other = await companion.pair('recruiter', `chrome-extension://${'ponmlkji'.repeat(4)}`);
  expect(await (await companion.call(other, 'GET', '/v1/rule-runs')).json()).toEqual({ acts: [], runs: [] });
  const [run] = await runsOf(3);
  expect((await companion.call(other, 'POST', `/v1/rule-runs/${run?.id}/undo`)).status).toBe(404);
  const dump = await dumpOf(companion.parts.database);
  expect(dump).toContain('public.rule_runs');
  for (const word of [run?.candidate ?? '', 'Call them this week', 'Rule welcome'])
    for (const form of formsOf(word)) expect(dump.includes(form), word).toBe(false);
});

test('unpaired, the rules are this browser’s own again and act nowhere else', async () => {
  await companionHandlers(services).unpairCompanion();
  expect(await actsThere(services)).toEqual(new Map());
  const { rows } = await companion.parts.database.execute('select * from rule_sets');
  expect(rows).toEqual([]);
  const [run] = await runsOf(3);
  expect(await handlers.undoRun({ id: run?.id ?? '' }, {})).toMatchObject({
    ok: false,
    error: { kind: 'not-connected' },
  });
});
