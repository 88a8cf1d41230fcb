import { describe, expect, it } from 'vitest';
import { NEXT } from '@/lib/sync/machine';
import { applicationKeyOf } from '@/lib/sync/plan';
import { AUDIT_KINDS, type Happening, jobKeyOf, parseHappening } from './kinds';

describe('the kinds of the log', () => {
  it.each(Object.entries(AUDIT_KINDS))(
    '%s has words for a reader and closed data',
    (_kind, { words, data }) => {
      expect(words).toMatch(/^[A-Z]/);
      expect(data.safeParse({ candidateName: 'Ada' }).success).toBe(false);
    },
  );
  it('knows every state of the outbox that stands in the log', () => {
    for (const state of Object.keys(NEXT))
      if (state !== 'sending' && state !== 'retry') expect(Object.keys(AUDIT_KINDS)).toContain(state);
  });
  it('lets nothing into the chain that its kind does not know', () => {
    const good: Happening = { kind: 'consent', applicationKey: 'a/b/c', data: { state: 'opted-out' } };
    expect(parseHappening(good)).toBe(good);
    const bad = { ...good, data: { state: 'opted-out', name: 'Ada' } } as Happening;
    expect(() => parseHappening(bad)).toThrow('The log cannot take in “consent”');
  });
  it('keeps jobs apart from candidates', () => {
    expect(
      jobKeyOf('job:', '1').startsWith(applicationKeyOf({ connectionId: 'job:', candidateId: '' })),
    ).toBe(false);
  });
});
