/** What a connector that moves applications keeps to: forward, once, only while it is switched on, and nothing but the step. */
import { expect } from 'vitest';
import { isAllowed } from '../../lib/ats/allow';
import { DEFAULT_WRITES, WRITES } from '../../lib/ats/contract';
import { ok } from '../../lib/result';
import { APPLICATION, type Connected } from './connected';

/** What would make another request of the step, were somebody to add it. */
const OTHER_WAYS = [
  { archiveReasonId: 'x' },
  { to_job_id: 1 },
  { archived: true },
  { reason: 'x' },
  { status: 'rejected' },
];
const refused = { ok: false, error: { kind: 'invalid' } };

export async function movesForwardOnly(rig: Connected): Promise<void> {
  const client = rig.connect({ writes: WRITES });
  const ref = await rig.ref();
  const stageNow = async () => (await rig.sandbox.records.application(APPLICATION))?.stage;
  const listed = await client.stages(ref);
  const [first, second, third] = listed.ok ? listed.value : [];
  if (!listed.ok || !first || !second || !third) throw new Error(JSON.stringify(listed));
  expect(listed.value.map((one) => one.name)).toEqual(['Application Review', 'Interview', 'Offer']);
  expect(await stageNow()).toBe(first.name);

  // Switched off, the stages are not asked for and no step is taken.
  const off = rig.connect({ writes: DEFAULT_WRITES });
  const before = rig.sent.length;
  expect(await off.stages(ref)).toMatchObject(refused);
  expect(await off.advance(ref, first, second)).toMatchObject(refused);
  expect(rig.sent).toHaveLength(before);

  expect(await client.advance(ref, first, second)).toEqual(ok({}));
  expect(await stageNow()).toBe(second.name);
  const steps = async () => (await stepsSent(rig)).length;
  const sent = await steps();
  // There already; back; a stage that is not; and from a stage that a person has left meanwhile.
  expect(await client.advance(ref, first, second)).toEqual(ok({}));
  expect(await client.advance(ref, second, first)).toMatchObject(refused);
  expect(await client.advance(ref, second, { id: '404', name: 'Nowhere' })).toMatchObject(refused);
  expect(await client.advance(ref, first, third)).toEqual(
    ok({ kept: expect.stringMatching(/^Kept: .+\.$/) }),
  );
  expect(await stageNow()).toBe(second.name);
  expect(await steps()).toBe(sent);
  expect(sent).toBe(1);

  const [step] = await stepsSent(rig);
  if (!step) throw new Error('no step was sent');
  expect(isAllowed(rig.ats.allow, step, step.below)).toBe(false);
  for (const more of OTHER_WAYS)
    expect(isAllowed(strict(rig), { ...step, body: { ...step.body, ...more } }, step.below)).toBe(false);
}

const strict = ({ ats }: Connected) =>
  (ats.write.advance?.allow ?? []).filter((rule) => typeof rule !== 'string');

/** The steps among all that was sent. */
async function stepsSent(rig: Connected) {
  const base = new URL(rig.sandbox.origins.api).pathname.replace(/\/$/, '');
  const found = [];
  for (const request of rig.sent) {
    if (request.method === 'GET') continue;
    const body: Record<string, unknown> = JSON.parse((await request.clone().text()) || '{}');
    const below = new URL(request.url).pathname.slice(base.length);
    const step = { method: request.method === 'PUT' ? ('PUT' as const) : ('POST' as const), body, below };
    if (isAllowed(strict(rig), step, below)) found.push(step);
  }
  return found;
}
