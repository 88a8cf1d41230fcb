import { describe, expect, it } from 'vitest';
import { readRequirements } from './job/requirements';
import { questionFor } from './sentences';
import { subjectOf } from './subject';

const asked = (line: string) => {
  const all = readRequirements({ title: 'Clerk', description: `Requirements\n- ${line}\n- Kubernetes` });
  const found = all.find(({ text }) => text.startsWith(line.slice(0, 12)));
  if (!found) throw new Error(`nothing was read from “${line}”`);
  return found;
};

describe('what a requirement is about, within a sentence', () => {
  it.each([
    ['Experience with a SOX environment', 'a SOX environment'],
    ['Good knowledge of health and safety and manual handling', 'health and safety and manual handling'],
    ['Solid knowledge of IFRS and of HGB or FRS 102', 'IFRS and HGB or FRS 102'],
    ['Experience selling to CFOs or in fintech', 'selling to CFOs or in fintech'],
    ['Advanced Microsoft Excel', 'advanced Microsoft Excel'],
    ['Kafka or another message queue', 'Kafka or another message queue'],
    ['Google Classroom, Desmos or GeoGebra', 'Google Classroom, Desmos or GeoGebra'],
    ['Medication administration and IV therapy competence', 'medication administration and IV therapy'],
    [
      'A level Mathematics or Further Mathematics teaching',
      'A level Mathematics or Further Mathematics teaching',
    ],
    [
      'A second subject such as physics or computer science',
      'a second subject such as physics or computer science',
    ],
    ['Familiarity with payroll is a plus', 'payroll'],
    ['Sehr gute Kenntnisse in SAP FI', 'SAP FI'],
  ])('%s', (line, subject) => {
    expect(subjectOf(asked(line))).toBe(subject);
  });

  it('is taken from the whole clause where its label was cut', () => {
    const line =
      'At least 3 years of experience as a registered nurse in an acute ward or emergency department';
    expect(asked(line).label).toMatch(/…$/);
    expect(questionFor(asked(line))).toContain(`“${line}”`);
  });

  it('asks for an example of a manner, and where a skill was used', () => {
    expect(questionFor(asked('Excellent communication skills'))).toBe(
      'Can you give an example from your work of excellent communication skills?',
    );
    expect(questionFor(asked('Experience with Kubernetes'))).toBe(
      'What experience do you have with Kubernetes: where, and for how long?',
    );
  });

  it('keeps the words of a label that a person has changed', () => {
    expect(subjectOf({ ...asked('Experience with Kubernetes'), label: 'Experience with our cluster' })).toBe(
      'our cluster',
    );
  });
});
