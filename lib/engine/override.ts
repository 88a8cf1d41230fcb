/** A person's own verdict on one requirement: it stands above what the engine found, and says whose it is. */
import { z } from 'zod';
import type { Judged } from './judge/judged';

export const overrideSchema = z.object({
  verdict: z.enum(['met', 'not_met']),
  /** Who said so, as the ATS or the extension names them. */
  by: z.string().min(1).max(200),
  /** How they know, in their own words. */
  reason: z.string().max(1000),
});
export type Override = z.infer<typeof overrideSchema>;

/** By requirement id. */
export type Overrides = Readonly<Record<string, Override>>;

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The judgement with the person's verdict on top. The engine's own finding and its quotes stay readable beside it. */
export function applyOverride(judged: Judged, override: Override | undefined): Judged {
  if (!override) return judged;
  const { verdict, by, reason } = override;
  const told = reason.trim() ? ` ${sentence(reason.trim())}` : '';
  const all = verdict === 'met' ? 'all points' : 'no points';
  return {
    credit: verdict === 'met' ? 1 : 0,
    places: judged.places,
    why: `${by} says: ${verdict === 'met' ? 'met' : 'not met'}, ${all}.${told} From the resume alone: ${judged.why}`,
    ...(verdict === 'not_met' ? { contradicted: true } : {}),
  };
}
