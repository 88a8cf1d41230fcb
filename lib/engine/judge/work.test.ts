/** The work a line describes: its own trade's words and skills speak for it, those of other trades against. */
import { expect, it } from 'vitest';
import { maskResume, readRequirements, scoreCandidate } from '../index';
import { readText } from '../read';

const JOB = {
  title: 'Registered Nurse',
  description: `We look for a nurse for our surgical ward. You plan and give care to eight patients a shift, look after wounds,
give medication on time, watch vital signs, teach patients and their families, write everything into the record and hand
over to the next shift in good order.`,
};
function workOf(line: string) {
  const resume = readText(`Experience\nEmployee, Acme Ltd, 03/2018 - 02/2024\n• ${line}\n\nSummary
Careful colleague who likes clear words, quiet mornings and days that help somebody in any season and weather`);
  const { findings } = scoreCandidate(maskResume(resume), readRequirements(JOB));
  return findings.find(({ requirement }) => requirement.kind === 'work');
}

const OWN = 'Gave wound care and medication to patients on a ward';

it.each([
  'Kubernetes and Terraform',
  'forklift operation and order picking',
  'bookkeeping and tax preparation',
])('a line that also names %s speaks less for a nurse’s work', (other) => {
  const plain = workOf(OWN);
  const mixed = workOf(`${OWN}, ${other}`);
  expect(plain?.credit).toBeGreaterThan(0);
  expect(mixed?.credit ?? 0).toBeLessThan(plain?.credit ?? 0);
  expect(plain?.why).toContain('less those of other trades');
});

it('what every trade uses speaks neither for nor against', () => {
  const plain = workOf(`${OWN} and more`);
  const office = workOf(`${OWN} and Excel`);
  expect(office?.credit).toBeCloseTo(plain?.credit ?? 0, 2);
});
