import { expect, it } from 'vitest';
import { maskResume, prepare, readRequirements, scorePrepared } from './index';
import { readText } from './read';

const evidence = prepare(
  maskResume(
    readText(`Experience
Registered Nurse, City Hospital, 03/2019 - 03/2024
Gave intravenous therapy and wound care to patients on a surgical ward, day and night, for five years.
Wrote the care plans of eight patients a shift and taught two students each year.`),
  ),
);
const requirements = readRequirements({
  title: 'Registered Nurse',
  description:
    'Requirements\n- 3+ years of nursing experience\n- Wound care\n- Phlebotomy\n- Infection control',
});
const idOf = (label: string) => requirements.find((one) => one.label === label)?.id ?? '';
const said = { by: 'Ana Lima', reason: 'She showed her certificate in the interview' };

it('lets a person say what the engine could not see, by name, and the sum stays exact', () => {
  const overrides = {
    [idOf('Phlebotomy')]: { verdict: 'met' as const, ...said },
    [idOf('Wound care')]: { verdict: 'not_met' as const, by: 'Ana Lima', reason: '' },
  };
  const before = scorePrepared(evidence, requirements);
  const after = scorePrepared(evidence, requirements, { overrides });
  const find = (label: string) => after.findings.find((one) => one.requirement.label === label);
  expect(find('Phlebotomy')).toMatchObject({ verdict: 'met', credit: 1, override: { by: 'Ana Lima' } });
  expect(find('Phlebotomy')?.points).toBe(find('Phlebotomy')?.weight);
  expect(find('Phlebotomy')?.why).toMatch(/^Ana Lima says: met, all points\. She showed her certificate/);
  expect(find('Wound care')).toMatchObject({ verdict: 'contradicted', points: 0 });
  expect(after.value).toBe(after.findings.reduce((sum, one) => sum + one.points, 0));
  expect(after.inputHash).not.toBe(before.inputHash);
  const others = (score: typeof before) =>
    score.findings.filter(({ requirement }) => !(requirement.id in overrides));
  expect(others(after)).toEqual(others(before));
});

it('does not know of verdicts on requirements that the job no longer has', () => {
  const overrides = { 'skill:gone': { verdict: 'met' as const, ...said } };
  expect(scorePrepared(evidence, requirements, { overrides })).toEqual(scorePrepared(evidence, requirements));
});
