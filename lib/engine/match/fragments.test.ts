/** Contact details and employers' names prove nothing. */
import { describe, expect, it } from 'vitest';
import { maskResume } from '../mask/mask';
import { readText } from '../read';
import { evidenceOf } from './evidence';

const evidence = (text: string) => evidenceOf(maskResume(readText(text)), 2026 * 12);
const skillsOf = (text: string) =>
  evidence(text).lines.flatMap(({ skills }) => skills.map(({ label }) => label));

const WORK = `Experience
Nurse, St Mary's Hospital, 03/2019 - 02/2024
• Wound care and medication administration on two wards
• Trained new colleagues in infection control`;

describe('a line of contact details', () => {
  it.each([
    'Jane Smith\n12 Market Square, Leeds, LS1 4DY\njane.smith@example.com\n\n',
    'Jane Smith\njane.smith@example.com | Leeds | +44 20 7946 0000\n\n',
    'Jane Smith\n12 Baker Street, Java, +44 20 7946 0000\n\n',
  ])('is no evidence: %j', (head) => {
    const { lines, titles } = evidence(head + WORK);
    const shown = lines.map(({ start, end }) => (head + WORK).slice(start, end)).join('\n');
    expect(shown).not.toMatch(/Leeds|Square|Java|Baker/);
    expect(shown).toContain('Wound care');
    expect(titles.map(({ position }) => position.title)).toEqual(['Nurse']);
  });

  it('leaves a degree in place where only the school is masked', () => {
    const degree = 'Bachelor of Science in Social work, University of Leeds, 2014';
    expect(skillsOf(`${WORK}\n\nEducation\n${degree}`)).toContain('Social work');
  });
});

describe('an employer', () => {
  const at = (employer: string) =>
    `Experience\nSales Manager, ${employer}, 03/2019 - 02/2024\n• Led a team of six and kept the books of the branch`;
  it.each([
    ['Oracle Corporation', 'Oracle Database'],
    ['Salesforce Inc', 'Salesforce'],
    ['Cisco Systems GmbH', 'Cisco networking'],
  ])('%s is not a skill', (employer, label) => {
    expect(skillsOf(at(employer))).not.toContain(label);
  });
  it('is one where the work names it', () => {
    expect(skillsOf(`${at('Acme Ltd')}\n• Customer records in Salesforce`)).toContain('Salesforce');
  });
});
