import { describe, expect, it } from 'vitest';
import { subjectLink, subjectsIn } from '../find/subjects';
import { maskResume, readRequirements, scoreCandidate } from '../index';
import { subjectsAsked } from '../job/subjects';
import { readText } from '../read';
import data from '../taxonomy/subjects.json';
import type { Finding } from '../types';

const REST =
  'Summary\nCareful colleague who likes clear words, quiet mornings and work that helps somebody every single day of the week, in any season and weather, for as long as anybody wants it';
function judged(asked: string, degree: string, experience = ''): Finding | undefined {
  const resume = readText(`${REST}\n\n${experience}\n\nEducation\n${degree}`);
  const requirements = readRequirements({ title: 'Data analyst', description: `Requirements\n- ${asked}` });
  return scoreCandidate(maskResume(resume), requirements).findings.find(
    ({ requirement }) => requirement.kind === 'education',
  );
}

describe('the subject of a degree', () => {
  it.each([
    ['Bachelor’s degree in mathematics', 'BSc Mathematics, Leeds University, 2014', 1, 'met'],
    ['Bachelor’s degree in mathematics', 'BSc Statistics, Leeds University, 2014', 0.75, 'partly'],
    [
      'Bachelor’s degree in mathematics or a related field',
      'BSc Statistics, Leeds University, 2014',
      1,
      'met',
    ],
    ['Bachelor’s degree in mathematics', 'BSc Geography, Leeds University, 2014', 0.25, 'partly'],
    [
      'Bachelor’s degree in mathematics or a related field',
      'BSc Geography, Leeds University, 2014',
      0.25,
      'partly',
    ],
    ['Bachelor’s degree in mathematics', 'Bachelor of Science, Leeds University, 2014', 0.7, 'partly'],
    ['Bachelor’s degree', 'BSc Geography, Leeds University, 2014', 1, 'met'],
    ['Engineering degree required', 'BEng Mechanical Engineering, Leeds University, 2014', 1, 'met'],
    ['Abgeschlossenes Studium der Informatik', 'BSc Computer Science, Leeds University, 2014', 1, 'met'],
    ['Master’s degree in nursing', 'Bachelor of Science in Nursing, Leeds University, 2014', 0.5, 'partly'],
    ['Bachelor’s degree in puppetry', 'Bachelor of Arts in Puppetry, Leeds University, 2014', 1, 'met'],
    ['Bachelor’s degree in puppetry', 'Bachelor of Arts in History, Leeds University, 2014', 0.7, 'partly'],
  ])('%s ← %s', (asked, degree, credit, verdict) => {
    expect(judged(asked, degree)).toMatchObject({ credit, verdict });
  });

  it('is asked about where it is not the one asked or not told', () => {
    expect(judged('Bachelor’s degree in mathematics', 'BSc Geography, Leeds University')?.question).toMatch(
      /which subject/,
    );
    const untold = judged('Bachelor’s degree in mathematics', 'Bachelor of Science, Leeds University');
    expect(untold?.question).toMatch(/which subject/);
    expect(untold?.why).toContain('the resume does not tell');
  });

  it('may be replaced by experience where the job says so', () => {
    const years = 'Experience\nData analyst, Acme Ltd, 01/2012 - 01/2024\n• Analysed sales data with SQL';
    const asked = 'Bachelor’s degree in mathematics or equivalent experience';
    expect(judged(asked, 'BSc Geography, Leeds University', years)?.verdict).toBe('met');
  });

  it.each([
    [
      'Bachelor’s degree in accounting, finance or business',
      ['finance/accounting', 'finance/finance', 'business/*'],
    ],
    [
      'Bachelors with 1-2 years experience or Masters in Mechanical or Aerospace Engineering',
      ['engineering/mechanical engineering', 'aerospace/aerospace engineering'],
    ],
    ['Degree in nursing and 3 years of experience in marketing', ['nursing/nursing']],
    ['Diplôme en génie civil', ['civil/civil engineering']],
    ['Licenciatura en derecho', ['law/law']],
    ['Licenciatura em contabilidade', ['finance/accounting']],
    ['HBO-opleiding bedrijfskunde', ['business/business administration']],
    ['Abgeschlossenes Informatikstudium', ['computing/computer science']],
    ['Bachelor of Science degree required', null],
    ['Bachelor’s degree in any field', null],
  ])('is read from “%s”', (text, subjects) => {
    expect(subjectsAsked(text)?.subjects ?? null).toEqual(subjects);
  });
});

describe('subjects.json', () => {
  it('gives each name to one subject, and links families to families', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    const families = new Set(data.families.map(({ id }) => id));
    for (const { id, any, subjects, near } of data.families) {
      expect(near.filter((one) => !families.has(one))).toEqual([]);
      for (const names of [any, ...subjects])
        for (const name of names) {
          const own = `${id}/${names === any ? '*' : names[0]}`;
          if ((owners.get(name.toLowerCase()) ?? own) !== own) twice.push(name);
          owners.set(name.toLowerCase(), own);
        }
    }
    expect(twice).toEqual([]);
  });

  it('tells the kind of a degree from its subject', () => {
    expect(subjectsIn('Bachelor of Science in Nursing')).toEqual(['nursing/nursing']);
    expect(subjectsIn('Master of Arts')).toEqual([]);
    expect(subjectLink('engineering/*', 'engineering/mechanical engineering')).toBe('same');
    expect(subjectLink('engineering/mechanical engineering', 'engineering/*')).toBe('family');
  });
});
