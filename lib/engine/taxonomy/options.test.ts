import { expect, it } from 'vitest';
import { mapOptions, skillOfOption } from './options';

const OPTIONS = [
  { id: '1', label: 'python' },
  { id: '2', label: 'Golang' },
  { id: '3', label: 'Node JS (advanced)' },
  { id: '4', label: 'Container tools' },
];
const counts = new Map([
  ['it-software.python', 9],
  ['it-software.go', 7],
  ['it-software.node-js', 5],
  ['it-infrastructure.docker', 4],
  ['it-software.cobol', 1],
  ['care.nursing', 3],
  ['office.microsoft-excel', 2],
]);

it('maps by hand, label, other name and wording, and lists the rest by frequency', () => {
  const byHand = new Map<string, string | null>([
    ['it-infrastructure.docker', '4'],
    ['office.microsoft-excel', null],
    ['it-software.python', 'gone'],
  ]);
  const { mapped, unmapped } = mapOptions(counts, OPTIONS, byHand);
  expect(Object.fromEntries([...mapped].map(([id, { option, by }]) => [id, [option.id, by]]))).toEqual({
    'it-software.python': ['1', 'exact'],
    'it-software.go': ['2', 'alias'],
    'it-software.node-js': ['3', 'normalised'],
    'it-infrastructure.docker': ['4', 'hand'],
  });
  expect(unmapped.map(({ id }) => id)).toEqual(['care.nursing', 'it-software.cobol']);
});

it('reads an option back as the skill it stands for', () => {
  expect(OPTIONS.map(skillOfOption)).toEqual([
    'it-software.python',
    'it-software.go',
    'it-software.node-js',
    undefined,
  ]);
});
