import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/engine/types';
import { explainToCandidate } from './explain';
import { explainLanguage } from './words';

const finding = (label: string, changes: Partial<Finding>): Finding => ({
  requirement: { id: label, kind: 'skill', text: label, label, must: true, weight: 1, anyOf: [], terms: [] },
  weight: 50,
  credit: 0,
  points: 0,
  verdict: 'not_found',
  quotes: [],
  why: '',
  ...changes,
});
const score = {
  value: 50,
  ceiling: 100,
  findings: [
    finding('Wound care', {
      verdict: 'met',
      points: 50,
      quotes: [{ start: 0, end: 5, text: 'wound\n care' }],
    }),
    finding('Mentoring', {}),
    finding('Night shifts', { weight: 0 }),
    finding('Driving', {
      verdict: 'contradicted',
      override: { verdict: 'not_met', by: 'Kim', reason: 'said rudely on the phone' },
    }),
  ],
};
const text = (changes: object = {}) =>
  explainToCandidate({
    name: 'Ana Silva',
    job: 'Nurse',
    score,
    language: 'en',
    withPoints: false,
    ...changes,
  });

describe('the text for the candidate', () => {
  it('says what was found with the person’s own words, and that not found is a question', () => {
    expect(text()).toContain('- Wound care: found (“wound care”)');
    expect(text()).toContain('- Mentoring: not found in the resume');
    expect(text()).toContain('does not mean that you lack it');
    expect(text()).not.toContain('Night shifts');
  });
  it('tells the points only if asked to, and keeps a colleague’s words to the colleague', () => {
    expect(text()).not.toMatch(/\b50\b/);
    expect(text({ withPoints: true })).toContain('50 of 100 points, and to up to 100');
    expect(text()).toContain('- Driving: a person of our team has judged this point');
    expect(text()).not.toContain('rudely');
  });
  it('makes no points up where there are none', () => {
    expect(text({ score: { value: null, ceiling: 0, findings: [] }, withPoints: true })).toContain(
      'too little to read',
    );
  });
  it.each(['en', 'de'] as const)('has every part in %s', (language) => {
    const parts = text({ language }).split('\n\n');
    expect(parts).toHaveLength(9);
    expect(text({ language })).toMatch(language === 'de' ? /entscheidet ein Mensch/ : /A person decides/);
  });
  it('is German for German jobs and English for the others', () => {
    expect(['de', 'en', 'fr', ''].map(explainLanguage)).toEqual(['de', 'en', 'en', 'en']);
  });
});
