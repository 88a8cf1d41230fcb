import { expect, it } from 'vitest';
import type { FieldDef } from '@/lib/model';
import { convert } from './convert';
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
const written = (chosen?: Record<string, string | null>) => convert(skillsAs(field, ids, chosen), field);

it('writes the options that say the same in other words, and counts what has none', () => {
  expect(written()).toEqual({
    fits: true,
    value: ['TypeScript', 'Postgres'],
    note: '1 of 3 have no option in Skills and are left out.',
  });
});
it('obeys the user: another option, or never', () => {
  expect(written({ 'it-software.react': '3', 'it-data.postgresql': null })).toEqual({
    fits: true,
    value: ['TypeScript', 'Databases (all)'],
  });
});
it('ignores a choice whose option the ATS has no more', () => {
  expect(written({ 'it-software.typescript': 'gone' })).toEqual(written());
});
