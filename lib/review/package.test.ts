import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreJob } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { reviewPackageSchema } from './model';
import { type Chosen, makePackage, type PackageInput } from './package';

const JOB = {
  title: 'Ward nurse',
  description:
    'Requirements:\n- 3 years of nursing in intensive care\n- Night shifts\n- German B2\n- Registered nurse',
};
const textOf = (name: string) => `${name}
${name.toLowerCase().replaceAll(' ', '.')}@example.com · +49 171 5550123

Experience
Registered nurse, City Hospital, 2016 – 2024
- Intensive care, night shifts, mentoring; colleagues call ${name.split(' ')[0]} calm
- Planned shifts for a team of twelve, led handovers, taught new colleagues how to use ventilators and pumps
- Documented care plans and medication, talked with relatives, worked with doctors on weaning and pain relief
Nurse, General Hospital, 2012 – 2016
- Surgical ward, wound care, early mobilisation, discharge planning with social services

Languages
German (C1), English (B2)`;

function chosen(name: string, id: string): Chosen {
  const resume = readText(textOf(name));
  const knownNames = [name];
  return { id, name, scored: { resume, knownNames, score: scoreJob(resume, JOB, { knownNames }) } };
}
const NAMES = ['Zoë Ünal', 'Amara Okafor', 'Katarzyna Wiśniewska'];
const people = NAMES.map((name, at) => chosen(name, String(at).repeat(16)));
const input: PackageInput = {
  ...{
    job: { title: JOB.title, atsName: 'Lever' },
    from: 'Riley',
    to: 'Dana',
    message: '',
    order: 'score',
    writer: 'browser',
  },
  ...{ namesHidden: false, chosen: people, random: () => 0 },
};

it('fits its schema, and leaves out what only the engine needs', () => {
  const made = reviewPackageSchema.parse(makePackage(input));
  expect(made.candidates.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  expect(made.criteria.length).toBeGreaterThan(2);
  const [one] = made.candidates;
  expect(one?.score.value).toBe(one?.score.findings.reduce((sum, { points }) => sum + points, 0));
  expect(JSON.stringify(made)).not.toMatch(/"profile"|"skills":\[\{/);
});

it('with names hidden nothing in it names anybody or tells how to reach them, and quotes still stand in the text', () => {
  const made = makePackage({ ...input, namesHidden: true });
  const all = JSON.stringify(made);
  for (const word of [...NAMES.flatMap((name) => name.split(' ')), '@', '5550123'])
    expect(all.toLowerCase()).not.toContain(word.toLowerCase());
  const quotes = made.candidates.flatMap(({ score, resume }) =>
    score.findings.flatMap((finding) => finding.quotes.map((quote) => ({ quote, resume }))),
  );
  expect(quotes.length).toBeGreaterThan(3);
  for (const { quote, resume } of quotes) expect(resume.text.slice(quote.start, quote.end)).toBe(quote.text);
});

it('whatever the name is, hiding hides it in every text', () => {
  const letters = fc.stringMatching(/^[A-ZÀ-Ý][a-zà-ÿ]{4,11}$/);
  fc.assert(
    fc.property(letters, letters, (first, last) => {
      const all = JSON.stringify(
        makePackage({ ...input, namesHidden: true, chosen: [chosen(`${first} ${last}`, '0'.repeat(16))] }),
      );
      const { resume } = JSON.parse(all).candidates[0];
      expect(resume.text).not.toMatch(new RegExp(`(?<![\\p{L}])(?:${first}|${last})(?![\\p{L}])`, 'u'));
    }),
    { numRuns: 30 },
  );
});

it('orders by score, or in an order that chance alone decides', () => {
  const values = makePackage(input).candidates.map(({ score }) => score.value ?? -1);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  const orders = new Set<string>();
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (stream) => {
      const random = () => Number(stream.next().value);
      const { candidates } = makePackage({ ...input, order: 'shuffled', random });
      expect(candidates.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
      orders.add(candidates.map(({ id }) => id[0]).join(''));
    }),
  );
  expect(orders.size).toBeGreaterThan(1);
});
