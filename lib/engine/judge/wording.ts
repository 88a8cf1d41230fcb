/** Similar wording: the fall-back where no canonical skill answers. Never enough to call a requirement met. */
import { type Evidence, type EvidenceLine, placesOf } from '../match/evidence';
import { rarity } from '../text/rarity';
import { stem } from '../text/stem';
import type { Requirement } from '../types';
import { type Judged, nothing, percent } from './judged';

/** The most that wording alone can earn. */
export const WORDING_MOST = 0.6;
/** Below this share of the telling words, likeness is chance. */
const LEAST_SHARE = 0.5;

interface Telling {
  words: { key: string; weight: number }[];
  all: number;
}
const telling = new WeakMap<readonly string[], Telling>();
/** Stems and weights of the asked words: the same for every line of every resume. */
function tellingOf(terms: readonly string[]): Telling {
  const known = telling.get(terms);
  if (known) return known;
  const words = terms.map((term) => ({ key: stem(term), weight: rarity(term) }));
  const made = { words, all: words.reduce((sum, { weight }) => sum + weight, 0) };
  telling.set(terms, made);
  return made;
}

/** The weighted share of the asked words that one line holds. */
export function shareOf(terms: readonly string[], line: { stems: ReadonlySet<string> }): number {
  const { words, all } = tellingOf(terms);
  let held = 0;
  for (const { key, weight } of words) if (line.stems.has(key)) held += weight;
  return all > 0 ? held / all : 0;
}

interface Within {
  lines?: readonly EvidenceLine[];
  /** The least weighted share of the asked words that a line must hold. */
  least?: number;
}

export function similarWording(
  requirement: Requirement,
  evidence: Evidence,
  { lines = evidence.lines, least = LEAST_SHARE }: Within = {},
): Judged {
  const { terms } = requirement;
  if (terms.length === 0) return nothing('Not found in the resume.');
  let best: { line: EvidenceLine; share: number } | null = null;
  for (const line of lines) {
    if (line.skills.some((mention) => mention.polarity !== 'plain')) continue;
    const share = shareOf(terms, line) * line.strength;
    if (share > (best?.share ?? 0)) best = { line, share };
  }
  if (!best || best.share < least) return nothing('Not found in the resume.');
  const credit = WORDING_MOST * best.share;
  return {
    credit,
    places: placesOf(evidence, best.line),
    why: `Similar wording: one line holds ${percent(best.share)} of the telling words, worth ${percent(credit)} of the points.`,
  };
}
