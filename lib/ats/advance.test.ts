import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepForward } from './advance';

const stages = ['Applied', 'Phone Screen', 'Interview', 'Rejected', 'Offer'].map((name, i) => ({
  id: String(i),
  name,
}));
const at = (stageId: string, status = 'active') => ({
  stageId,
  stage: stages[Number(stageId)]?.name,
  status,
});

describe('a step forward', () => {
  it('goes to a later stage of the job and nowhere else, whatever is asked', () => {
    const any = fc.oneof(fc.constantFrom(...stages.map((one) => one.id)), fc.string());
    fc.assert(
      fc.property(any, any, (from, to) => {
        const step = stepForward(stages, { stageId: from }, to);
        if (!step.ok) expect(step.error.message).toMatch(/^[A-Z].+\.$/);
        else if (step.value === null) expect(to).toBe(from);
        else {
          expect(Number(step.value.to.id)).toBeGreaterThan(Number(step.value.from.id));
          expect(step.value.to.name).not.toBe('Rejected');
        }
      }),
    );
  });
  it('names both stages when it is asked to go back', () => {
    expect(stepForward(stages, at('2'), '1')).toMatchObject({
      error: { kind: 'invalid', message: expect.stringContaining('Phone Screen lies before Interview') },
    });
  });
  it.each(['rejected', 'Archived', 'Hired', 'withdrawn', 'converted'])(
    'leaves a %s application alone',
    (status) => {
      expect(stepForward(stages, at('0', status), '1')).toMatchObject({ ok: false });
    },
  );
  it('does nothing where the application is there already', () => {
    expect(stepForward(stages, at('1'), '1')).toEqual({ ok: true, value: null });
  });
});
