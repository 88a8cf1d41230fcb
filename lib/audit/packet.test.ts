import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AuditEntry, nextEntry } from './chain';
import { verifyPacket } from './packet';

const log = (length: number): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let i = 0; i < length; i++)
    entries.push(
      nextEntry(entries.at(-1), {
        atMs: 1_700_000_000_000 + i,
        kind: 'sent',
        applicationKey: `a/${i}`,
        data: { value: 'match_score', nth: i },
      }),
    );
  return entries;
};
const packet = (entries: unknown) => ({ format: 'candor-log-1', exportedAtMs: 1, entries });

it('counts the entries of a whole log', () => {
  expect(verifyPacket(packet(log(5)))).toEqual({ ok: true, entries: 5 });
  expect(verifyPacket(packet([]))).toEqual({ ok: true, entries: 0 });
});

it('finds any entry that was changed, left out or moved', () => {
  const whole = log(6);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.constantFrom('change', 'drop', 'swap'), (at, how) => {
      const entries = structuredClone(whole);
      const [entry] = entries.slice(at);
      if (how === 'change' && entry) entry.data.nth = 99;
      if (how === 'drop' && at < 5) entries.splice(at, 1);
      if (how === 'swap') entries.reverse();
      if (how === 'drop' && at === 5) return;
      expect(verifyPacket(packet(entries)).ok).toBe(false);
    }),
  );
});

it('says in words that a file is not a log', () => {
  expect(verifyPacket({ hello: 1 })).toMatchObject({ ok: false, why: expect.stringContaining('not a log') });
});
