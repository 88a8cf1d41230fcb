/** The log that shows tampering: each entry carries the SHA-256 of the one before. */
import canonicalize from 'canonicalize';
import { sha256 } from '@/lib/engine/hash';

export interface AuditEvent {
  atMs: number;
  /** `read`, `scored`, a state of the outbox, `connected`, `undo-asked`, `exported`, `erased` … */
  kind: string;
  /** Salted hash of the application or connection it is about; the salt lies outside the chain. */
  subject: string;
  /** Nothing personal: ids of Candor's own, kinds, hashes, numbers. */
  data: Record<string, unknown>;
  /** Salted hash of the personal part, which lies outside the chain and can be erased. */
  sealed?: string;
}
export interface AuditEntry extends AuditEvent {
  seq: number;
  prev: string;
  hash: string;
}

export const GENESIS = '0'.repeat(64);

const hashOf = (entry: Omit<AuditEntry, 'hash'>): string => sha256(canonicalize(entry) ?? '');

/** What stands in the chain for something that lies outside it. */
export const sealOf = (salt: string, content: unknown): string =>
  sha256(`${salt}\n${canonicalize(content) ?? ''}`);

/** The entry that follows `last`. Canonical JSON by RFC 8785. */
export function nextEntry(last: AuditEntry | undefined, event: AuditEvent): AuditEntry {
  const entry = { ...event, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? GENESIS };
  return { ...entry, hash: hashOf(entry) };
}

/** The first `seq` whose link or content is broken, or null if all hold. Entries come in order, from any seq on. */
export function firstBroken(entries: readonly AuditEntry[]): number | null {
  let before: AuditEntry | undefined;
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    const linked = before
      ? entry.prev === before.hash && entry.seq === before.seq + 1
      : entry.seq > 1 || entry.prev === GENESIS;
    if (!linked || hashOf(rest) !== hash) return entry.seq;
    before = entry;
  }
  return null;
}
