/** What the sync log page asks: traffic, the audit log, and the writes that wait for a person. */
import { z } from 'zod';
import { ERROR_KINDS } from '@/lib/result';
import { trafficDaySchema } from '@/lib/store/traffic-days';
import { trafficFilterSchema, trafficRowSchema } from '@/lib/store/traffic-row';
import type { MessageGroup } from './group';

/** A write that could not be made and waits for a person. */
export const deadLetterSchema = z.object({
  id: z.string(),
  value: z.string(),
  destination: z.string(),
  connectionId: z.string(),
  candidateId: z.string(),
  /** The candidate's page in the ATS, where its address follows from the ids. */
  page: z.url().optional(),
  /** What was to be written, shortened. */
  content: z.string(),
  attempts: z.number(),
  atMs: z.number(),
  kind: z.enum(ERROR_KINDS),
  message: z.string(),
  detail: z.string().optional(),
  /** Method and path of the request that was refused. */
  request: z.string().optional(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;

export const logMessages = {
  /** The ids of the exchanges that fit, newest first, and the connections that any exchange was with. */
  findTraffic: {
    from: 'extension-page',
    input: trafficFilterSchema,
    output: z.object({ ids: z.array(z.number()), connections: z.array(z.string()) }),
  },
  /** Exchanges by their ids, newest first; those that are gone meanwhile are left out. */
  readTraffic: {
    from: 'extension-page',
    input: z.object({ ids: z.array(z.number()).max(500) }),
    output: z.array(trafficRowSchema),
  },
  /** Counts, errors and latency for each ATS and day of the last two weeks. */
  trafficDays: { from: 'extension-page', input: z.object({}), output: z.array(trafficDaySchema) },
  /** The sync log as a file's text. */
  exportTraffic: {
    from: 'extension-page',
    input: trafficFilterSchema.extend({ format: z.enum(['csv', 'ndjson']) }),
    output: z.string(),
  },
  /** How many entries the audit log has, and the first that does not fit. */
  checkLog: {
    from: 'extension-page',
    input: z.object({}),
    output: z.object({ entries: z.number(), broken: z.number().nullable() }),
  },
  /** The whole audit log as JSON text, signed. */
  exportLog: { from: 'extension-page', input: z.object({}), output: z.string() },
  /** All about one candidate, as JSON text or as a page to read. */
  exportPacket: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string(), candidateId: z.string(), form: z.enum(['json', 'html']) }),
    output: z.string(),
  },
  /** Deletes all that is kept on this device about one candidate; answers how many records went. */
  eraseCandidate: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string(), candidateId: z.string() }),
    output: z.number(),
  },
  deadLetters: { from: 'extension-page', input: z.object({}), output: z.array(deadLetterSchema) },
  retryWrite: { from: 'extension-page', input: z.object({ id: z.string() }), output: z.null() },
  discardWrite: { from: 'extension-page', input: z.object({ id: z.string() }), output: z.null() },
} as const satisfies MessageGroup;
