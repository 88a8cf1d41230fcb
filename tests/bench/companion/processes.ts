/** Companion processes, their database and an ATS, for measuring and for killing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { startPostgres } from '../../../scripts/postgres';
import { createConnections } from '../../../server/connections/store';
import { type Database, openDatabase } from '../../../server/db/open';
import { openRing } from '../../../server/secrets/ring';
import { SANDBOX_HOSTS, startAts, type TestAts } from '../../companion/ats';
import { crowd } from '../../faults/crowd';

export interface Field {
  ats: TestAts;
  /** Null with the embedded database, which only the companion's process may open. */
  database: Database | null;
  connectionIds: readonly string[];
  people: number;
  start(role: 'web' | 'worker' | 'all', jobs?: number): Promise<{ child: ChildProcess; url: string }>;
  stop(child: ChildProcess, signal?: NodeJS.Signals): Promise<void>;
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The companion as plain JavaScript: a start costs a third of one that compiles, so that more of it can be killed. */
async function compile(): Promise<string> {
  // Inside the project, where Node finds the packages.
  const outDir = path.join(ROOT, '.output/bench-companion');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    build: {
      ...{ outDir, ssr: true, minify: false, emptyOutDir: false },
      rollupOptions: {
        input: {
          worker: path.join(ROOT, 'tests/bench/companion/worker.ts'),
          start: path.join(ROOT, 'server/engine/thread.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return path.join(outDir, 'worker.mjs');
}

const exit = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });

/** An ATS with `people` applications, `connections` ways into it, and a database to work on. */
export async function layOut(people: number, connections: number, embedded = false): Promise<Field> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'candor-bench-'));
  const ats = await startAts(() => crowd(people));
  const postgres = embedded ? null : await startPostgres();
  const url = postgres?.newDatabase();
  const seed = await openDatabase(url ? { url } : { dataDir });
  const ring = await openRing({ dataDir });
  const connectionIds = Array.from({ length: connections }, (_, i) => `greenhouse:${i}`);
  const parts = { connections: createConnections(seed.db, ring), nowMs: Date.now };
  for (const id of connectionIds) await ats.connect({ parts }, id);
  if (embedded) await seed.close();
  const program = await compile();
  const children = new Set<ChildProcess>();

  async function start(role: 'web' | 'worker' | 'all', jobs = 4) {
    const args = [program, role, url ?? '', dataDir, SANDBOX_HOSTS.join(), String(jobs)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    for await (const line of createInterface({ input: child.stdout })) return { child, url: line };
    throw new Error('A companion process ended before it was up.');
  }
  async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
    child.kill(signal);
    await exit(child);
    children.delete(child);
  }
  return {
    ...{ ats, connectionIds, people, start, stop },
    database: embedded ? null : seed,
    async close() {
      for (const child of children) await stop(child, 'SIGKILL');
      if (!embedded) await seed.close();
      await postgres?.stop();
      await ats.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
