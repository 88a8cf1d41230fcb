import { describe, expect, it } from 'vitest';
import { laterWish, wishInNotes } from './notes';
import { planConsentNote } from './plan';

const ref = { connectionId: 'gh', candidateId: '1', applicationId: '2' };
const wish = {
  optedOut: true,
  why: 'Asked by phone',
  instead: 'Two people read it',
  by: 'Riley',
  atMs: 1_000,
};
const noteOf = (changes: Partial<typeof wish> = {}) => {
  const { destination } = planConsentNote(ref, { ...wish, ...changes });
  return destination.kind === 'note' ? destination.text : '';
};

describe('a wish in the notes', () => {
  it('is read back from the very note that Candor writes', () => {
    const found = wishInNotes([
      { id: '1', body: 'Called her', createdAt: '2026-11-24T12:00:00Z' },
      { id: '2', body: noteOf(), createdAt: '2026-11-24T10:00:00Z' },
    ]);
    expect(found).toMatchObject({
      optedOut: true,
      by: 'Riley',
      why: 'Asked by phone Instead: Two people read it',
    });
  });
  it('is the newest one, in whatever order notes come', () => {
    const out = { id: '1', body: noteOf(), createdAt: '2026-11-24T10:00:00Z' };
    const back = { id: '2', body: noteOf({ optedOut: false }), createdAt: '2026-11-24T11:00:00Z' };
    expect(wishInNotes([out, back])?.optedOut).toBe(false);
    expect(wishInNotes([back, out])?.optedOut).toBe(false);
  });
  it('is no wish where a person only quotes it', () => {
    expect(
      wishInNotes([
        { id: '1', body: `See: ${noteOf()}` },
        { id: '2', body: 'opted out' },
      ]),
    ).toBeNull();
  });
  it('counts with the device’s own by time', () => {
    const later = { ...wish, optedOut: false, atMs: 2_000 };
    expect([
      laterWish(wish, later),
      laterWish(later, wish),
      laterWish(null, wish),
      laterWish(wish, null),
    ]).toEqual([later, later, wish, wish]);
  });
});
