import { expect, it } from 'vitest';
import { maskResume, prepare, readRequirements, scorePrepared, sumPrepared } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { previewCriteria } from './preview';
import { ranked } from './ranked';
import { criterionFrom, labelsIn, suggest } from './suggest';
import { requirementsOf } from './types';

const resume = (name: string, lines: string) =>
  prepare(
    maskResume(
      readText(`Experience
Registered Nurse, City Hospital, 03/2019 - 03/2024
Cared for patients on a surgical ward, day and night, for five years, in a team of twelve people.
${lines}`),
      [name],
    ),
  );
const candidates = [
  { name: 'Ana', lines: 'Wound care and phlebotomy for eight patients a shift.' },
  { name: 'Ben', lines: 'Infection control and hygiene rounds on three wards.' },
].map(({ name, lines }) => ({
  applicationKey: name,
  applicationId: name,
  name,
  evidence: resume(name, lines),
  overrides: {},
}));
const before = readRequirements({
  title: 'Registered Nurse',
  description: 'Requirements\n- Wound care\n- Phlebotomy\n- Infection control',
});

it('says the numbers that scoring says', () => {
  for (const { evidence } of candidates) {
    const { value, ceiling, findings } = scorePrepared(evidence, before);
    expect(sumPrepared(evidence, before)).toEqual({
      value,
      ceiling,
      verdicts: findings.map(({ verdict }) => verdict),
    });
  }
});

it('shows how an edit changes scores and order, and who meets the musts', () => {
  const after = before.map((one) => (one.label === 'Infection control' ? { ...one, weight: 60 } : one));
  const { rows, metBy, meetAll } = previewCriteria(candidates, before, after);
  expect(ranked(rows, 'before').map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  expect(ranked(rows, 'after').map(({ name }) => name)).toEqual(['Ben', 'Ana']);
  const control = after.find(({ label }) => label === 'Infection control');
  expect(metBy[control?.id ?? '']).toBe(1);
  expect(meetAll).toBe(0);
});

it('follows a person’s verdict', () => {
  const phlebotomy = before.find(({ label }) => label === 'Phlebotomy')?.id ?? '';
  const said = { verdict: 'met' as const, by: 'Ana Lima', reason: '' };
  const [, ben] = candidates;
  if (!ben) throw new Error('no candidate');
  const [row] = previewCriteria([{ ...ben, overrides: { [phlebotomy]: said } }], before, before).rows;
  expect(row?.after.value).toBeGreaterThan(sumPrepared(ben.evidence, before).value ?? 0);
});

it('finds canonical skills by any name, in any of the languages', () => {
  expect(suggest('skill', 'k8s')[0]?.label).toBe('Kubernetes');
  expect(suggest('skill', 'Wundver')[0]?.label).toBe('Wound care');
  expect(suggest('occupation', 'registered n').map(({ label }) => label)).toContain('Registered nurse');
  expect(suggest('skill', '  ')).toEqual([]);
});

it('reads a typed line as a line of a job, and takes plain words as they are', () => {
  const years = criterionFrom('5+ years of Kubernetes');
  expect(years).toMatchObject({ kind: 'experience', years: 5, must: true });
  expect(Object.values(labelsIn([years]))).toEqual(['Kubernetes']);
  expect(criterionFrom('Xylo')).toMatchObject({ label: 'Xylo', text: 'Xylo' });
  expect(requirementsOf([years])).toEqual([years]);
});
