import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { engineVersion } from '@/lib/engine';
import { setImported } from '@/lib/engine/taxonomy/imported';
import { CandorDb } from './db';
import { createTaxonomyStore } from './taxonomy';

let db: CandorDb;
const own = engineVersion();
const imported = (name: string) => ({
  name,
  skills: [{ id: 'esco:a1', label: 'glaze bisque ware' }],
  occupations: [],
});
const files = [{ file: 'skills_en.csv', kind: 'ESCO skills', rows: 1, leftOut: 0 }];
/** As the worker that wakes up: nothing in its memory, the database as it was left. */
const awake = () => {
  setImported(null);
  return createTaxonomyStore(db, () => 5);
};

beforeEach(() => {
  db = new CandorDb(crypto.randomUUID());
});
afterEach(async () => {
  setImported(null);
  await db.delete();
});

it('is in use after the worker has died, before anything is scored', async () => {
  const store = awake();
  await store.draft(imported('esco-00000001'), files);
  expect(engineVersion()).toBe(own);
  expect(await store.use('esco-00000001')).toMatchObject({ id: 'used', files, atMs: 5 });
  expect(engineVersion()).toBe(`${own}+esco-00000001`);
  const again = awake();
  expect(engineVersion()).toBe(own);
  await again.ready();
  expect(engineVersion()).toBe(`${own}+esco-00000001`);
  expect(await db.taxonomies.count()).toBe(1);
});

it('takes only what was looked at last', async () => {
  const store = awake();
  await store.draft(imported('esco-00000001'), files);
  await store.draft(imported('esco-00000002'), files);
  expect(await store.use('esco-00000001')).toBeNull();
  expect(engineVersion()).toBe(own);
  expect(await store.used()).toBeUndefined();
});

it('goes without a trace', async () => {
  const store = awake();
  await store.draft(imported('esco-00000001'), files);
  await store.use('esco-00000001');
  await store.remove();
  expect(engineVersion()).toBe(own);
  expect(await db.taxonomies.count()).toBe(0);
  await awake().ready();
  expect(engineVersion()).toBe(own);
});
