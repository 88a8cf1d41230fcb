/** The laws of a score from a file's bytes on: read, masked, asked, judged, summed, with the person's own words put back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '@/lib/ats/html';
import { scoreJob } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import { type Resume, type Score, scoreSchema } from '@/lib/engine/types';
import { generatePeople } from '@/sandbox/people';
import { type ADS, adArb, BULLETS, type Cv, cvArb, NAME, write } from './arbitrary-cv';
import { asText, FORMATS } from './formats';
import { read } from './make';

type Ad = (typeof ADS)[number];
const SEED = 20261125;
const linesOf = (cv: Cv): string[] => write(cv).split('\n');
const scored = (resume: Resume, ad: Ad, name = NAME): Score => scoreJob(resume, ad, { knownNames: [name] });
const points = (score: Score): [string, number][] =>
  score.findings.map(({ requirement, points: own }) => [requirement.id, own]);

/** What holds of every score, whatever it was made from. */
function holds(score: Score, text: string): void {
  expect(scoreSchema.safeParse(score).error).toBeUndefined();
  if (score.value === null) {
    expect(score).toMatchObject({ ceiling: 0, findings: [] });
    return;
  }
  expect(score.value).toBe(score.findings.reduce((sum, one) => sum + one.points, 0));
  expect(score.findings.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
  for (const { weight, credit, points: own, quotes } of score.findings) {
    expect(own).toBe(Math.round(weight * credit));
    if (own > 0) expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  }
}

describe('from bytes to score', () => {
  it('is the same for the same content as PDF, Word, OpenDocument, RTF, HTML and text', () =>
    fc.assert(
      fc.asyncProperty(cvArb, adArb, async (cv, ad) => {
        const plain = scored(await read(asText(linesOf(cv))), ad);
        for (const [format, make] of Object.entries(FORMATS)) {
          const resume = await read(await make(linesOf(cv)));
          const score = scored(resume, ad);
          holds(score, resume.text);
          expect([format, points(score)]).toEqual([format, points(plain)]);
          expect(score.skills.map(({ id }) => id)).toEqual(plain.skills.map(({ id }) => id));
        }
      }),
      { numRuns: 40, seed: SEED },
    ));

  it('never rises without a line that is quoted, and findings that do not quote it stay', () =>
    fc.assert(
      fc.asyncProperty(
        cvArb,
        adArb,
        fc.constantFrom('pdf', 'docx', 'text'),
        fc.nat(),
        async (cv, ad, format, pick) => {
          const before = await read(await FORMATS[format as keyof typeof FORMATS](linesOf(cv)));
          const score = scored(before, ad);
          const quotes = score.findings.flatMap((one) => one.quotes);
          const quote = quotes[pick % Math.max(1, quotes.length)];
          if (!quote) return;
          const from = before.text.lastIndexOf('\n', quote.start) + 1;
          const stop = before.text.indexOf('\n', quote.start);
          const to = stop < 0 ? before.text.length : stop;
          const bare = (line: string): string => line.replace(/^• /, '');
          const gone = bare(before.text.slice(from, to));
          const lines = linesOf(cv).filter((line) => bare(line) !== gone);
          const after = scored(await read(await FORMATS[format as keyof typeof FORMATS](lines)), ad);
          if (after.value === null) return;
          expect(after.value).toBeLessThanOrEqual(score.value ?? 0);
          score.findings.forEach((one, i) => {
            if (one.quotes.some((other) => other.start < to && other.end > from)) return;
            expect([one.requirement.id, after.findings[i]?.points]).toEqual([one.requirement.id, one.points]);
          });
        },
      ),
      { numRuns: 120, seed: SEED },
    ));

  it('never falls with a fitting line more', () =>
    fc.assert(
      fc.asyncProperty(cvArb, adArb, fc.constantFrom(...BULLETS.slice(0, 6)), async (cv, ad, bullet) => {
        const [first, ...others] = cv.entries;
        if (!first) return;
        const more = { ...cv, entries: [{ ...first, bullets: [...first.bullets, bullet] }, ...others] };
        const before = scored(await read(await FORMATS.pdf(linesOf(cv))), ad);
        const after = scored(await read(await FORMATS.pdf(linesOf(more))), ad);
        expect(after.value ?? 0).toBeGreaterThanOrEqual(before.value ?? 0);
      }),
      { numRuns: 60, seed: SEED },
    ));

  const whoArb = fc.record({
    name: fc.constantFrom(
      'Bartholomew Okonkwo',
      'Ngozi Adeyemi',
      'Mei-Ling Wu',
      'Søren Ångström',
      'Fatima al-Sayed',
    ),
    gender: fc.constantFrom('She is married', 'He is single', 'They are divorced', 'He is a widower'),
    born: fc.constantFrom('born 12 June 1961', 'born 1 January 2001', 'born 3 May 1990'),
    age: fc.integer({ min: 19, max: 70 }),
    school: fc.constantFrom('Howard University', 'Leeds University', 'University of Lagos', 'Smith College'),
    year: fc.integer({ min: 1975, max: 2020 }),
  });
  it('does not change with name, gender, age or school, and neither does the hash of its input', () =>
    fc.assert(
      fc.asyncProperty(cvArb, adArb, whoArb, whoArb, async (cv, ad, one, other) => {
        const as = async (who: typeof one): Promise<Score> => {
          const text =
            `${write({ ...cv, degree: true })}\n\n${who.gender}, ${who.born}, ${who.age} years old.`
              .replace(NAME, who.name)
              .replace('Leeds University, 2014', `${who.school}, ${who.year}`);
          return scored(await read(asText(text.split('\n'))), ad, who.name);
        };
        const [first, second] = [await as(one), await as(other)];
        expect(points(second)).toEqual(points(first));
        expect(second.value).toBe(first.value);
        expect(second.reason).toBe(first.reason);
      }),
      { numRuns: 100, seed: SEED },
    ));
});

const people = await generatePeople();
it.each(
  people.candidates.map(({ id, lastName, applications, files }) => ({ id, lastName, applications, files })),
)(
  'candidate $id, $lastName: no quoted line taken out raises the score or moves another finding',
  async ({ applications, files }) => {
    const job = people.jobs.find(({ id }) => id === applications[0]?.jobId);
    const result = await parseResume(files[0]?.bytes ?? new Uint8Array());
    if (!result.ok || !job) {
      expect(result.ok ? 'no job' : result.error.message).toMatch(/\w+/);
      return;
    }
    const ad = { title: job.title, description: htmlToText(job.descriptionHtml) };
    const plain = await read(asText(result.value.text.split('\n')));
    const before = scoreJob(plain, ad);
    holds(before, plain.text);
    // The lines that head a position say whose the lines below are; without one they are another's, or nobody's.
    const heads = plain.positions.map(({ span, bullets }) => ({
      start: span.start,
      end: bullets[0]?.start ?? span.end,
    }));
    const lines = new Map(
      before.findings
        .flatMap((one) => one.quotes)
        .map((quote) => {
          const stop = plain.text.indexOf('\n', quote.end);
          return [plain.text.lastIndexOf('\n', quote.start) + 1, stop < 0 ? plain.text.length : stop];
        }),
    );
    for (const [start, end] of lines) {
      if (heads.some((head) => start < head.end && end > head.start)) continue;
      const rest = await parseResume(asText([plain.text.slice(0, start) + plain.text.slice(end + 1)]));
      if (!rest.ok) continue;
      const after = scoreJob(rest.value, ad);
      if (after.value === null) continue;
      expect(after.value).toBeLessThanOrEqual(before.value ?? 0);
      before.findings.forEach((one, i) => {
        if (one.quotes.some((quote) => quote.start < end && quote.end > start)) return;
        expect([one.requirement.id, after.findings[i]?.points]).toEqual([one.requirement.id, one.points]);
      });
    }
  },
);
