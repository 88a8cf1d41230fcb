/** What a recruiter would call shown though no name of it stands there, and what only looks so. */
import { describe, expect, it } from 'vitest';
import { scoreJob } from '..';
import { parseResume } from '../read';
import type { Finding } from '../types';

/** A resume of fewer words is not scored. */
const PROFILE =
  'Careful, quick and kind, known for good humour on long days and for never leaving before all is in its place.';

async function findingOf(asked: string, body: string): Promise<Finding> {
  const text = `Robin Example\nYork | robin@example.com\n\nPROFILE\n${PROFILE}\n\n${body}\n`;
  const resume = await parseResume(new TextEncoder().encode(text));
  if (!resume.ok) throw new Error(resume.error.message);
  const description = `Responsibilities\n- Keep the site running and the records in order\n\nRequirements\n- ${asked}\n`;
  const { findings } = scoreJob(resume.value, { title: 'Warehouse Team Lead', description });
  const finding = findings.find(({ requirement }) => requirement.text.includes(asked));
  if (!finding) throw new Error(`Nothing was read from "${asked}".`);
  return finding;
}

const WORK = (...lines: string[]): string =>
  `EXPERIENCE\nWarehouse Operative, Larchfield, Leeds\nMay 2021 - Present\n${lines.map((line) => `- ${line}`).join('\n')}
- Kept aisles clear and reported near misses to the shift manager every day of the week`;

describe('a skill told by its verb', () => {
  it.each([
    ['Picking and packing', 'Picked and packed 1,037 order lines a shift in the warehouse'],
    ['Mentoring of beginners', 'Mentored three beginners a year until they worked alone'],
    ['Negotiation', 'Negotiated yearly contracts with eleven carriers'],
    ['Risk assessment', 'Assessed risks of each new machine before it was used'],
  ])('%s is met by “%s”', async (asked, line) => {
    const finding = await findingOf(asked, WORK(line));
    expect(finding.verdict).toBe('met');
    expect(finding.quotes.map((quote) => quote.text).join('\n')).toContain(line);
  });

  it.each([
    ['Machine learning', 'Learned to set up the packing machine within a week'],
    ['Mentoring of beginners', 'Would like to be mentored by somebody with years in the trade'],
    [
      'Risk assessment',
      'Assessed the goods that came in; no risks were taken by anybody, so none were noted down',
    ],
  ])('%s is not met by “%s”', async (asked, line) => {
    expect((await findingOf(asked, WORK(line))).verdict).not.toBe('met');
  });
});

describe('years of leading people', () => {
  const ASKED = 'At least 1 year of experience leading a team or shift';
  it('are not shown by a word in common', async () => {
    const finding = await findingOf(ASKED, WORK('Picked and packed 1,037 order lines a shift'));
    expect(finding.verdict).toBe('not_found');
  });
  it.each([
    'Led shifts of 6 colleagues on the late turn',
    'Supervised a crew of nine and planned their breaks',
  ])('are shown by “%s”', async (line) => {
    expect((await findingOf(ASKED, WORK(line))).verdict).toBe('met');
  });
  it('are shown by a title', async () => {
    const body = WORK('Kept the goods dry').replace('Warehouse Operative', 'Warehouse Team Leader');
    expect((await findingOf(ASKED, body)).verdict).toBe('met');
  });
});

describe('what is quoted', () => {
  it('of a language is its level too', async () => {
    const finding = await findingOf(
      'Good English to brief the team',
      `${WORK()}\n\nLANGUAGES\nTurkish (native), English (C1)`,
    );
    expect(finding.requirement).toMatchObject({ kind: 'language', level: 'B2' });
    expect(finding.quotes.map((quote) => quote.text)).toEqual(['English (C1)']);
  });
  it('of a certificate is where it is listed as held', async () => {
    const finding = await findingOf(
      'Forklift licence',
      `${WORK('Trained four colleagues for the forklift licence')}\n\nCERTIFICATES\nForklift licence (RTITB), 2024`,
    );
    expect(finding.quotes.map((quote) => quote.text)).toEqual(['Forklift licence (RTITB), 2024']);
  });
  it('of two degrees of one rank is the one people call a degree', async () => {
    const finding = await findingOf(
      'Bachelor’s degree in mathematics',
      `${WORK()}\n\nEDUCATION\nPGCE Mathematics\nOuse University, 2016 – 2017\nBSc (Hons) Mathematics\nUniversity of Durhamside, 2013 – 2016`,
    );
    expect(finding.quotes[0]?.text).toContain('BSc (Hons) Mathematics');
  });
});
