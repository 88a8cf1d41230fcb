/** Makes the files that leave this device: the whole log, or all about one candidate. */
import type { AuditTable } from './audit-store';
import { firstBroken } from './chain';
import { type KeyShelf, signText } from './checkpoint';
import { checkpointNow } from './checkpoints';
import { type Packet, sealedText } from './packet';

const PIECE = 2_000;
const ALL = Number.MAX_SAFE_INTEGER;

const sealed = async (keys: KeyShelf, packet: Packet): Promise<Packet> => ({
  ...packet,
  seal: await signText(keys, sealedText(packet)),
});

/** The whole log. */
export async function exportLog(audit: AuditTable, keys: KeyShelf, nowMs: number): Promise<Packet> {
  await checkpointNow(audit, keys, nowMs);
  const [details, checkpoints] = await Promise.all([audit.detailsUnder(''), audit.checkpoints(1, ALL)]);
  // Last, so that every detail and signature has its entry, however much is written meanwhile.
  const entries = await audit.entries(1, ALL);
  const plain = details.map(({ hash, salt, content }) => ({ hash, salt, content }));
  return sealed(keys, {
    format: 'candor-log-1',
    exportedAtMs: nowMs,
    subjects: [],
    entries,
    details: plain,
    checkpoints,
  });
}

/** All about the applications whose key starts with `prefix`: their details, and the chain between their entries. */
export async function exportPacket(
  audit: AuditTable,
  keys: KeyShelf,
  prefix: string,
  nowMs: number,
): Promise<Packet> {
  await checkpointNow(audit, keys, nowMs);
  const [rows, details] = await Promise.all([audit.subjectsUnder(prefix), audit.detailsUnder(prefix)]);
  const subjects = rows.map((row) => row.subject);
  const own = await audit.entriesOf(subjects);
  const [from, to] = [own[0]?.seq ?? 1, own.at(-1)?.seq ?? 0];
  const [entries, checkpoints] = await Promise.all([audit.entries(from, to), audit.checkpoints(from, to)]);
  const plain = details.map(({ hash, salt, content }) => ({ hash, salt, content }));
  return sealed(keys, {
    format: 'candor-packet-1',
    exportedAtMs: nowMs,
    subjects,
    entries,
    details: plain,
    checkpoints,
  });
}

/** How many entries the log has and where it is broken, if it is. Reads it in pieces, so that size does not matter. */
export async function checkLog(audit: AuditTable): Promise<{ entries: number; broken: number | null }> {
  const entries = await audit.count();
  for (let from = 1; from <= entries; from += PIECE) {
    const to = Math.min(from + PIECE - 1, entries);
    // One entry of overlap, so that the link between two pieces is checked too.
    const piece = await audit.entries(Math.max(1, from - 1), to);
    const broken = firstBroken(piece);
    if (broken !== null) return { entries, broken };
    if (piece.at(-1)?.seq !== to) return { entries, broken: from };
  }
  return { entries, broken: null };
}
