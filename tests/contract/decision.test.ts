/** A decision in the ATS itself: its private note, and the tag or the field that it is mapped to; taking it back leaves the tag. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Decision } from '../../lib/decisions/model';
import { planDecision } from '../../lib/decisions/plan';
import type { Target } from '../../lib/mapping';
import type { Outbox } from '../../lib/sync/outbox';
import { applicationKeyOf } from '../../lib/sync/plan';
import { APPLICATION, PERSON } from './connected';
import { drainToEnd, freshOutbox, type Rig, startRig } from './rig';

const ref = {
  connectionId: 'greenhouse-test',
  candidateId: String(PERSON),
  applicationId: String(APPLICATION),
};
const applicationKey = applicationKeyOf(ref);
let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const said = (verdict: Decision['verdict']): Decision => ({
  id: crypto.randomUUID(),
  applicationKey,
  verdict,
  reason: '',
  comment: '',
  by: 'Riley Morgan',
  atMs: rig.clock.nowMs,
  sawScore: true,
  score: 80,
});

async function decide(outbox: Outbox, decision: Decision, history: Decision[], target: Target) {
  const [candidate, applications, fields] = await Promise.all([
    rig.client.candidate(ref.candidateId),
    rig.client.applications(ref.candidateId),
    rig.client.fields(),
  ]);
  if (!candidate.ok || !applications.ok || !fields.ok) throw new Error('The sandbox does not answer.');
  const application = applications.value.find(({ id }) => id === ref.applicationId);
  if (!application) throw new Error('The sandbox has no such application.');
  const there = { candidate: candidate.value, application, fields: fields.value };
  // People take their time between one decision and the next.
  rig.clock.nowMs += 60_000;
  const earlier = await outbox.of(applicationKey);
  const plan = planDecision({ ref, decision, history, target, there, earlier });
  await outbox.enqueue(plan.writes);
  await drainToEnd(rig, outbox);
  return plan;
}
const tagsNow = async () => {
  const candidate = await rig.client.candidate(ref.candidateId);
  return candidate.ok ? candidate.value.tags : [];
};

it('mapped to a tag: the tag is there once, and stays when the decision is taken back', async () => {
  const { outbox } = freshOutbox(rig);
  const approved = said('approve');
  await decide(outbox, approved, [], { kind: 'tag' });
  const [tag] = (await tagsNow()).filter((one) => one.startsWith('Candor: '));
  expect(tag).toMatch(/approve/);
  const { leftAlone } = await decide(outbox, said('withdrawn'), [approved], { kind: 'tag' });
  expect(leftAlone[0]?.line).toMatch(/The tag stays/);
  expect(await tagsNow()).toContain(tag);
  expect(await rig.candorNotes(PERSON)).toHaveLength(2);
});

it('mapped to a field: the field says it, follows a change of mind, and is empty again when it is taken back', async () => {
  const { outbox } = freshOutbox(rig);
  const target: Target = { kind: 'field', owner: 'candidate', key: 'primary_experience' };
  const approved = said('approve');
  await decide(outbox, approved, [], target);
  expect(await rig.field(PERSON, 'primary_experience')).toBe('Approve');
  const skipped = said('skip');
  await decide(outbox, skipped, [approved], target);
  expect(await rig.field(PERSON, 'primary_experience')).toBe('Skip');
  await decide(outbox, said('withdrawn'), [approved, skipped], target);
  expect(await rig.field(PERSON, 'primary_experience')).toBeNull();
  expect(await rig.candorNotes(PERSON)).toHaveLength(3);
});

it('a value of a person in that field stays', async () => {
  const { outbox } = freshOutbox(rig);
  await rig.sandbox.db.query(
    `UPDATE candidates SET custom_fields = custom_fields || '{"primary_experience": "Written by hand"}' WHERE id = $1`,
    [PERSON],
  );
  const target: Target = { kind: 'field', owner: 'candidate', key: 'primary_experience' };
  const { leftAlone } = await decide(outbox, said('approve'), [], target);
  expect(leftAlone[0]?.line).toMatch(/keeps “Written by hand”/);
  expect(await rig.field(PERSON, 'primary_experience')).toBe('Written by hand');
});
