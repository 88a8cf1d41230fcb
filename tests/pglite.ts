/**
 * PGlite as tests get it (vitest.config.ts): a database in memory starts as a copy of an empty one, because making one
 * anew takes four times as long. The empty one is made by the first test that needs it and kept in `node_modules/.cache`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite as Real } from '../node_modules/@electric-sql/pglite/dist/index.js';
import pglite from '../node_modules/@electric-sql/pglite/package.json' with { type: 'json' };

const FOLDER = path.resolve(import.meta.dirname, '../node_modules/.cache/pglite');
const FILE = path.join(FOLDER, `empty-${pglite.version}.tar`);

async function makeEmpty(): Promise<void> {
  const made = await Real.create();
  const dump = await made.dumpDataDir('none');
  await made.close();
  await mkdir(FOLDER, { recursive: true });
  // Whole or not at all, since several files of tests may be at it.
  const own = `${FILE}.${process.pid}`;
  await writeFile(own, new Uint8Array(await dump.arrayBuffer()));
  await rename(own, FILE);
}

async function emptyDatabase(): Promise<Blob> {
  if (!existsSync(FILE)) await makeEmpty();
  return new Blob([new Uint8Array(await readFile(FILE))]);
}

export const PGlite = {
  create: async (dataDir?: string): Promise<Real> =>
    dataDir === undefined ? Real.create({ loadDataDir: await emptyDatabase() }) : Real.create(dataDir),
};
