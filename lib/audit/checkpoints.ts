/** When the log is signed: once a day, after so many entries, and before it is exported. */
import type { AuditTable } from './audit-store';
import { type Checkpoint, type KeyShelf, signCheckpoint } from './checkpoint';

/** A log that grows fast is signed more often than daily, so that little of it is ever without a signature. */
export const SIGN_EVERY = 500;

/** Signs where the log stands now; null while it is empty. */
export async function checkpointNow(
  audit: AuditTable,
  keys: KeyShelf,
  nowMs: number,
): Promise<Checkpoint | null> {
  const last = await audit.last();
  if (!last) return null;
  const [known] = await audit.checkpoints(last.seq, last.seq);
  if (known) return known;
  const checkpoint = await signCheckpoint(keys, { seq: last.seq, hash: last.hash, atMs: nowMs });
  await audit.putCheckpoint(checkpoint);
  return checkpoint;
}
