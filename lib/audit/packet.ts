/** The log, or one candidate's part of it, as one file that anybody can check on another machine. */
import { z } from 'zod';
import { type AuditEntry, firstBroken, sealOf } from './chain';
import { checkpointSchema, isSigned } from './checkpoint';

const hex = z.string().regex(/^[0-9a-f]{32,64}$/);
const entrySchema = z.object({
  seq: z.number().int().positive(),
  atMs: z.number(),
  kind: z.string(),
  subject: hex,
  data: z.record(z.string(), z.unknown()),
  sealed: hex.optional(),
  prev: hex,
  hash: hex,
}) satisfies z.ZodType<AuditEntry>;

export const packetSchema = z.object({
  /** A whole log, or a candidate's packet: the chain from their first entry to the last, with their details. */
  format: z.enum(['candor-log-1', 'candor-packet-1']),
  exportedAtMs: z.number(),
  /** Whose packet it is, in the chain's words. */
  subjects: z.array(hex).default([]),
  entries: z.array(entrySchema),
  /** What lies outside the chain; what was erased is missing here and the chain still holds. */
  details: z.array(z.object({ hash: hex, salt: z.string(), content: z.unknown() })).default([]),
  checkpoints: z.array(checkpointSchema).default([]),
});
export type Packet = z.infer<typeof packetSchema>;

export type Verdict =
  | { ok: true; entries: number; details: number; signedBy: string | null }
  | { ok: false; why: string };

const no = (why: string): Verdict => ({ ok: false, why });

/** Checks an export from its first entry to its last; `why` names the first broken link. */
export async function verifyPacket(json: unknown): Promise<Verdict> {
  const packet = packetSchema.safeParse(json);
  if (!packet.success)
    return no(`This is not a log of Candor's: ${z.prettifyError(packet.error).split('\n')[0]}`);
  const { format, entries, details, checkpoints } = packet.data;
  const broken = firstBroken(entries);
  if (broken !== null) return no(`Entry ${broken} does not fit: it or the one before it was changed.`);
  const first = entries[0]?.seq ?? 1;
  if (format === 'candor-log-1' && first !== 1)
    return no(`The log begins at entry ${first}: the entries before it are missing.`);
  const sealed = new Map(entries.map((entry) => [entry.sealed, entry.seq]));
  for (const { hash, salt, content } of details) {
    const seq = sealed.get(hash);
    if (seq === undefined) return no('A detail belongs to no entry: it was added or its entry was removed.');
    if (sealOf(salt, content) !== hash)
      return no(`Entry ${seq} does not fit: what it refers to was changed.`);
  }
  const last = entries.at(-1)?.seq ?? 0;
  for (const checkpoint of checkpoints) {
    if (!(await isSigned(checkpoint)))
      return no(`The signature at entry ${checkpoint.seq} is not that of its key.`);
    if (checkpoint.seq > last) return no(`Entries ${last + 1} to ${checkpoint.seq} are missing at the end.`);
    const entry = entries.find((one) => one.seq === checkpoint.seq);
    if (entry && entry.hash !== checkpoint.hash)
      return no(`Entry ${checkpoint.seq} is not the one that was signed.`);
  }
  const keys = [...new Set(checkpoints.map((checkpoint) => checkpoint.publicKey))];
  return { ok: true, entries: entries.length, details: details.length, signedBy: keys.join(' ') || null };
}
