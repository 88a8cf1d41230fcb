/**
 * Everything that can stand in the audit log. `data` stands in the chain for ever and so must hold nothing personal:
 * ids of Candor's own, numbers, closed lists of words. `personal` lies beside the chain and goes when a person is erased.
 */
import { z } from 'zod';
import { ERROR_KINDS } from '@/lib/result';
import { scoredSchema } from './scored';

const id = z.string().max(200);
const version = z.number().int().nonnegative();
const verdict = z.enum(['met', 'partly', 'not_found', 'contradicted']);
const text = z.string().max(20_000);
/** Who acted, by the ATS's id or as the user calls themselves. */
const by = z.object({ id: id.optional(), name: id.optional() }).optional();

const kind = <Data extends z.ZodType, Personal extends z.ZodType>(
  words: string,
  data: Data,
  personal: Personal,
) => ({ words, data, personal: personal.optional() });
const none = z.undefined();

const writeData = z.strictObject({
  id,
  /** Which of the nine values, as in `match_score`. */
  value: id,
  auditId: id,
  destination: z.enum(['field', 'note', 'tag', 'stage']),
  field: id.optional(),
  owner: z.enum(['candidate', 'application']).optional(),
  /** The entry that this one takes back. */
  undoes: id.optional(),
  problem: z.enum(ERROR_KINDS).optional(),
});
const writeDetail = z.object({
  type: z.literal('write'),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  text: z.string().optional(),
  tag: z.string().optional(),
  message: z.string().optional(),
});
const write = (words: string) => kind(words, writeData, writeDetail);

export const AUDIT_KINDS = {
  read: kind(
    'Read from the ATS',
    /** `from` is the connection, which names the ATS and its host. */
    z.strictObject({ from: id, fields: z.array(id).max(100) }),
    z.object({ type: z.literal('read'), file: z.string().nullable(), job: z.string().nullable() }),
  ),
  scored: kind(
    'Scored',
    z.strictObject({
      engine: id,
      inputHash: id,
      /** Of the saved criteria; null when they are as the engine read them from the job description. */
      requirementSetVersion: version.nullable(),
      value: z.number().int().nullable(),
    }),
    /** Left out where this very score is on record already. */
    scoredSchema,
  ),

  queued: write('Put in line to be written'),
  unsure: write('Sent, answer lost, looked up'),
  sent: write('Written to the ATS'),
  kept: write('Not written: a person had changed the field'),
  dead: write('Could not be written'),
  undone: write('Taken back'),
  discarded: write('Discarded, not written'),
  'undo-asked': kind(
    'A person asked to take it back',
    z.strictObject({}),
    z.object({ type: z.literal('undo'), by }),
  ),

  'criteria-changed': kind(
    'The criteria of a job were changed',
    z.strictObject({ jobId: id, fromVersion: version.nullable(), version, requirements: version }),
    z.object({ type: z.literal('criteria'), by, before: z.unknown(), after: z.unknown() }),
  ),
  override: kind(
    'A person overruled a finding',
    z.strictObject({ requirement: id, from: verdict, to: verdict.nullable() }),
    z.object({ type: z.literal('override'), by, label: text.optional(), reason: text.optional() }),
  ),
  decision: kind(
    'A person decided',
    z.strictObject({
      decision: z.enum(['approve', 'skip', 'withdrawn']),
      /** Whether the score was on show before the decision. */
      sawScore: z.boolean(),
      value: z.number().int().nullable(),
      via: z.enum(['panel', 'review', 'link']),
    }),
    z.object({
      type: z.literal('decision'),
      by,
      reason: text.optional(),
      comment: text.optional(),
    }),
  ),
  consent: kind(
    'Consent or opt-out of the candidate',
    z.strictObject({ state: z.enum(['given', 'withdrawn', 'opted-out', 'opted-in']) }),
    z.object({ type: z.literal('consent'), by, note: text.optional() }),
  ),
  explained: kind(
    'An explanation was made for the candidate',
    z.strictObject({}),
    z.object({ type: z.literal('explained'), text }),
  ),

  'rule-changed': kind(
    'A workflow rule was changed',
    z.strictObject({ rule: id, version, on: z.boolean(), actions: z.array(id).max(50) }),
    z.object({ type: z.literal('rule'), by, before: z.unknown(), after: z.unknown() }),
  ),
  'rule-run': kind(
    'A workflow rule acted',
    z.strictObject({ rule: id, version, trigger: id, actions: z.array(id).max(50) }),
    none,
  ),

  exported: kind(
    'Exported',
    z.strictObject({
      what: z.enum(['sync log', 'audit log', 'candidate packet', 'settings', 'records']),
      format: z.enum(['csv', 'ndjson', 'json', 'html']),
    }),
    none,
  ),
  erased: kind('Erased from this device', z.strictObject({}), none),
  purged: kind(
    'Deleted after its time',
    z.strictObject({ category: id, records: z.number().int().nonnegative() }),
    none,
  ),

  connected: kind(
    'An ATS was connected',
    z.strictObject({ ats: id, scopes: z.array(id).max(100).optional() }),
    none,
  ),
  disconnected: kind('An ATS was disconnected', z.strictObject({ ats: id, revoked: z.boolean() }), none),
  settings: kind(
    'Settings were changed',
    z.strictObject({ changed: z.array(id).min(1).max(100) }),
    z.object({ type: z.literal('settings'), by, before: z.unknown(), after: z.unknown() }),
  ),

  paired: kind(
    'A device was paired or let go',
    z.strictObject({
      device: id,
      role: z.enum(['admin', 'recruiter']),
      event: z.enum(['paired', 'revoked']),
    }),
    z.object({ type: z.literal('paired'), by, device: text.optional() }),
  ),
  link: kind(
    'A review link',
    z.strictObject({
      link: id,
      event: z.enum(['made', 'opened', 'decided', 'refused', 'locked', 'revoked', 'expired']),
    }),
    z.object({ type: z.literal('link'), by }),
  ),
  'model-asked': kind(
    'A language model was asked for quotes',
    z.strictObject({ host: id, model: id, proposed: version, kept: version }),
    z.object({ type: z.literal('model'), prompt: z.string(), answer: z.string() }),
  ),
} as const;

type Kinds = typeof AUDIT_KINDS;
export type AuditKind = keyof Kinds;

/** Something to put on record. The type says for each kind what belongs to it. */
export type Happening = {
  [K in AuditKind]: {
    kind: K;
    /** Whose application (`applicationKeyOf`), which job (`jobKeyOf`), which connection, or `DEVICE_KEY`. */
    applicationKey: string;
    data: z.input<Kinds[K]['data']>;
    personal?: z.input<Kinds[K]['personal']>;
  };
}[AuditKind];

/** What is about this installation and no one's application. */
export const DEVICE_KEY = 'device';
/** What is about a job's criteria; no candidate's key begins like this. */
export const jobKeyOf = (connectionId: string, jobId: string): string =>
  ['job:', connectionId, jobId].map(encodeURIComponent).join('/');

/** The same happening; throws where it holds what its kind does not know, so that nothing personal slips into the chain. */
export function parseHappening(happening: Happening): Happening {
  const { data, personal } = AUDIT_KINDS[happening.kind];
  const parsed = z.object({ data, personal }).safeParse(happening);
  if (!parsed.success)
    throw new Error(
      `The log cannot take in “${happening.kind}”: ${z.prettifyError(parsed.error).slice(0, 300)}`,
    );
  return happening;
}
