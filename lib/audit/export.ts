/** Makes the files that leave this device: the whole log, or all about one candidate. */
import type { CandorDb } from '@/lib/store/db';
import { firstBroken } from './chain';
import { type Checkpoint, signCheckpoint } from './checkpoint';
import type { Packet } from './packet';

/** Signs where the log stands now; null while it is empty. */
export async function checkpointNow(db: CandorDb, nowMs: number): Promise<Checkpoint | null> {
  const last = await db.audit.orderBy('seq').last();
  if (!last) return null;
  const known = await db.checkpoints.get(last.seq);
  if (known) return known;
  const checkpoint = await signCheckpoint(db.keys, { seq: last.seq, hash: last.hash, atMs: nowMs });
  await db.checkpoints.put(checkpoint);
  return checkpoint;
}

/** The whole log. */
export async function exportLog(db: CandorDb, nowMs: number): Promise<Packet> {
  await checkpointNow(db, nowMs);
  const [entries, details, checkpoints] = await Promise.all([
    db.audit.orderBy('seq').toArray(),
    db.details.toArray(),
    db.checkpoints.toArray(),
  ]);
  const plain = details.map(({ hash, salt, content }) => ({ hash, salt, content }));
  return { format: 'candor-log-1', exportedAtMs: nowMs, subjects: [], entries, details: plain, checkpoints };
}

/** All about the applications whose key starts with `prefix`: their details, and the chain between their entries. */
export async function exportPacket(db: CandorDb, prefix: string, nowMs: number): Promise<Packet> {
  await checkpointNow(db, nowMs);
  const [rows, details] = await Promise.all([
    db.subjects.where('key').startsWith(prefix).toArray(),
    db.details.where('key').startsWith(prefix).toArray(),
  ]);
  const subjects = rows.map((row) => row.subject);
  const own = await db.audit.where('subject').anyOf(subjects).sortBy('seq');
  const [from, to] = [own[0]?.seq ?? 1, own.at(-1)?.seq ?? 0];
  const [entries, checkpoints] = await Promise.all([
    db.audit.where('seq').between(from, to, true, true).toArray(),
    db.checkpoints.where('seq').between(from, to, true, true).toArray(),
  ]);
  const plain = details.map(({ hash, salt, content }) => ({ hash, salt, content }));
  return { format: 'candor-packet-1', exportedAtMs: nowMs, subjects, entries, details: plain, checkpoints };
}

/** How many entries the log has and where it is broken, if it is. Reads it in pieces, so that size does not matter. */
export async function checkLog(db: CandorDb): Promise<{ entries: number; broken: number | null }> {
  const PIECE = 2_000;
  const entries = await db.audit.count();
  for (let from = 1; from <= entries; from += PIECE) {
    // One entry of overlap, so that the link between two pieces is checked too.
    const piece = await db.audit
      .where('seq')
      .between(Math.max(1, from - 1), from + PIECE)
      .toArray();
    const broken = firstBroken(piece);
    if (broken !== null) return { entries, broken };
    if (piece.at(-1)?.seq !== Math.min(from + PIECE - 1, entries)) return { entries, broken: from };
  }
  return { entries, broken: null };
}
