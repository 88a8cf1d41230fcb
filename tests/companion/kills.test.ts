/** The law of background work under the worst that can happen to a worker; `npm run bench -- kills` does the same at length. */
import { expect, test } from 'vitest';
import { killWorkers } from '../bench/companion/kills';

test('with workers killed in mid-work, every event ends as one note', async () => {
  const outcome = await killWorkers({
    events: 40,
    workers: 2,
    everyMs: 2_000,
    withinMs: 150_000,
    mostKills: 4,
  });
  expect(outcome).toMatchObject({ lost: 0, doubled: 0 });
  expect(outcome.kills).toBeGreaterThan(1);
}, 300_000);
