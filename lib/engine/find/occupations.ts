/** Finds canonical occupations in titles and in running text. */
import { namesOf, type Occupation, occupations } from '../taxonomy/graph';
import type { Token } from '../text/tokens';
import { tokenise } from '../text/tokens';
import { PhraseTrie } from './trie';

export interface OccupationMention {
  id: string;
  start: number;
  end: number;
  /** How many words the name has; longer names are surer. */
  length: number;
}

let trie: PhraseTrie<Occupation> | undefined;
function built(): PhraseTrie<Occupation> {
  if (trie) return trie;
  trie = new PhraseTrie<Occupation>();
  for (const occupation of occupations.values())
    for (const name of namesOf(occupation)) trie.add(name, occupation);
  return trie;
}

/** Occupations named in a run of words; all that share a name are given. */
export function occupationsInTokens(tokens: readonly Token[]): OccupationMention[] {
  const found: OccupationMention[] = [];
  for (const match of built().matches(tokens)) {
    const first = tokens[match.at];
    const last = tokens[match.at + match.length - 1];
    if (!first || !last) continue;
    for (const { id } of match.values)
      found.push({ id, start: first.start, end: last.end, length: match.length });
  }
  return found;
}

/** Occupations named in a short text such as a title. */
export const findOccupations = (text: string): OccupationMention[] => occupationsInTokens(tokenise(text));
