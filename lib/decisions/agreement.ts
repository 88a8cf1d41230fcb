/** How often people and the score point the same way, for judging the score: never for judging the people. */
import type { Decision } from './model';

/** From here on a score speaks for a candidate, and below `LOW` it does not; between them it says little. */
export const HIGH = 70;
export const LOW = 40;

export type Band = 'high' | 'middle' | 'low' | 'none';
export const bandOf = (score: number | null): Band => {
  if (score === null) return 'none';
  if (score >= HIGH) return 'high';
  return score < LOW ? 'low' : 'middle';
};

export type Agreement = 'agree' | 'differ' | 'open';
/** `open`: the score was in the middle, or there was none, so there is nothing to agree with. */
export function agreementOf({ verdict, score }: Pick<Decision, 'verdict' | 'score'>): Agreement {
  const band = bandOf(score);
  if (verdict === 'withdrawn' || band === 'middle' || band === 'none') return 'open';
  return (band === 'high') === (verdict === 'approve') ? 'agree' : 'differ';
}

export interface AgreementCount {
  agree: number;
  differ: number;
  open: number;
}
/** Counts the first decision of each application; `blind` counts those made before the score was seen. */
export function countAgreement(decisions: readonly Decision[]): Record<'blind' | 'seen', AgreementCount> {
  const first = new Map<string, Decision>();
  for (const one of decisions) if (!first.has(one.applicationKey)) first.set(one.applicationKey, one);
  const counts = {
    blind: { agree: 0, differ: 0, open: 0 },
    seen: { agree: 0, differ: 0, open: 0 },
  };
  for (const one of first.values()) counts[one.sawScore ? 'seen' : 'blind'][agreementOf(one)] += 1;
  return counts;
}
