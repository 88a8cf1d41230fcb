import { expect, it } from 'vitest';
import { parseResume } from '@/lib/engine/read';
import { generatePeople } from '.';

const people = await generatePeople();

it('can be read where a person could read them', async () => {
  const failed: string[] = [];
  for (const one of people.candidates) {
    const name = `${one.id} ${one.lastName}`;
    const result = await parseResume(one.files[0]?.bytes ?? new Uint8Array());
    const wanted = one.expect?.unreadable;
    if (!result.ok) {
      if (result.error.kind !== wanted) failed.push(`${name}: ${result.error.kind} instead of ${wanted}`);
      continue;
    }
    if (wanted) failed.push(`${name}: read although ${wanted}`);
    if (!result.value.text.includes(one.lastName)) failed.push(`${name}: no family name`);
    const { length } = result.value.positions;
    if (length < 2) failed.push(`${name}: ${length} positions`);
  }
  expect(failed).toEqual([]);
});

it('gain nothing from white words', async () => {
  const baxter = people.candidates.find((one) => one.lastName === 'Baxter');
  if (!baxter) throw new Error('The person with the white words is missing.');
  const result = await parseResume(baxter.files[0]?.bytes ?? new Uint8Array());
  if (!result.ok) throw new Error(result.error.kind);
  expect(result.value.text).not.toContain('reach truck');
  expect(result.value.hidden.map((found) => found.kind)).toContain('invisible_colour');
});
