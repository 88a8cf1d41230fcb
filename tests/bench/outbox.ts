/** Throughput and memory of the outbox, with an ATS that answers at once and no rate limit. */
import 'fake-indexeddb/auto';
import type { AtsClient } from '../../lib/ats/client-types';
import { greenhouse } from '../../lib/ats/greenhouse';
import { createRecorder } from '../../lib/audit/recorder';
import { ok } from '../../lib/result';
import { CandorDb } from '../../lib/store/db';
import { createDexieStore } from '../../lib/store/sync-store';
import { createDrain } from '../../lib/sync/drain';
import { createOutbox } from '../../lib/sync/outbox';
import type { PlannedWrite } from '../../lib/sync/plan';

const SIZES = [1_000, 10_000];

/** An ATS in memory: the outbox is measured, not a network. */
function instantAts(): AtsClient {
  const notes = new Map<string, { id: string; body: string }[]>();
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
    notes: async (ref) => ok(notes.get(ref.candidateId) ?? []),
    writeNote: async (ref, text) => {
      const own = notes.get(ref.candidateId) ?? [];
      notes.set(ref.candidateId, [...own, { id: String(own.length), body: text }]);
      return ok({ id: String(own.length) });
    },
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

async function measure(writes: number) {
  const db = new CandorDb(`bench-${writes}`);
  const nowMs = () => Date.now();
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  const outbox = createOutbox(createDexieStore(db), recorder, nowMs);
  const client = instantAts();
  const drain = createDrain({
    outbox,
    clientFor: async () => ok(client),
    nowMs,
    random: Math.random,
    limitFor: () => ({ burst: 1e9, perSecond: 1e9 }),
  });
  const startMs = performance.now();
  for (let from = 0; from < writes; from += 100)
    await outbox.enqueue(Array.from({ length: Math.min(100, writes - from) }, (_, i) => noteFor(from + i)));
  const queuedMs = performance.now();
  await drain();
  const doneMs = performance.now();
  const sent = await db.outbox.where('state').equals('sent').count();
  const heapMb = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  await db.delete();
  return {
    bench: 'outbox',
    writes,
    sent,
    enqueuedPerSecond: Math.round(writes / ((queuedMs - startMs) / 1000)),
    drainedPerSecond: Math.round(writes / ((doneMs - queuedMs) / 1000)),
    heapMb,
    heapKbPerWrite: Math.round((heapMb * 1024) / writes),
  };
}

export async function run(): Promise<void> {
  for (const size of SIZES) process.stdout.write(`${JSON.stringify(await measure(size))}\n`);
}
