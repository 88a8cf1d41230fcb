import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { GOLDEN_FILE, goldenText } from './golden';

const person = z.looseObject({
  name: z.string(),
  job: z.string(),
  value: z.int().nullish(),
  points: z.record(z.string(), z.string()).optional(),
});

it('scores the fifty as checked in; after a wanted change run `npm run golden` and read its diff', async () => {
  const now = z.array(person).parse(JSON.parse(await goldenText()));
  const kept = z.array(person).parse(JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')));
  expect(now).toHaveLength(50);
  const moved = now.flatMap((one, i) => {
    const old = kept[i];
    return JSON.stringify(one) === JSON.stringify(old)
      ? []
      : [`${one.name}, ${one.job}: ${old?.value ?? 'none'} → ${one.value ?? 'none'}`];
  });
  expect(moved, 'Scores moved. If that is wanted: npm run golden, then read the diff.').toEqual([]);
}, 60_000);
