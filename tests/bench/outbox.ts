/**
 * Throughput and memory of the outbox, with an ATS that answers at once and no rate limit. The emulated IndexedDB keeps
 * its rows in the heap, so memory is measured over the companion's embedded database, whose rows lie outside of it.
 */
import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AtsClient } from '../../lib/ats/client-types';
import { greenhouse } from '../../lib/ats/greenhouse';
import { createRecorder } from '../../lib/audit/recorder';
import { ok } from '../../lib/result';
import { CandorDb } from '../../lib/store/db';
import { createDexieStore } from '../../lib/store/sync-store';
import { createDrain } from '../../lib/sync/drain';
import { createOutbox } from '../../lib/sync/outbox';
import type { SyncStore } from '../../lib/sync/outbox-store';
import type { PlannedWrite } from '../../lib/sync/plan';
import { openDatabase } from '../../server/db/open';
import { createRing } from '../../server/secrets/ring';
import { createSqlStore } from '../../server/store/sync-store';

const SIZES = [1_000, 10_000];

/** An ATS that takes every note and lists none: the outbox is measured, not a network or a memory of its own. */
function instantAts(): AtsClient {
  const refuse = async () => {
    throw new Error('The benchmark does not ask for this.');
  };
  return {
    can: greenhouse.can,
    forget: () => undefined,
    locate: refuse,
    list: refuse,
    me: refuse,
    granted: refuse,
    stages: refuse,
    advance: refuse,
    candidate: refuse,
    applications: refuse,
    job: refuse,
    attachments: refuse,
    download: refuse,
    fields: refuse,
    writeField: refuse,
    writeTag: refuse,
    notes: async () => ok([]),
    writeNote: async () => ok({ id: '1' }),
  };
}

const noteFor = (nth: number): PlannedWrite => ({
  id: `note-${nth}`,
  ref: { connectionId: 'bench', candidateId: String(nth), applicationId: String(nth) },
  applicationKey: `bench/${nth}/${nth}`,
  value: 'score_reason',
  destination: { kind: 'note', text: `Score 72 of 100\nCND-${nth}` },
  auditId: `CND-${nth}`,
  line: '',
});

function outboxOver(store: SyncStore) {
  const nowMs = () => Date.now();
  const outbox = createOutbox(store, createRecorder({ nowMs, newSalt: () => crypto.randomUUID() }), nowMs);
  const client = instantAts();
  const drain = createDrain({
    outbox,
    clientFor: async () => ok(client),
    nowMs,
    random: Math.random,
    limitFor: () => ({ burst: 1e9, perSecond: 1e9 }),
  });
  return { outbox, drain };
}

async function enqueue({ outbox }: ReturnType<typeof outboxOver>, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 100)
    await outbox.enqueue(Array.from({ length: Math.min(100, to - at) }, (_, i) => noteFor(at + i)));
}

async function throughput(writes: number) {
  const db = new CandorDb(`bench-${writes}`);
  const made = outboxOver(createDexieStore(db));
  const startMs = performance.now();
  await enqueue(made, 0, writes);
  const queuedMs = performance.now();
  await made.drain();
  const doneMs = performance.now();
  const sent = await db.outbox.where('state').equals('sent').count();
  await db.delete();
  return {
    bench: 'outbox',
    writes,
    sent,
    enqueuedPerSecond: Math.round(writes / ((queuedMs - startMs) / 1000)),
    drainedPerSecond: Math.round(writes / ((doneMs - queuedMs) / 1000)),
  };
}

/** What is still held after a collection, in MB. */
function heldMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const PIECES = 10;

/** Drains the same number of writes ten times over one growing database: what is held may not grow with it. */
async function memory(writes: number) {
  const database = await openDatabase({});
  const made = outboxOver(createSqlStore(database.db, createRing(randomBytes(32))));
  const piece = writes / PIECES;
  const held: number[] = [];
  for (let nth = 0; nth < PIECES; nth++) {
    await enqueue(made, nth * piece, (nth + 1) * piece);
    await made.drain();
    held.push(heldMb());
  }
  const [{ bytes } = { bytes: 0 }] = (
    await database.execute(
      "select sum(pg_total_relation_size(c.oid))::int8 as bytes from pg_class c where relname in ('outbox', 'audit', 'details', 'subjects')",
    )
  ).rows as { bytes: number }[];
  await database.close();
  const [first = 0, last = 0] = [held[0], held.at(-1)];
  return {
    bench: 'outbox memory',
    writes,
    dataMb: Math.round(Number(bytes) / 2 ** 20),
    heldMbAfterTenth: Number(first.toFixed(1)),
    heldMbAtMost: Number(Math.max(...held).toFixed(1)),
    heldMbAtEnd: Number(last.toFixed(1)),
    heldKbPerWrite: Number((((last - first) * 1024) / (writes - piece)).toFixed(2)),
  };
}

export async function run(): Promise<void> {
  for (const size of SIZES) process.stdout.write(`${JSON.stringify(await throughput(size))}\n`);
  process.stdout.write(`${JSON.stringify(await memory(SIZES.at(-1) ?? 0))}\n`);
}
