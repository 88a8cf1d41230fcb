/** The log, or one candidate's part of it, as one file that anybody can check on another machine. */
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type AuditEntry, firstBroken, sealOf } from './chain';
import { checkpointSchema, isSigned, isSignedText, signatureSchema } from './checkpoint';

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

export const packetSchema = z.strictObject({
  /** A whole log, or a candidate's packet: the chain from their first entry to the last, with their details. */
  format: z.enum(['candor-log-1', 'candor-packet-1']),
  exportedAtMs: z.number(),
  /** Whose packet it is, in the chain's words. */
  subjects: z.array(hex).default([]),
  entries: z.array(entrySchema),
  /** What lies outside the chain; what was erased is missing here and the chain still holds. */
  details: z.array(z.object({ hash: hex, salt: z.string(), content: z.unknown() })).default([]),
  checkpoints: z.array(checkpointSchema).default([]),
  /** Over everything else in the file, so that no byte of it can be changed. */
  seal: signatureSchema.optional(),
});
export type Packet = z.infer<typeof packetSchema>;

export type Verdict =
  | {
      ok: true;
      entries: number;
      details: number;
      signedBy: string | null;
      /** Where and when the log was signed on the way, in order. */
      checkpoints: { seq: number; atMs: number }[];
    }
  | { ok: false; why: string };

const no = (why: string): Verdict => ({ ok: false, why });

/** What the seal of a file is over: all of it but the seal, in canonical JSON (RFC 8785). */
export function sealedText(file: object): string {
  const { seal: _seal, ...rest } = file as { seal?: unknown };
  return `candor-file\n${canonicalize(rest) ?? ''}`;
}

/** Where a file stops being one of Candor's: by the entry's number where the fault lies in an entry. */
function unreadable(json: unknown, error: z.ZodError): string {
  const issue = error.issues[0];
  const [list, index] = issue?.path ?? [];
  const rows = z
    .object({ entries: z.array(z.looseObject({ seq: z.number() }).or(z.unknown())) })
    .safeParse(json);
  const row = typeof index === 'number' && rows.success ? rows.data.entries[index] : undefined;
  const seq = z.looseObject({ seq: z.number() }).safeParse(row);
  if (list === 'entries' && typeof index === 'number')
    return `Entry ${seq.success ? seq.data.seq : index + 1} does not fit: ${issue?.message}.`;
  return `This is not a log of Candor's: ${z.prettifyError(error).split('\n')[0]}`;
}

/** Checks the text of an export: its spelling too, so that any changed byte shows. */
export async function verifyText(text: string): Promise<Verdict> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const whole = [
      ...text.slice(0, at).matchAll(/"seq":(\d+),"prev":"[0-9a-f]{64}","hash":"[0-9a-f]{64}"\}/g),
    ];
    return no(`This is not JSON: it breaks at or after entry ${Number(whole.at(-1)?.[1] ?? 0) + 1}.`);
  }
  const verdict = await verifyPacket(json);
  if (verdict.ok && verdict.signedBy !== null && JSON.stringify(json) !== text.trimEnd())
    return no(
      'Every entry fits, but the file was written anew by another program. Ask for it as it was saved.',
    );
  return verdict;
}

/** Checks an export from its first entry to its last; `why` names the first broken link. */
export async function verifyPacket(json: unknown): Promise<Verdict> {
  const packet = packetSchema.safeParse(json);
  if (!packet.success) return no(unreadable(json, packet.error));
  const { format, entries, details, checkpoints, seal } = packet.data;
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
  if (seal && !(await isSignedText(seal, sealedText(json as object))))
    return no('Every entry fits, but what the file says beside them was changed after it was signed.');
  const keys = [...new Set([...checkpoints, ...(seal ? [seal] : [])].map((one) => one.publicKey))];
  return {
    ok: true,
    entries: entries.length,
    details: details.length,
    signedBy: keys.join(' ') || null,
    checkpoints: checkpoints.map(({ seq, atMs }) => ({ seq, atMs })),
  };
}
