import { expect, it } from 'vitest';
import type { OutboxEntry } from './machine';
import { planUndo } from './undo';

const entry = (id: string, before: string | null, value: string, atMs: number): OutboxEntry => ({
  ...{ id, ref: { connectionId: 'gh', candidateId: '1', applicationId: '2' }, applicationKey: 'gh/1/2' },
  ...{ value: 'decision', auditId: 'CND-1', state: 'sent' as const, attempts: 0, atMs, queuedAtMs: atMs },
  destination: {
    kind: 'field',
    field: { key: 'view', name: 'View', owner: 'candidate', type: 'short_text' },
    value,
    before,
  } as Extract<OutboxEntry['destination'], { kind: 'field' }>,
});

it('empties a field that was empty before several writes, whichever of them is taken back last', () => {
  const planned = planUndo([entry('a', null, 'Approve', 1), entry('b', 'Approve', 'Skip', 2)]);
  expect(planned.map(({ destination }) => destination)).toMatchObject([
    { value: null, before: 'Skip' },
    { value: null, before: 'Skip' },
  ]);
});
