/** The log as one file that anybody can check on another machine. */
import { z } from 'zod';
import { type AuditEntry, firstBroken } from './chain';

const entrySchema = z.object({
  seq: z.number().int().positive(),
  atMs: z.number(),
  kind: z.string(),
  applicationKey: z.string(),
  data: z.record(z.string(), z.unknown()),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<AuditEntry>;

export const packetSchema = z.object({
  format: z.literal('candor-log-1'),
  exportedAtMs: z.number(),
  entries: z.array(entrySchema),
});
export type Packet = z.infer<typeof packetSchema>;

export type Verdict = { ok: true; entries: number } | { ok: false; why: string };

/** Checks an export from its first entry to its last; `why` names the first broken link. */
export function verifyPacket(json: unknown): Verdict {
  const packet = packetSchema.safeParse(json);
  if (!packet.success)
    return {
      ok: false,
      why: `This is not a log of Candor's: ${z.prettifyError(packet.error).split('\n')[0]}`,
    };
  const { entries } = packet.data;
  const broken = firstBroken(entries);
  if (broken !== null)
    return { ok: false, why: `Entry ${broken} does not fit: it or the one before it was changed.` };
  if (entries[0] && entries[0].seq !== 1)
    return {
      ok: false,
      why: `The log begins at entry ${entries[0].seq}: the entries before it are missing.`,
    };
  return { ok: true, entries: entries.length };
}
