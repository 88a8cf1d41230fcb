import { describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/result';
import { timed } from '@/lib/sync/machine';
import { planMove } from './plan-move';

const stages = ['Review', 'Phone Screen', 'Interview', 'Rejected'].map((name, at) => ({
  id: String(at),
  name,
}));
const application = {
  id: '2',
  candidateId: '1',
  stage: 'Phone Screen',
  stageId: '1',
  status: 'active',
  customFields: {},
};
const input = {
  ref: { connectionId: 'gh', candidateId: '1', applicationId: '2' },
  application,
  stages: ok(stages),
  earlier: [],
  notBeforeMs: 600_000,
};
const left = (to: string, more = {}) => {
  const planned = planMove({ ...input, to, ...more });
  return 'left' in planned ? planned.left : null;
};

describe('a rule that advances', () => {
  it('plans one step forward, by the stage’s name, which waits', () => {
    const planned = planMove({ ...input, to: ' interview ' });
    expect(planned).toMatchObject({
      move: { destination: { from: stages[1], to: stages[2] }, notBeforeMs: 600_000 },
    });
    if (!('move' in planned)) throw new Error('no move');
    const { line: _line, ...write } = planned.move;
    const entry = timed({ ...write, state: 'queued', attempts: 0, atMs: 1, queuedAtMs: 1 });
    expect(entry.dueAtMs).toBe(600_000);
    expect(left('Interview', { earlier: [entry] })).toMatch(/already on its way/);
  });
  it.each([
    ['Review', /lies before Phone Screen/],
    ['Phone Screen', /in Phone Screen already/],
    ['Rejected', /would turn this person down/],
    ['A stage that was deleted', /no open stage/],
  ])('moves nobody to %s, and says why', (to, why) => {
    expect(left(to)).toMatch(why);
  });
  it('moves nobody where the application is closed or moving is switched off', () => {
    expect(left('Interview', { application: { ...application, status: 'rejected' } })).toMatch(/closed/);
    expect(left('Interview', { stages: err({ kind: 'invalid', message: 'Moving is off.' }) })).toBe(
      'Moving is off.',
    );
  });
});
