import { expect, it } from 'vitest';
import type { FieldDef } from '@/lib/model';
import { planField } from './plan-field';
import { skillsAs } from './skill-options';

const field: FieldDef = {
  id: '7020',
  key: 'skills',
  name: 'Skills',
  owner: 'candidate',
  type: 'multi_select',
  options: [
    { id: '1', label: 'TypeScript' },
    { id: '2', label: 'Postgres' },
    { id: '3', label: 'Databases (all)' },
  ],
};
const ids = ['it-software.typescript', 'it-data.postgresql', 'it-software.react'];
const written = (chosen?: Record<string, string | null>) => {
  const content = skillsAs(field, ids, chosen);
  const { write, leave } = planField({ label: 'Skills', content, field, there: null, writes: [] });
  return { value: write?.destination.kind === 'field' && write.destination.value, leave };
};

it('writes the options that say the same in other words, and counts what has none', () => {
  expect(written()).toEqual({
    value: ['TypeScript', 'Postgres'],
    leave: '1 of 3 have no option in Skills and are left out.',
  });
});
it('obeys the user: another option, or never', () => {
  expect(written({ 'it-software.react': '3', 'it-data.postgresql': null })).toEqual({
    value: ['TypeScript', 'Databases (all)'],
  });
});
it('ignores a choice whose option the ATS has no more', () => {
  expect(written({ 'it-software.typescript': 'gone' })).toEqual(written());
});
