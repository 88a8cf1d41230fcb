/** Past and present count the same, unless the job asks for what was done lately. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskResume, readRequirements, scoreCandidate } from '../index';
import { recencyAsked } from '../job/recency';
import { readText } from '../read';
import type { Finding } from '../types';

const AS_OF = '2026-06';
const resume = (dates: string, skill = 'Kubernetes', more = '') =>
  maskResume(
    readText(`Summary
Careful colleague who likes clear words, quiet mornings and work that helps somebody every single day of the week

Experience
Platform Engineer, Acme Ltd, ${dates}
• Ran ${skill} clusters for the shops of the group
${more}`),
  );
const findings = (asked: string, person: ReturnType<typeof resume>): Finding[] =>
  scoreCandidate(
    person,
    readRequirements({ title: 'Platform engineer', description: `Requirements\n- ${asked}` }),
    {
      asOf: AS_OF,
    },
  ).findings.filter(({ requirement }) => requirement.kind === 'skill' || requirement.kind === 'experience');

describe('the time a job asks for', () => {
  it.each([
    ['Kubernetes within the last two years', 2],
    ['Worked with Kubernetes in the past 18 months', 1.5],
    ['Recent hands-on experience with Kubernetes', 3],
    ['Currently working with Kubernetes', 0],
    ['Kubernetes in den letzten drei Jahren', 3],
    ['Aktuelle Erfahrung mit Kubernetes', 3],
    ['Derzeit mit Kubernetes tätig', 0],
    ['Kubernetes au cours des 3 dernières années', 3],
    ['Expérience récente de Kubernetes', 3],
    ['Actuellement en poste avec Kubernetes', 0],
    ['Kubernetes en los últimos dos años', 2],
    ['Experiencia reciente con Kubernetes', 3],
    ['Actualmente trabajando con Kubernetes', 0],
    ['Kubernetes nos últimos 4 anos', 4],
    ['Experiência recente com Kubernetes', 3],
    ['Atualmente a trabalhar com Kubernetes', 0],
    ['Kubernetes in de afgelopen twee jaar', 2],
    ['Recente ervaring met Kubernetes', 3],
    ['Momenteel werkzaam met Kubernetes', 0],
  ])('%s → %s', (asked, withinYears) => {
    expect(recencyAsked(asked).withinYears).toBe(withinYears);
    const [finding] = findings(asked, resume('03/2018 - present'));
    expect(finding?.requirement).toMatchObject({ withinYears, anyOf: [['it-infrastructure.kubernetes']] });
    expect(finding?.requirement.years).toBeUndefined();
  });

  it.each([
    'Experience with Kubernetes',
    'Current RN license',
    'We are currently looking for a Kubernetes engineer',
    'Recent graduate in computer science',
    'Has worked for the last five years as an engineer',
    'Wir suchen aktuell Verstärkung mit Kubernetes',
  ])('is none in: %s', (asked) => {
    expect(recencyAsked(asked).withinYears).toBeNull();
  });
});

describe('evidence from before that time', () => {
  it('counts half, and the reason says so', () => {
    const asked = 'Kubernetes within the last two years';
    expect(findings(asked, resume('03/2018 - present'))[0]).toMatchObject({ credit: 1, verdict: 'met' });
    const [old] = findings(asked, resume('03/2010 - 02/2014'));
    expect(old).toMatchObject({ credit: 0.5, verdict: 'partly' });
    expect(old?.why).toContain('not in the last 2 years as asked, so 50 % of that');
    const [bare] = findings(asked, resume('03/2010 - 02/2014', 'Linux', '\nSkills\nKubernetes'));
    expect(bare?.credit).toBeCloseTo(0.75 * 0.75, 6);
    expect(bare?.why).toContain('with no date');
  });

  it('counts half in years too, month by month', () => {
    const asked = 'At least 4 years of experience with Kubernetes within the last five years';
    const [finding] = findings(asked, resume('06/2018 - 05/2024'));
    expect(finding?.requirement).toMatchObject({ years: 4, withinYears: 5 });
    expect(finding?.why).toContain(
      '2.9 years in the last 5 years and 3.1 years before, which count half: 4.5 years',
    );
    expect(finding?.credit).toBe(1);
  });

  it('is as good as new where the job does not ask for the time', () => {
    const year = fc.integer({ min: 1990, max: 2024 });
    fc.assert(
      fc.property(year, year, (a, b) => {
        const credit = (from: number) =>
          findings('Experience with Kubernetes', resume(`03/${from} - 02/${from + 1}`)).map(
            (one) => one.credit,
          );
        expect(credit(a)).toEqual(credit(b));
      }),
      { numRuns: 60 },
    );
  });

  it('never earns more the older it is, where the job does', () => {
    const year = fc.integer({ min: 1990, max: 2024 });
    const wish = fc.constantFrom(
      'Kubernetes within the last two years',
      'Recent experience with Kubernetes',
      'Currently working with Kubernetes',
      '2 years of experience with Kubernetes in the last 10 years',
    );
    fc.assert(
      fc.property(year, year, wish, (a, b, asked) => {
        const credit = (from: number) =>
          findings(asked, resume(`03/${from} - 02/${from + 1}`))[0]?.credit ?? 0;
        expect(credit(Math.min(a, b))).toBeLessThanOrEqual(credit(Math.max(a, b)));
      }),
      { numRuns: 100 },
    );
  });

  it('of two lines that say the same, that of the later position counts, in whatever order they stand', () => {
    const both = (first: string, second: string) =>
      resume(
        first,
        'Kubernetes',
        `\nPlatform Engineer, Older Ltd, ${second}\n• Ran Kubernetes clusters for the shops of the group`,
      );
    const asked = 'Kubernetes within the last two years';
    for (const person of [
      both('03/2010 - 02/2014', '03/2018 - present'),
      both('03/2018 - present', '03/2010 - 02/2014'),
    ])
      expect(findings(asked, person)[0]?.credit).toBe(1);
  });
});
