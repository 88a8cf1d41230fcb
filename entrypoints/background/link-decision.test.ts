import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { AtsClient } from '@/lib/ats/client-types';
import { createRecorder } from '@/lib/audit/recorder';
import { createDecisions } from '@/lib/decisions/store';
import { settingsSchema } from '@/lib/messages';
import type { Application, Candidate, FieldDef } from '@/lib/model';
import { type AppError, err, ok } from '@/lib/result';
import type { HeldLink } from '@/lib/review/held';
import type { ReviewDecision } from '@/lib/review/model';
import { CandorDb } from '@/lib/store/db';
import { createDexieStore } from '@/lib/store/sync-store';
import { createOutbox } from '@/lib/sync/outbox';
import { decideFor } from './link-decision';
import type { Services } from './services';

const ID = 'a'.repeat(16);
const KEY = 'gh/1/2';
const field: FieldDef = {
  ...{ id: '9', key: 'hm_view', name: 'HM view', owner: 'application', type: 'short_text', options: [] },
};
const candidate: Candidate = {
  ...{
    id: '1',
    name: 'Zoë',
    emails: [],
    phones: [],
    links: [],
    tags: [],
    customFields: {},
    applicationIds: ['2'],
  },
};
const application: Application = { id: '2', candidateId: '1', jobId: '3', customFields: {} };
const link: HeldLink = {
  ...{ id: 'x'.repeat(22), companion: 'http://c', connectionId: 'gh', jobId: '3', jobTitle: 'Nurse' },
  ...{ atsName: 'Greenhouse', to: 'Dana Reed', order: 'score', namesHidden: true, passphrase: false },
  ...{
    madeAtMs: 1,
    expiresAtMs: 9,
    state: 'open',
    openedAtMs: 2,
    cursor: 0,
    waiting: false,
    problem: null,
    writer: 'browser',
    writing: null,
  },
  candidates: [
    {
      ...{ id: ID, applicationKey: KEY, score: 72, verdict: null },
      ref: { connectionId: 'gh', candidateId: '1', applicationId: '2', jobId: '3' },
    },
  ],
};
const said = (changes: Partial<ReviewDecision> = {}): ReviewDecision => ({
  ...{ id: crypto.randomUUID(), candidate: ID, verdict: 'approve', comment: '', atMs: 5 },
  ...changes,
});

let services: Services;
let down: AppError | null;
beforeEach(() => {
  Object.assign(Reflect.get(globalThis, 'chrome'), { storage: { managed: { get: async () => ({}) } } });
  down = null;
  const db = new CandorDb(`links-${crypto.randomUUID()}`);
  const nowMs = () => 1_000;
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  const outbox = createOutbox(createDexieStore(db), recorder, nowMs);
  const answer = <T>(value: T) => (down ? err(down) : ok(value));
  const client: Pick<AtsClient, 'candidate' | 'applications' | 'fields'> = {
    candidate: async () => answer(candidate),
    applications: async () => answer([application]),
    fields: async () => answer([field]),
  };
  const decisions = createDecisions(db, outbox);
  services = { db, outbox, decisions, nowMs, clientFor: async () => ok(client) } as unknown as Services;
});
const mapToField = () => {
  const decision = { kind: 'field', owner: 'application', key: 'hm_view' } as const;
  const settings = settingsSchema.parse({ mappings: { gh: { decision } } });
  return services.db.settings.put({ ...settings, id: 'settings' });
};
const writes = async () => {
  const all = await services.outbox.of(KEY);
  return all.map(({ destination }) =>
    destination.kind === 'note' ? destination.text : `${destination.kind} set`,
  );
};

it('becomes one note by the manager, on the log as heard through a link, also when it is taken twice', async () => {
  const decision = said({ comment: 'Calm' });
  // The worker died after the record and before the cursor.
  expect([await decideFor(services, link, decision), await decideFor(services, link, decision)]).toEqual([
    null,
    null,
  ]);
  const [note, ...more] = await writes();
  expect(note).toContain('Decision: Approve\nCalm\nApprove by Dana Reed, by review link, 1970-01-01');
  expect(more).toEqual([]);
  const [entry] = (await services.db.audit.toArray()).filter(({ kind }) => kind === 'decision');
  expect(entry?.data).toMatchObject({ decision: 'approve', via: 'link', value: 72 });
});

it('waits for an ATS that does not answer where a field is to be set, and then sets both', async () => {
  await mapToField();
  down = { kind: 'ats-down', message: 'Greenhouse does not answer.' };
  const decision = said();
  expect(await decideFor(services, link, decision)).toBe('Greenhouse does not answer.');
  expect(await writes()).toEqual([]);
  down = null;
  expect(await decideFor(services, link, decision)).toBeNull();
  const made = (await writes()).sort();
  expect(made).toEqual([expect.stringContaining('Approve by Dana Reed'), 'field set']);
});

it('writes the note alone where the application cannot be found any more', async () => {
  await mapToField();
  down = { kind: 'not-found', message: 'Gone.' };
  expect(await decideFor(services, link, said())).toBeNull();
  expect(await writes()).toHaveLength(1);
});

it('stands beside what the recruiter decided, and replaces the manager’s own word alone', async () => {
  const panel = { ...said(), applicationKey: KEY, reason: '', by: 'Riley', sawScore: true, score: 72 };
  await services.decisions.add(panel, { name: 'Riley' }, []);
  await decideFor(services, link, said());
  await decideFor(services, link, said({ verdict: 'skip' }));
  const replaces = (note: string) => Number(note.includes('It replaces'));
  const notes = (await writes()).sort((a, b) => replaces(a) - replaces(b));
  expect(notes[0]).not.toContain('It replaces');
  expect(notes[1]).toContain('It replaces: Approve by Dana Reed');
  expect((await services.decisions.of(KEY)).map(({ by }) => by)).toEqual(['Riley', 'Dana Reed', 'Dana Reed']);
});

it('says nothing of somebody who was erased meanwhile', async () => {
  expect(await decideFor(services, { ...link, candidates: [] }, said())).toBeNull();
  expect(await writes()).toEqual([]);
});

it('is kept and not written where the companion writes', async () => {
  await mapToField();
  down = { kind: 'ats-down', message: 'Nobody should ask.' };
  const decision = said({ comment: 'Calm' });
  expect(await decideFor(services, { ...link, writer: 'companion' }, decision)).toBeNull();
  expect(await writes()).toEqual([]);
  expect(await services.decisions.of(KEY)).toMatchObject([
    { id: decision.id, by: 'Dana Reed', comment: 'Calm' },
  ]);
});
