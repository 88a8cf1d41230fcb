/** What extension pages and ATS pages may ask of the background. Answers are `Result`s, never thrown errors. */
import { z } from 'zod';
import { scoreSchema } from './engine/types';
import { fieldListSchema, mappingSchema, previewSchema } from './mapping';
import { type AppError, ERROR_KINDS } from './result';
import { trafficDaySchema } from './store/traffic-days';
import { trafficFilterSchema, trafficRowSchema } from './store/traffic-row';

export const appErrorSchema = z.object({
  kind: z.enum(ERROR_KINDS),
  message: z.string(),
  detail: z.string().optional(),
  retryAtMs: z.number().optional(),
}) satisfies z.ZodType<AppError>;

/** One line of what happened to the write-back of this application. Times in epoch milliseconds. */
export const writeStatusSchema = z.object({
  id: z.string(),
  /** `match_score` … as in DESIGN.md's table. */
  value: z.string(),
  destination: z.string(),
  state: z.enum(['queued', 'sending', 'retry', 'unsure', 'sent', 'dead', 'undone', 'discarded']),
  atMs: z.number(),
  retryAtMs: z.number().optional(),
  message: z.string().optional(),
});
export type WriteStatus = z.infer<typeof writeStatusSchema>;

/** Everything the panel draws for one application. */
export const panelViewSchema = z.object({
  connectionId: z.string(),
  atsName: z.string(),
  candidate: z.object({ id: z.string(), name: z.string(), headline: z.string().optional() }),
  application: z.object({ id: z.string(), stage: z.string().optional() }).nullable(),
  /** Other applications of the same person, to choose between when there are several. */
  applications: z.array(z.object({ id: z.string(), jobTitle: z.string() })),
  job: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The resume's text with contact data still in it, for reading and for showing quotes in place; null if there is none. */
  resume: z
    .object({ text: z.string(), filename: z.string(), format: z.string(), pages: z.number() })
    .nullable(),
  score: scoreSchema.nullable(),
  /** Why there is no score, if there is none. */
  problem: appErrorSchema.nullable(),
  /** Which engine spoke: `this device` or a server's name. */
  engine: z.string(),
  writes: z.array(writeStatusSchema),
  /** What the write-back would do now, one plain line each; empty when all is written. */
  plan: z.array(z.object({ value: z.string(), line: z.string() })),
  /** What was left alone and why ("kept: changed in the ATS by a person"). */
  leftAlone: z.array(z.object({ value: z.string(), line: z.string() })),
});
export type PanelView = z.infer<typeof panelViewSchema>;

export const connectionSchema = z.object({
  id: z.string(),
  ats: z.string(),
  name: z.string(),
  origins: z.object({ web: z.string(), api: z.string(), auth: z.string() }),
  clientId: z.string().optional(),
  status: z.enum(['connected', 'token-expired', 'permission-missing', 'disconnected']),
  /** Who acts in the ATS, once looked up. */
  user: z.object({ id: z.string(), name: z.string() }).optional(),
  connectedAtMs: z.number().optional(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const settingsSchema = z.object({
  /** Write back as soon as a score is there; off at first. */
  autoWrite: z.boolean().default(false),
  /** Where each value goes in each connection, where that is not the default. */
  mappings: z.record(z.string(), mappingSchema).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A write that could not be made and waits for a person. */
export const deadLetterSchema = z.object({
  id: z.string(),
  value: z.string(),
  destination: z.string(),
  connectionId: z.string(),
  candidateId: z.string(),
  /** What was to be written, shortened. */
  content: z.string(),
  attempts: z.number(),
  atMs: z.number(),
  kind: z.enum(ERROR_KINDS),
  message: z.string(),
  detail: z.string().optional(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;

/** The messages: name, who may send it, what arrives. `tab` means: the sender's tab decides which candidate it is about. */
export const messages = {
  /** Score the application open in the sender's tab and say what is known of it. */
  openCandidate: {
    from: 'panel',
    input: z.object({ applicationId: z.string().optional(), fresh: z.boolean().default(false) }),
    output: panelViewSchema,
  },
  /** Put the planned write-back into the outbox and start sending. Twice is once. */
  writeBack: {
    from: 'panel',
    input: z.object({ applicationId: z.string() }),
    output: z.array(writeStatusSchema),
  },
  /** Take back what Candor wrote for this application. */
  undo: { from: 'panel', input: z.object({ applicationId: z.string() }), output: z.array(writeStatusSchema) },
  /** Where the write-back of this application stands; the panel asks while something is under way. */
  writeStatus: {
    from: 'panel',
    input: z.object({ applicationId: z.string() }),
    output: z.array(writeStatusSchema),
  },
  /** Open the options page at a hash, e.g. `#/connections`. */
  openOptions: {
    from: 'panel',
    input: z.object({ hash: z.string().regex(/^#\/[a-z/-]*$/) }),
    output: z.null(),
  },
  /** The sync log, newest first, a page at a time. */
  listTraffic: {
    from: 'extension-page',
    input: trafficFilterSchema.extend({ beforeId: z.number().optional() }),
    output: z.object({ rows: z.array(trafficRowSchema), next: z.number().nullable() }),
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
  /** The custom fields of a connected ATS that could be a destination. */
  listFields: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string() }),
    output: fieldListSchema,
  },
  /** What a mapping would write for the candidate seen last; nothing is written. Null if none was seen yet. */
  previewMapping: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string(), mapping: mappingSchema }),
    output: previewSchema.nullable(),
  },
  deadLetters: { from: 'extension-page', input: z.object({}), output: z.array(deadLetterSchema) },
  retryWrite: { from: 'extension-page', input: z.object({ id: z.string() }), output: z.null() },
  discardWrite: { from: 'extension-page', input: z.object({ id: z.string() }), output: z.null() },
  getSettings: { from: 'extension-page', input: z.object({}), output: settingsSchema },
  saveSettings: { from: 'extension-page', input: settingsSchema.partial(), output: settingsSchema },
  listConnections: { from: 'extension-page', input: z.object({}), output: z.array(connectionSchema) },
  /** Sign in through the ATS's consent page. The secret goes to the vault and is never sent back. */
  connect: {
    from: 'extension-page',
    input: z.object({
      ats: z.string(),
      origins: z.object({ web: z.url(), api: z.url(), auth: z.url() }),
      clientId: z.string().min(1).max(500),
      clientSecret: z.string().min(1).max(2000),
    }),
    output: connectionSchema,
  },
  /** Sign in again on a connection whose token has expired. */
  reconnect: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string() }),
    output: connectionSchema,
  },
  /** Revoke the tokens at the ATS, forget them and the host permission. */
  disconnect: { from: 'extension-page', input: z.object({ connectionId: z.string() }), output: z.null() },
} as const satisfies Record<
  string,
  { from: 'panel' | 'extension-page'; input: z.ZodType; output: z.ZodType }
>;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type MessageInput<N extends MessageName> = z.input<Messages[N]['input']>;
export type MessageOutput<N extends MessageName> = z.output<Messages[N]['output']>;
