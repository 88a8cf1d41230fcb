/**
 * Workflow rules: when something happens and conditions hold, then Candor acts. The actions are these six and no other:
 * none rejects, hides or lowers anybody, and the one that moves goes forward only and waits, so that it can be taken back.
 */
import { z } from 'zod';
import { channelSchema } from '@/lib/source-channel';
import { turnsDown } from '@/lib/turns-down';

export const TRIGGERS = ['application_new', 'resume_changed', 'criteria_changed', 'opened'] as const;
export const triggerSchema = z.enum(TRIGGERS);
export type Trigger = z.infer<typeof triggerSchema>;

const percent = z.number().int().min(0).max(100);
const names = z.array(z.string().trim().min(1).max(200)).min(1).max(50);

export const conditionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score'), atLeast: percent, atMost: percent }),
  /** All must-haves are met, or not all. */
  z.object({ kind: z.literal('musts'), met: z.boolean() }),
  z.object({ kind: z.literal('coverage'), atLeast: percent }),
  z.object({ kind: z.literal('stage'), is: names }),
  z.object({ kind: z.literal('source'), is: z.array(channelSchema).min(1) }),
  /** Jobs as `connection/job`. */
  z.object({ kind: z.literal('job'), is: names }),
]);
export type Condition = z.infer<typeof conditionSchema>;

const FOR_THEM = 'This would turn a person down; a rule cannot do that.';
const kindWords = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((words) => !turnsDown(words), FOR_THEM);

export const actionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), text: z.string().trim().min(1).max(2_000) }),
  /** The write-back, as mapped. */
  z.object({ kind: z.literal('write') }),
  z.object({ kind: z.literal('tag'), tag: kindWords(60) }),
  z.object({ kind: z.literal('shortlist') }),
  /** Says in the panel which stage could come next; a person moves. */
  z.object({ kind: z.literal('suggest'), stage: kindWords(200) }),
  /** Moves to a later stage; only a person who has read the warning switches such a rule on. */
  z.object({ kind: z.literal('advance'), stage: kindWords(200) }),
]);
export type Action = z.infer<typeof actionSchema>;

export const ruleSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(120),
  on: z.boolean(),
  trigger: triggerSchema,
  /** All must hold. */
  conditions: z.array(conditionSchema).max(10),
  actions: z.array(actionSchema).min(1).max(10),
  /** Raised with every change, so that a run can be told by which wording it was. */
  version: z.int().min(1),
  /** The version whose dry run a person has seen; a rule that was not tried cannot be switched on. */
  triedVersion: z.int().nullable(),
});
export type Rule = z.infer<typeof ruleSchema>;
/** Whether the rule moves people by itself. */
export const advances = ({ actions }: Pick<Rule, 'actions'>): boolean =>
  actions.some(({ kind }) => kind === 'advance');
export type RuleDraft = Pick<Rule, 'name' | 'trigger' | 'conditions' | 'actions'>;
export const ruleDraftSchema = ruleSchema.pick({
  name: true,
  trigger: true,
  conditions: true,
  actions: true,
});
