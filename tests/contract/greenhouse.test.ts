import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadCandidate } from '../../lib/pipeline/load-candidate';
import { thisDevice } from '../../lib/pipeline/scoring-engine';
import type { Fault } from '../../sandbox/faults';
import { destination } from './destination';
import { type Rig, startRig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ timeoutMs: 1_000 });
});
afterAll(() => rig.close());
afterEach(() => {
  rig.sandbox.faults.clear();
  rig.clock.nowMs += 20 * 60_000;
});

const ref = { connectionId: 'c', candidateId: '6101', applicationId: '7101' };

describe('reading', () => {
  it('gives the candidate, the application, the job with its description, the resume and the fields', async () => {
    const candidate = await rig.client.candidate('6101');
    expect(candidate).toMatchObject({ ok: true, value: { id: '6101', name: 'Ama Boateng' } });
    const applications = await rig.client.applications('6101');
    expect(applications).toMatchObject({
      ok: true,
      value: [{ id: '7101', jobId: '5101', stage: 'Application Review' }],
    });
    const job = await rig.client.job('5101');
    expect(job).toMatchObject({
      ok: true,
      value: { title: 'Registered Nurse', description: expect.stringContaining('Wound care') },
    });
    const files = await rig.client.attachments(ref);
    if (!files.ok || !files.value[0]) throw new Error('no attachment');
    const bytes = await rig.client.download(files.value[0]);
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toContain('Leeds General Infirmary');
    const fields = await rig.client.fields();
    expect(fields.ok && fields.value.find((one) => one.key === 'ai_match_score')).toMatchObject({
      type: 'number',
      owner: 'candidate',
    });
  });

  it('says beside the score what of the resume was left unread, and what the engine has to say', async () => {
    const notices = ['Only the first 200 of 5001 pages were read.'];
    const engine: typeof thisDevice = {
      parse: async (...file) => {
        const read = await thisDevice.parse(...file);
        return read.ok ? { ok: true, value: { ...read.value, notices } } : read;
      },
      score: async (...asked) => ({ ...(await thisDevice.score(...asked)), notice: 'Scored here.' }),
    };
    const loaded = await loadCandidate(rig.client, ref, { engine });
    expect(loaded).toMatchObject({ ok: true, value: { notice: `${notices[0]} Scored here.` } });
  });

  it('says in words that a candidate does not exist', async () => {
    expect(await rig.client.candidate('999')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('writing', () => {
  it('adds a note, keeps the other fields when it writes one, and applies a tag once', async () => {
    expect((await rig.client.writeNote(ref, 'Hello\nCND-TEST')).ok).toBe(true);
    expect(await rig.candorNotes(6101)).toEqual(['Hello\nCND-TEST']);
    const fields = await rig.client.fields();
    const field = fields.ok ? fields.value.find((one) => one.key === 'ai_match_score') : undefined;
    expect((await rig.client.writeField(ref, destination(field), 72)).ok).toBe(true);
    expect(await rig.field(6101, 'ai_match_score')).toBe(72);
    expect(await rig.field(6101, 'notice_period')).toBe('4 weeks');
    await rig.client.writeTag(ref, 'relocation_ok');
    await rig.client.writeTag(ref, 'relocation_ok');
    const candidate = await rig.client.candidate('6101');
    expect(candidate.ok && candidate.value.tags.filter((tag) => tag === 'relocation_ok')).toHaveLength(1);
  });
});

/** What each bad answer must become: the panel's state, and whether a write must be looked up before another try. */
const BAD: [name: string, fault: Fault, kind: string, maybeDone: boolean][] = [
  ['401', { kind: 'status', status: 401 }, 'token-expired', false],
  ['403', { kind: 'status', status: 403 }, 'forbidden', false],
  ['404', { kind: 'status', status: 404 }, 'not-found', false],
  ['422', { kind: 'status', status: 422, body: { errors: ['body is too long'] } }, 'invalid', false],
  ['429', { kind: 'status', status: 429, retryAfterSeconds: 7 }, 'rate-limited', false],
  ['500', { kind: 'status', status: 500 }, 'ats-down', true],
  ['HTML', { kind: 'html' }, 'unexpected-answer', true],
  ['a truncated body', { kind: 'truncated' }, 'ats-down', true],
  ['a lost answer', { kind: 'answer-lost' }, 'ats-down', true],
  ['a reset connection', { kind: 'reset' }, 'ats-down', true],
  ['silence', { kind: 'hang' }, 'ats-down', true],
];

describe.each(BAD)('%s', (_name, fault, kind, maybeDone) => {
  it('is one clear error for a read', async () => {
    rig.sandbox.faults.plan(() => fault);
    const answer = await rig.client.candidate('6101');
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(answer.ok || answer.error.message).toMatch(/^[A-Z].+\.$/);
  });

  it(`is ${maybeDone ? 'looked up before another try' : 'known to have done nothing'} for a write`, async () => {
    rig.sandbox.faults.plan(() => fault);
    const answer = await rig.client.writeNote(ref, 'x');
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(!answer.ok && (answer.error.maybeDone ?? false)).toBe(maybeDone);
  });
});

it.each<[string, Fault]>([
  ['does not end', { kind: 'hang' }],
  ['broke off', { kind: 'reset' }],
])(
  'says of a write that %s what happens next, so that nobody writes it by hand as well',
  async (_how, fault) => {
    rig.sandbox.faults.plan(() => fault);
    const answer = await rig.client.writeNote(ref, 'x');
    expect(answer.ok || answer.error.message).toMatch(
      /^Greenhouse .+\. Before it is sent again, Candor looks whether it arrived\.$/,
    );
  },
);

it('waits as long as Retry-After says and asks nothing meanwhile', async () => {
  rig.sandbox.faults.plan([{ kind: 'status', status: 429, retryAfterSeconds: 7 }]);
  expect(await rig.client.candidate('6101')).toMatchObject({
    error: { retryAtMs: rig.clock.nowMs + 7000 },
  });
  const asked = rig.sandbox.requests.length;
  expect(await rig.client.candidate('6101')).toMatchObject({ error: { kind: 'rate-limited' } });
  expect(rig.sandbox.requests).toHaveLength(asked);
  rig.clock.nowMs += 7001;
  expect((await rig.client.candidate('6101')).ok).toBe(true);
});
