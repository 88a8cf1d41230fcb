/** What the companion hears of review links: ids, times, counts, ciphertext; of those that it writes for, the decisions. */
import { z } from 'zod';
import { LINK_ID } from './address';
import { MOST_CANDIDATES, MOST_PACKAGE_BYTES } from './model';
import { linkWriterSchema, saidSchema, writingSchema } from './writer';

export const linkIdSchema = z.string().regex(LINK_ID);
const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(Math.ceil((bytes * 4) / 3) + 4);
const DAY_MS = 86_400_000;
export const LONGEST_LIFE_MS = 90 * DAY_MS;

export const newLinkSchema = z.object({
  id: linkIdSchema,
  /** SHA-256 of the proof, hex. */
  proofHash: z.string().regex(/^[0-9a-f]{64}$/),
  passphrase: z.boolean(),
  candidates: z.int().min(1).max(MOST_CANDIDATES),
  expiresAtMs: z.number(),
  sealed: base64url(MOST_PACKAGE_BYTES),
  /** Where the companion brings the decisions to the ATS; left out: the recruiter's browser does. */
  writer: linkWriterSchema.optional(),
});

/** `locked`: too many wrong passphrases. */
export const LINK_STATES = ['open', 'expired', 'revoked', 'locked'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export const linkViewSchema = z.object({
  id: z.string(),
  /** Without the secret. */
  url: z.string(),
  state: z.enum(LINK_STATES),
  passphrase: z.boolean(),
  candidates: z.int(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  openedAtMs: z.number().nullable(),
  opens: z.int(),
  /** The number of the last decision. */
  lastSeq: z.int(),
  /** Null where the recruiter's browser writes. */
  writing: writingSchema.nullable(),
});
export type LinkView = z.infer<typeof linkViewSchema>;
export const linkListSchema = z.object({ links: z.array(linkViewSchema) });

export const sealedDecisionSchema = z.object({ id: z.uuid(), sealed: base64url(16_384) });
/** `said`: only where the companion writes. */
export const newDecisionSchema = sealedDecisionSchema.extend({ said: saidSchema.optional() });
export const keptDecisionSchema = sealedDecisionSchema.extend({ seq: z.int(), atMs: z.number() });
export const decisionListSchema = z.object({ decisions: z.array(keptDecisionSchema) });

/** Told to whoever knows the id: nothing about anybody. */
export const linkDoorSchema = z.object({ state: z.enum(LINK_STATES), passphrase: z.boolean() });
export const openedSchema = z.object({
  sealed: z.string(),
  expiresAtMs: z.number(),
  decisions: z.array(keptDecisionSchema),
});
export const decidedAnswerSchema = z.object({ seq: z.int() });

/** One event of the stream: which link has something new. */
export const linkNewsSchema = z.object({ id: z.string(), lastSeq: z.int(), opens: z.int() });
export type LinkNews = z.infer<typeof linkNewsSchema>;
