/** What a connector that moves applications keeps to: forward, once, only while it is switched on, and nothing but the step. */
import { expect } from 'vitest';
import { z } from 'zod';
import { isAllowed } from '../../lib/ats/allow';
import { DEFAULT_WRITES, WRITES } from '../../lib/ats/contract';
import { ok } from '../../lib/result';
import { APPLICATION, type Connected } from './connected';

/** The sandbox's stages under the vendor's own names. */
export type StageNames = Readonly<Record<string, string>>;
const SAME: StageNames = {
  'Application Review': 'Application Review',
  Interview: 'Interview',
  Offer: 'Offer',
};
/** What would make another request of the step, were somebody to add it. */
const OTHER_WAYS = [
  { archiveReasonId: 'x' },
  { to_job_id: 1 },
  { archived: true },
  { reason: 'x' },
  { status: 'rejected' },
  { active: false },
  { 'rejected-at': '2026-01-01' },
];
const refused = { ok: false, error: { kind: 'invalid' } };

export async function movesForwardOnly(rig: Connected, names: StageNames = SAME): Promise<void> {
  const client = rig.connect({ writes: WRITES });
  const ref = await rig.ref();
  const { sandbox } = rig;
  const stageNow = async () => (await sandbox.records.application(APPLICATION))?.stage;
  const steps = async () =>
    (await sandbox.db.query(`SELECT what FROM activity WHERE what LIKE 'Moved to%'`)).rows.length;
  const listed = await client.stages(ref);
  const known = listed.ok ? listed.value.filter((one) => one.name in names) : [];
  const [first, second, third] = known;
  if (!first || !second || !third) throw new Error(JSON.stringify(listed));
  expect(known.map((one) => names[one.name])).toEqual(['Application Review', 'Interview', 'Offer']);
  expect(await stageNow()).toBe('Application Review');

  // Switched off, the stages are not asked for and no step is taken.
  const off = rig.connect({ writes: DEFAULT_WRITES });
  const before = rig.sent.length;
  expect(await off.stages(ref)).toMatchObject(refused);
  expect(await off.advance(ref, first, second)).toMatchObject(refused);
  expect(rig.sent).toHaveLength(before);

  expect(await client.advance(ref, first, second)).toEqual(ok({}));
  expect(await stageNow()).toBe('Interview');
  // There already; back; a stage that is not; and from a stage that a person has left meanwhile.
  expect(await client.advance(ref, first, second)).toEqual(ok({}));
  expect(await client.advance(ref, second, first)).toMatchObject(refused);
  expect(await client.advance(ref, second, { id: '404', name: 'Nowhere' })).toMatchObject(refused);
  expect(await client.advance(ref, first, third)).toEqual(
    ok({ kept: expect.stringMatching(/^Kept: .+\.$/) }),
  );
  expect(await stageNow()).toBe('Interview');
  expect(await steps()).toBe(1);

  const [step] = await stepsSent(rig);
  if (!step) throw new Error('no step was sent');
  expect(isAllowed(rig.ats.allow, step, step.path)).toBe(false);
  for (const more of OTHER_WAYS)
    for (const body of variants(step.body, more))
      expect(isAllowed(strict(rig), { ...step, body }, step.path), JSON.stringify(body)).toBe(false);

  // Whom somebody has turned down meanwhile is not brought back by a step.
  await sandbox.db.query(`UPDATE applications SET status = 'rejected' WHERE id = $1`, [APPLICATION]);
  const brought = await client.advance(ref, second, third);
  await sandbox.db.query(`UPDATE applications SET status = 'active' WHERE id = $1`, [APPLICATION]);
  expect(brought.ok && !('kept' in brought.value), JSON.stringify(brought)).toBe(false);
  expect(await steps()).toBe(1);
}

const strict = ({ ats }: Connected) =>
  (ats.write.advance?.allow ?? []).filter((rule) => typeof rule !== 'string');

/** The same body once for each object in it, with `more` added there. */
function variants(body: unknown, more: object): unknown[] {
  if (Array.isArray(body))
    return body.flatMap((one, i) => variants(one, more).map((changed) => body.with(i, changed)));
  if (typeof body !== 'object' || body === null) return [];
  const inside = Object.entries(body).flatMap(([key, value]) =>
    variants(value, more).map((changed) => ({ ...body, [key]: changed })),
  );
  return [{ ...body, ...more }, ...inside];
}

const methods = z.enum(['POST', 'PUT', 'PATCH']);

/** The steps among all that was sent. */
async function stepsSent(rig: Connected) {
  const base = new URL(rig.sandbox.origins.api).pathname.replace(/\/$/, '');
  const found = [];
  for (const request of rig.sent) {
    const method = methods.safeParse(request.method);
    if (!method.success || new URL(request.url).origin !== new URL(rig.sandbox.origins.api).origin) continue;
    const sent = unwrapped(JSON.parse((await request.clone().text()) || '{}'));
    const path = sent.path ?? new URL(request.url).pathname.slice(base.length);
    const step = { method: method.data, path, body: sent.body };
    if (isAllowed(strict(rig), step, path)) found.push(step);
  }
  return found;
}

/** Odoo's key wraps every call into one address. */
const wrapped = z.object({
  params: z.object({
    service: z.literal('object'),
    args: z.tuple([z.unknown(), z.unknown(), z.unknown(), z.string(), z.string(), z.unknown(), z.unknown()]),
  }),
});
function unwrapped(json: unknown): { body: unknown; path?: string } {
  const call = wrapped.safeParse(json);
  if (!call.success) return { body: json };
  const [, , , model, method, args, kwargs] = call.data.params.args;
  return {
    path: `/web/dataset/call_kw/${model}/${method}`,
    body: { jsonrpc: '2.0', method: 'call', id: 1, params: { model, method, args, kwargs } },
  };
}
