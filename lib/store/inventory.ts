/** How much of each category there is. */
import { CATEGORIES, type CategoryId } from '@/lib/privacy/categories';
import type { CandorDb } from './db';

const SAMPLE = 100;

/** Rows, and their size in bytes: measured on a hundred rows and reckoned for the rest. */
export interface Amount {
  rows: number;
  bytes: number;
}

const sizeOf = (row: unknown): number => new Blob([JSON.stringify(row)]).size;

async function tableAmount(db: CandorDb, name: string): Promise<Amount> {
  const table = db.table(name);
  const rows = await table.count();
  const sample = await table.limit(SAMPLE).toArray();
  const sampled = sample.reduce((sum: number, row) => sum + sizeOf(row), 0);
  return { rows, bytes: sample.length > 0 ? Math.round((sampled / sample.length) * rows) : 0 };
}

/** What the database holds of a category. */
export async function amountOf(db: CandorDb, id: CategoryId): Promise<Amount> {
  const all = await Promise.all(CATEGORIES[id].tables.map((name) => tableAmount(db, name)));
  return all.reduce((sum, one) => ({ rows: sum.rows + one.rows, bytes: sum.bytes + one.bytes }), {
    rows: 0,
    bytes: 0,
  });
}
