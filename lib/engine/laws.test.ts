/** The laws of a score, over resumes and jobs put together at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADS,
  adArb,
  BULLETS,
  type Cv,
  cvArb,
  PROFILE,
  sections,
  write,
} from '../../tests/reading/arbitrary-cv';
import { maskResume, readRequirements, scoreCandidate } from './index';
import { readText } from './read';
import type { Requirement, Score } from './types';

const scored = (text: string, requirements: readonly Requirement[]): Score =>
  scoreCandidate(maskResume(readText(text), ['Jane Miller', 'Bartholomew Okonkwo']), requirements);
const points = (score: Score): [string, number][] =>
  score.findings.map(({ requirement, points: own }) => [requirement.id, own]);
const law = (check: (cv: Cv, requirements: Requirement[]) => void): void =>
  fc.assert(
    fc.property(cvArb, adArb, (cv, ad) => check(cv, readRequirements(ad))),
    { numRuns: 150, seed: 20261124 },
  );

describe('a score', () => {
  it('is the sum of points that stay within weights which add up to 100', () =>
    law((cv, requirements) => {
      const { findings, value, ceiling, coverage } = scored(write(cv), requirements);
      const sum = (of: (one: (typeof findings)[number]) => number) =>
        findings.reduce((all, one) => all + of(one), 0);
      expect(value).toBe(sum((one) => one.points));
      expect(sum((one) => one.weight)).toBe(100);
      for (const one of findings) {
        expect(one.points).toBeLessThanOrEqual(one.weight);
        expect(one.points).toBe(Math.round(one.weight * one.credit));
        if (one.points > 0) expect(one.quotes.length).toBeGreaterThan(0);
      }
      expect(ceiling).toBeGreaterThanOrEqual(value ?? 0);
      expect(ceiling).toBeLessThanOrEqual(100);
      expect(coverage).toBeLessThanOrEqual(1);
    }));

  it('never rises when a quoted line is taken out, and only findings that quote the line move', () =>
    fc.assert(
      fc.property(cvArb, adArb, fc.nat(), (cv, ad, pick) => {
        const requirements = readRequirements(ad);
        const text = write(cv);
        const before = scored(text, requirements);
        const quotes = before.findings.flatMap((one) => one.quotes);
        const quote = quotes[pick % Math.max(1, quotes.length)];
        if (!quote) return;
        const masked = maskResume(readText(text)).text;
        const from = masked.lastIndexOf('\n', quote.start) + 1;
        const to = masked.indexOf('\n', quote.start);
        const line = readText(text).text.slice(from, to < 0 ? undefined : to);
        const after = scored(
          text
            .split('\n')
            .filter((one) => one.replace(/^• /, '') !== line.replace(/^• /, ''))
            .join('\n'),
          requirements,
        );
        if (after.value === null) return;
        expect(after.value).toBeLessThanOrEqual(before.value ?? 0);
        before.findings.forEach((one, i) => {
          if (one.quotes.some(({ start, end }) => start < (to < 0 ? Infinity : to) && end > from)) return;
          expect([one.requirement.label, after.findings[i]?.points]).toEqual([
            one.requirement.label,
            one.points,
          ]);
        });
      }),
      { numRuns: 300, seed: 20261124 },
    ));

  it('never falls when a fitting line is added', () =>
    fc.assert(
      fc.property(cvArb, adArb, fc.constantFrom(...BULLETS.slice(0, 6)), (cv, ad, bullet) => {
        const requirements = readRequirements(ad);
        const entries = cv.entries.map((one, i) =>
          i === 0 ? { ...one, bullets: [...one.bullets, bullet] } : one,
        );
        const before = scored(write(cv), requirements);
        const after = scored(write({ ...cv, entries }), requirements);
        expect(after.value ?? 0).toBeGreaterThanOrEqual(before.value ?? 0);
      }),
      { numRuns: 150, seed: 20261124 },
    ));

  it('does not depend on the order of sections', () =>
    law((cv, requirements) => {
      const turned = ['Jane Miller', ...sections(cv).reverse(), `Summary\n${PROFILE}`].join('\n\n');
      expect(points(scored(turned, requirements))).toEqual(points(scored(write(cv), requirements)));
    }));

  it('gains nothing by repetition', () =>
    law((cv, requirements) => {
      const twice = cv.entries.map((one) => ({ ...one, bullets: [...one.bullets, ...one.bullets] }));
      const again = write({ ...cv, entries: twice, skills: [...cv.skills, ...cv.skills] });
      expect(points(scored(again, requirements))).toEqual(points(scored(write(cv), requirements)));
    }));

  it('does not depend on the letter case of what is told', () =>
    law((cv, requirements) => {
      const loud = cv.entries.map((one) => ({ ...one, bullets: one.bullets.map((b) => b.toUpperCase()) }));
      const quiet = cv.entries.map((one) => ({ ...one, bullets: one.bullets.map((b) => b.toLowerCase()) }));
      const plain = points(scored(write(cv), requirements));
      expect(points(scored(write({ ...cv, entries: loud }), requirements))).toEqual(plain);
      expect(points(scored(write({ ...cv, entries: quiet }), requirements))).toEqual(plain);
    }));

  it('does not change with name, gender, age, graduation year or school', () =>
    law((cv, requirements) => {
      const text = `${write({ ...cv, degree: true })}\n\nShe is married, born 3 May 1990.`;
      const other = text
        .replace('Jane Miller', 'Bartholomew Okonkwo')
        .replace('She is married, born 3 May 1990', 'He is divorced, born 12 June 1961')
        .replace('Leeds University, 2014', 'Howard University, 1983');
      const one = scored(text, requirements);
      const two = scored(other, requirements);
      expect(points(two)).toEqual(points(one));
      expect(two.inputHash).toBe(one.inputHash);
    }));

  it('does not change when all weights are scaled together', () =>
    law((cv, requirements) => {
      const scaled = requirements.map((one) => ({ ...one, weight: one.weight * 7 }));
      expect(points(scored(write(cv), scaled))).toEqual(points(scored(write(cv), requirements)));
    }));

  it.each(['', '   \n\t', 'Jane Miller', '▇▇▇ ▇▇', '\u0000\u0007'])(
    'is null where there is nothing to read: %j',
    (text) => {
      const score = scored(text, readRequirements(ADS[0] ?? { title: '', description: '' }));
      expect(score).toMatchObject({ value: null, ceiling: 0, findings: [] });
      expect(score.reason).toMatch(/too few to score/);
    },
  );
});
