/** The companion and where scores are made. */
import { z } from 'zod';
import { heldViewSchema, runSchema } from '@/lib/remote/company';
import { codeAnswerSchema, deviceSchema, roleSchema } from '@/lib/remote/pairing';
import type { MessageGroup } from './group';

export const PLACES = ['device', 'companion', 'server'] as const;
export const placeSchema = z.enum(PLACES);

export const companionStateSchema = z.object({
  place: placeSchema,
  /** Null while this browser is not paired. */
  paired: z
    .object({
      url: z.string(),
      role: roleSchema,
      /** What the companion's engine calls itself; null when it does not answer. */
      engine: z.string().nullable(),
      problem: z.string().nullable(),
    })
    .nullable(),
  /** The other server's address, where one was given. */
  server: z.string().nullable(),
});
export type CompanionState = z.infer<typeof companionStateSchema>;

const nothing = z.object({});
export const companionMessages = {
  companionState: { from: 'extension-page', input: nothing, output: companionStateSchema },
  pairCompanion: {
    from: 'extension-page',
    input: z.object({ link: z.string().max(500), name: z.string().min(1).max(80) }),
    output: companionStateSchema,
  },
  /** Ends this browser's access there, and forgets the token also when the companion cannot be told. */
  unpairCompanion: { from: 'extension-page', input: nothing, output: companionStateSchema },
  /** Where to score; `server` comes with its address and token when it is given anew. */
  setScoring: {
    from: 'extension-page',
    input: z.object({
      place: placeSchema,
      server: z.object({ url: z.url(), token: z.string().trim().min(1).max(500) }).optional(),
    }),
    output: companionStateSchema,
  },
  companionDevices: { from: 'extension-page', input: nothing, output: z.array(deviceSchema) },
  revokeDevice: { from: 'extension-page', input: z.object({ id: z.string() }), output: z.null() },
  inviteDevice: { from: 'extension-page', input: z.object({ role: roleSchema }), output: codeAnswerSchema },
  /** The companion's own ATSs and its backfills. */
  companionWork: {
    from: 'extension-page',
    input: nothing,
    output: z.object({ connections: z.array(heldViewSchema), runs: z.array(runSchema) }),
  },
  /** An administrator: whether the companion scores newcomers by itself, and what the vendor signs its webhooks with. */
  changeHeld: {
    from: 'extension-page',
    input: z.object({
      connectionId: z.string(),
      background: z.boolean().optional(),
      hookSecret: z.string().trim().min(1).max(4000).optional(),
    }),
    output: z.null(),
  },
  startRun: { from: 'extension-page', input: z.object({ connectionId: z.string() }), output: z.null() },
  turnRun: {
    from: 'extension-page',
    input: z.object({ id: z.string(), turn: z.enum(['pause', 'resume']) }),
    output: z.null(),
  },
} as const satisfies MessageGroup;
