/** Similar wording: the fall-back where no canonical skill answers. Never enough to call a requirement met. */
import type { Evidence, EvidenceLine } from '../match/evidence';
import { rarity } from '../text/rarity';
import { stem } from '../text/stem';
import type { Requirement } from '../types';
import { type Judged, nothing, percent } from './judged';

/** The most that wording alone can earn. */
export const WORDING_MOST = 0.6;
/** Below this share of the telling words, likeness is chance. */
const LEAST_SHARE = 0.5;

/** The weighted share of the asked words that one line holds. */
export function shareOf(terms: readonly string[], line: EvidenceLine): number {
  let all = 0;
  let held = 0;
  for (const term of terms) {
    const weight = rarity(term);
    all += weight;
    if (line.stems.has(stem(term))) held += weight;
  }
  return all > 0 ? held / all : 0;
}

export function similarWording(requirement: Requirement, evidence: Evidence): Judged {
  const { terms } = requirement;
  if (terms.length === 0) return nothing('Not found in the resume.');
  let best: { line: EvidenceLine; share: number } | null = null;
  for (const line of evidence.lines) {
    if (line.skills.some((mention) => mention.polarity !== 'plain')) continue;
    const share = shareOf(terms, line) * line.strength;
    if (share > (best?.share ?? 0)) best = { line, share };
  }
  if (!best || best.share < LEAST_SHARE) return nothing('Not found in the resume.');
  const credit = WORDING_MOST * best.share;
  return {
    credit,
    places: [best.line],
    why: `Similar wording: one line holds ${percent(best.share)} of the telling words, worth ${percent(credit)} of the points.`,
  };
}
