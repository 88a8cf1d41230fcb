import { expect, it } from 'vitest';
import { DEFAULT_WRITES } from '@/lib/ats/contract';
import { connectors } from '@/lib/ats/registry';
import { limitsOf, reaches } from './reach';

it.each(connectors.map((one) => [one.id, one] as const))(
  'every lack of %s that a mapping can meet is told, each reason once',
  (ats, { can }) => {
    const limits = limitsOf({ ats, writes: DEFAULT_WRITES });
    const told = limits.flatMap((one) => one.names);
    for (const name of ['note', 'privateNote', 'field', 'numberField', 'tag'] as const)
      if (!can[name].can) expect(told).toContain(name);
    expect(new Set(limits.map((one) => one.why)).size).toBe(limits.length);
  },
);
it('knows what does not arrive: the vendor’s lack, and what is switched off here', () => {
  const lever = { ats: 'lever', writes: DEFAULT_WRITES };
  expect(reaches(lever, { kind: 'proposed field' })).toBe(false);
  expect(reaches(lever, { kind: 'note' })).toBe(true);
  expect(reaches(lever, { kind: 'nothing' })).toBe(true);
  expect(reaches({ ats: 'lever', writes: ['note'] }, { kind: 'tag' })).toBe(false);
  expect(limitsOf({ ats: 'ashby', writes: ['note'] }).map((one) => one.why)).toContain(
    'This is switched off for this connection. Connect again to switch it on.',
  );
});
