/** From the recruiter's choice over the manager's page to the ATS and back to the question what the companion knows of it. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companionHandlers } from '../../entrypoints/background/companion';
import { createFollower } from '../../entrypoints/background/follow-links';
import { keepScore } from '../../entrypoints/background/keep-score';
import { linkHandlers } from '../../entrypoints/background/links';
import { recordReading } from '../../entrypoints/background/record-reading';
import type { Services } from '../../entrypoints/background/services';
import { createRecorder } from '../../lib/audit/recorder';
import { createVault } from '../../lib/auth/vault';
import { createConsents } from '../../lib/consent/store';
import { createDecisions } from '../../lib/decisions/store';
import { loadCandidate } from '../../lib/pipeline/load-candidate';
import { pairingLink } from '../../lib/remote/pairing';
import { ok } from '../../lib/result';
import { createCriteriaStore } from '../../lib/store/criteria';
import { createScoreStore } from '../../lib/store/scores';
import { applicationKeyOf } from '../../lib/sync/plan';
import { createWorkflow } from '../../lib/workflow/store';
import { newCode } from '../../server/pairing/codes';
import { drainToEnd, freshOutbox, type Rig, startRig } from '../contract/rig';
import { crowd } from '../faults/crowd';
import { connectSandbox, SANDBOX_HOSTS } from './ats';
import { dumpOf, formsOf } from './dump';
import { managerAt } from './manager-page';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

/** One after the other, as the browser's locks see to it. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => {});
    return run;
  };
}
const [asking, draining] = [inTurn(), inTurn()];

const COMMENT = 'Ask about the on-call rota';
const PASSPHRASE = 'bodo kuri fena lazi';
let rig: Rig;
let companion: TestCompanion;
let services: Services;
const keys: string[] = [];
const words: string[] = [COMMENT, PASSPHRASE, 'Dana Reed'];

beforeAll(async () => {
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    storage: { managed: { get: async () => ({}) } },
    alarms: { get: async () => undefined, create: async () => {}, clear: async () => true },
  });
  Object.defineProperty(globalThis, 'navigator', {
    value: { locks: { request: (_name: string, work: () => Promise<unknown>) => asking(work) } },
    configurable: true,
  });
  rig = await startRig({ people: () => crowd(3) });
  companion = await startTestCompanion({ config: { allowPrivate: SANDBOX_HOSTS }, connectorOf: unhurried });
  const { db, outbox } = freshOutbox(rig);
  const nowMs = () => Date.now();
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  services = {
    ...{ db, outbox, recorder, nowMs },
    vault: createVault(db),
    decisions: createDecisions(db, outbox),
    criteria: createCriteriaStore(db, recorder, nowMs),
    scores: createScoreStore(db, recorder, nowMs),
    consents: createConsents(db, outbox),
    workflow: createWorkflow(db, outbox, nowMs),
    clientFor: async () => ok(rig.client),
    drainAndWake: () => draining(() => drainToEnd(rig, outbox)),
  } as unknown as Services;
  await db.connections.put({
    ...{ id: 'gh', ats: 'greenhouse', name: 'Greenhouse', origins: rig.sandbox.origins, auth: 'oauth' },
    ...{ writes: ['note', 'field', 'tag'], status: 'connected', user: { id: '1', name: 'Riley Morgan' } },
  });
  const { rows } = await rig.sandbox.db.query<{ id: number; candidate_id: number }>(
    'SELECT id, candidate_id FROM applications WHERE candidate_id IN (10000, 10001, 10002) ORDER BY id',
  );
  for (const { id, candidate_id } of rows) {
    const wanted = { connectionId: 'gh', candidateId: String(candidate_id), applicationId: String(id) };
    const loaded = await loadCandidate(rig.client, wanted);
    if (!loaded.ok) throw new Error(loaded.error.message);
    const key = applicationKeyOf(loaded.value.ref);
    await recordReading(services, loaded.value, key);
    await keepScore(services, loaded.value, key);
    keys.push(key);
    const { candidate, resume } = loaded.value;
    words.push(candidate.name, ...(resume?.text.split('\n').filter((line) => line.length > 20) ?? []));
  }
}, 120_000);
afterAll(async () => {
  await companion?.close();
  await rig?.close();
});

const notes = async () =>
  (await Promise.all([10_000, 10_001, 10_002].map((id) => rig.candorNotes(id)))).map((all) =>
    all.filter((body) => body.includes('Candor decision')),
  );

const jobId = async () => (await services.db.scores.toArray())[0]?.jobId ?? '';

async function nothingReadable(linkId: string): Promise<void> {
  const dump = await dumpOf(companion.parts.database);
  expect(dump).toContain(linkId);
  for (const word of words)
    for (const form of formsOf(word)) {
      expect(dump.includes(form), `the database holds “${word}”`).toBe(false);
      expect(companion.logged().includes(form), `the log holds “${word}”`).toBe(false);
    }
}

test('two approved and one skipped come back as three notes by the manager, once, and the companion has read nothing', async () => {
  const follower = createFollower(services);
  const { makeLink, listLinks } = linkHandlers(services, follower);
  const { pairCompanion } = companionHandlers(services);
  const code = await newCode(companion.parts.database.db, 'recruiter', Date.now());
  const paired = await pairCompanion({ link: pairingLink(companion.url, code), name: 'Chrome' });
  expect(paired.ok).toBe(true);
  const made = await makeLink(
    {
      ...{
        connectionId: 'gh',
        jobId: await jobId(),
        applicationKeys: keys,
        to: 'Dana Reed',
        message: '',
        days: 7,
      },
      ...{ namesHidden: false, order: 'score', passphrase: PASSPHRASE, writer: 'browser' },
    },
    {},
  );
  if (!made.ok) throw new Error(made.error.message);
  expect(words.length).toBeGreaterThan(10);

  words.push(new URL(made.value.address).hash.slice(1));
  const { linkId, kept, visit } = await managerAt(companion.url, made.value.address, PASSPHRASE);
  const first = await visit();
  const [one, two, three] = first.package.candidates.map(({ id }) => id);
  await first.say(one ?? '', 'approve', COMMENT);
  await first.say(two ?? '', 'skip', '');
  await first.flush(true);
  first.close();
  const again = await visit();
  expect(again.state().decisions).toHaveLength(2);
  await again.say(three ?? '', 'approve', '');
  await again.flush(true);
  again.close();

  const listed = await listLinks({}, {});
  expect(listed).toMatchObject({ ok: true, value: { problem: null } });
  await expect.poll(async () => (await notes()).flat().length, { timeout: 30_000 }).toBe(3);
  expect((await notes()).map((all) => all.length)).toEqual([1, 1, 1]);
  const text = (await notes()).flat().join('\n');
  expect(text.match(/^Approve by Dana Reed, by review link, /gm)).toHaveLength(2);
  expect(text.match(/^Skip by Dana Reed, by review link, /gm)).toHaveLength(1);
  expect(text.match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  // The worker died before it could write down how far it was, and begins anew.
  await services.db.links.update(linkId, { cursor: 0, waiting: true });
  await listLinks({}, {});
  await services.drainAndWake();
  expect((await notes()).flat()).toHaveLength(3);
  const [held] = await services.db.links.toArray();
  expect(held?.candidates.map(({ verdict }) => verdict).sort()).toEqual(['approve', 'approve', 'skip']);
  const log = (await services.db.audit.toArray()).flatMap(({ kind, data }) =>
    kind === 'link' || kind === 'decision' ? [data.event ?? data.via] : [],
  );
  expect(new Set(log)).toEqual(new Set(['made', 'opened', 'link']));

  await nothingReadable(linkId);
  expect([...kept.values()].join('')).not.toContain('approve');
}, 120_000);

test('with the companion as writer they are in the ATS before the browser hears of them, which then writes nothing', async () => {
  const follower = createFollower(services);
  const { makeLink, listLinks, linkWriter } = linkHandlers(services, follower);
  expect(await linkWriter({ connectionId: 'gh' }, {})).toEqual({ ok: true, value: { companion: false } });
  await connectSandbox(companion, rig.sandbox, await rig.sandbox.tokens.issue());
  expect(await linkWriter({ connectionId: 'gh' }, {})).toEqual({ ok: true, value: { companion: true } });
  const before = (await notes()).flat().length;
  const entries = await services.db.outbox.count();
  const made = await makeLink(
    {
      ...{ connectionId: 'gh', jobId: await jobId(), applicationKeys: keys, to: 'Noor Haddad', message: '' },
      ...{ days: 7, namesHidden: true, order: 'score', passphrase: '', writer: 'companion' },
    },
    {},
  );
  if (!made.ok) throw new Error(made.error.message);
  words.push('Noor Haddad', new URL(made.value.address).hash.slice(1));
  const { linkId, visit } = await managerAt(companion.url, made.value.address, '');
  const page = await visit();
  expect(page.package.writer).toBe('companion');
  const [one, two, three] = page.package.candidates.map(({ id }) => id);
  await page.say(one ?? '', 'approve', COMMENT);
  await page.say(two ?? '', 'skip', '');
  await page.say(three ?? '', 'approve', '');
  await page.flush(true);
  page.close();

  // Nobody has asked on the recruiter's side yet.
  await expect.poll(async () => (await notes()).flat().length, { timeout: 30_000 }).toBe(before + 3);
  const text = (await notes()).flat().filter((note) => note.includes('Noor Haddad'));
  expect(text).toHaveLength(3);
  expect(text.join('\n').match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  const held = async () => (await services.db.links.get(linkId)) ?? null;
  await listLinks({}, {});
  await services.drainAndWake();
  expect((await held())?.candidates.map(({ verdict }) => verdict).sort()).toEqual([
    'approve',
    'approve',
    'skip',
  ]);
  expect(await services.db.outbox.count()).toBe(entries);
  const heard = (await Promise.all(keys.map((key) => services.decisions.of(key)))).flat();
  expect(
    heard
      .filter(({ by }) => by === 'Noor Haddad')
      .map(({ comment }) => comment)
      .sort(),
  ).toEqual(['', '', COMMENT]);
  await expect
    .poll(
      async () => {
        await listLinks({}, {});
        return await held();
      },
      { timeout: 30_000 },
    )
    .toMatchObject({ waiting: false, writing: { open: 0, failed: 0, problem: null } });
  expect((await notes()).flat()).toHaveLength(before + 3);
  await nothingReadable(linkId);
}, 120_000);
