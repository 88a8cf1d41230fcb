import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRecorder } from '@/lib/audit/recorder';
import { CandorDb } from '@/lib/store/db';
import { amountOf } from '@/lib/store/inventory';
import { purge } from '@/lib/store/purge';
import { createDexieStore } from '@/lib/store/sync-store';
import { createOutbox } from '@/lib/sync/outbox';
import { checkLog } from '../audit/export';
import { AGING_IDS, CATEGORIES, CATEGORY_IDS } from './categories';
import { cutoffMs, keptDays } from './retention';

const DAY_MS = 24 * 3_600_000;
let db: CandorDb;
let nowMs = 0;
beforeEach(() => {
  db = new CandorDb(`privacy-${Math.random()}`);
  nowMs = 1_000 * DAY_MS;
});

it('every table belongs to exactly one category; name it in lib/privacy/categories.ts', () => {
  const named = CATEGORY_IDS.flatMap((id) => [...CATEGORIES[id].tables]);
  expect(named.sort()).toEqual(db.tables.map((table) => table.name).sort());
});

describe('how long is kept', () => {
  it('is the choice, but never more than the policy', () => {
    expect(keptDays('traffic', {})).toBe(90);
    expect(keptDays('traffic', { traffic: 30 })).toBe(30);
    expect(keptDays('traffic', { traffic: 365 }, { traffic: 60 })).toBe(60);
  });
});

describe('purge', () => {
  async function record(atMs: number, key: string, file: string) {
    nowMs = atMs;
    let salt = 0;
    const recorder = createRecorder({ nowMs: () => nowMs, newSalt: () => `${key}${atMs}${salt++}` });
    await createOutbox(createDexieStore(db), recorder, () => nowMs).record({
      kind: 'read',
      applicationKey: key,
      data: { from: 'greenhouse', fields: ['resume'] },
      personal: { type: 'read', file, job: null },
    });
  }

  it('takes the words behind old entries and leaves the chain whole', async () => {
    await record(10 * DAY_MS, 'old', 'old.pdf');
    await record(500 * DAY_MS, 'new', 'new.pdf');
    expect(await purge(db, 'readings', cutoffMs(365, 600 * DAY_MS))).toBe(1);
    expect((await db.details.toArray()).map(({ key }) => key)).toEqual(['new']);
    expect((await db.subjects.toArray()).map(({ key }) => key)).toEqual(['new']);
    expect(await checkLog(createDexieStore(db).audit)).toEqual({ entries: 2, broken: null });
    expect(await purge(db, 'readings', cutoffMs(365, 600 * DAY_MS))).toBe(0);
  });

  it('takes old exchanges and nothing younger', async () => {
    const row = { connectionId: 'c', direction: 'pull', what: 'Candidate', outcome: 'ok', ms: 1 } as const;
    await db.traffic.bulkAdd([1, 2, 3].map((day) => ({ ...row, atMs: day * DAY_MS })));
    expect(await purge(db, 'traffic', 2 * DAY_MS)).toBe(1);
    expect(await db.traffic.count()).toBe(2);
  });

  it('knows every category that ages', async () => {
    for (const id of AGING_IDS) expect(await purge(db, id, 0)).toBe(0);
  });
});

it('says how many rows there are and about how big they are', async () => {
  const row = { connectionId: 'c', direction: 'pull', what: 'Candidate', outcome: 'ok', ms: 1 } as const;
  await db.traffic.bulkAdd(Array.from({ length: 250 }, () => ({ ...row, atMs: 1 })));
  const { rows, bytes } = await amountOf(db, 'traffic');
  expect(rows).toBe(250);
  expect(bytes).toBeGreaterThan(250 * 50);
  expect(bytes).toBeLessThan(250 * 200);
});
