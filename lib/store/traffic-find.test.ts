import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CandorDb } from './db';
import { findTraffic, readTraffic, trafficPieces } from './traffic-find';
import { matches, type TrafficFilter, type TrafficRow } from './traffic-row';

const db = new CandorDb(`traffic-${crypto.randomUUID()}`);
const COUNT = 1_200;
let rows: TrafficRow[];
beforeAll(async () => {
  await db.traffic.bulkAdd(
    Array.from({ length: COUNT }, (_, i) => ({
      atMs: i,
      connectionId: `ats${i % 3}`,
      direction: i % 4 === 0 ? ('push' as const) : ('pull' as const),
      what: i % 5 === 0 ? 'Private note' : 'Candidate',
      candidateId: String(i % 70),
      outcome: i % 97 === 0 ? ('ats-down' as const) : ('ok' as const),
      ms: i % 300,
      ...(i % 97 === 0 && { detail: '503 Maintenance' }),
    })),
  );
  // Somebody was erased, so the ids have gaps.
  await db.traffic.where('id').between(500, 540).delete();
  rows = (await db.traffic.toArray()).reverse();
});
afterAll(() => db.delete());

it('finds what a walk over all rows finds, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record(
        {
          direction: fc.constantFrom('pull' as const, 'push' as const),
          failed: fc.constantFrom(true, false),
          connectionId: fc.constantFrom('ats0', 'ats2', 'gone'),
          search: fc.constantFrom('', ' note ', '503', 'ATS1', '69', 'nothing like it'),
        },
        { requiredKeys: ['search'] },
      ),
      async (filter: TrafficFilter) => {
        const expected = rows.filter((row) => matches(row, filter)).map((row) => row.id);
        expect(await findTraffic(db, filter)).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
});

it('reads rows near each other and far apart, and leaves out what is gone', async () => {
  const ids = [COUNT, COUNT - 1, 510, 499, 1];
  expect((await readTraffic(db, ids)).map((row) => row.id)).toEqual([COUNT, COUNT - 1, 499, 1]);
  expect((await readTraffic(db, [12, 11, 9])).map((row) => row.id)).toEqual([12, 11, 9]);
  expect(await readTraffic(db, [])).toEqual([]);
});

it('hands everything out in pieces', async () => {
  const seen: number[] = [];
  for await (const piece of trafficPieces(db, await findTraffic(db, { search: '' }), 500))
    seen.push(...piece.map((row) => row.id));
  expect(seen).toEqual(rows.map((row) => row.id));
});
