/** Finds canonical occupations in titles and in running text. */
import { importedOccupations, namesOf, type Occupation, occupations } from '../taxonomy/graph';
import { perTaxonomy } from '../taxonomy/imported';
import type { Token } from '../text/tokens';
import { tokenise } from '../text/tokens';
import { isTelling } from './telling';
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

const importedTrie = perTaxonomy(() => {
  const names = new PhraseTrie<Occupation>();
  for (const occupation of importedOccupations())
    for (const name of namesOf(occupation)) if (isTelling(name, true)) names.add(name, occupation);
  return names;
});

/** Occupations named in a run of words; all that share a name are given. Imported names count where none of ours stands. */
export function occupationsInTokens(tokens: readonly Token[]): OccupationMention[] {
  const found = mentionsOf(built(), tokens, []);
  if (importedTrie().isEmpty) return found;
  const more = mentionsOf(importedTrie(), tokens, found);
  return [...found, ...more].sort((a, b) => a.start - b.start);
}

function mentionsOf(
  names: PhraseTrie<Occupation>,
  tokens: readonly Token[],
  taken: readonly OccupationMention[],
): OccupationMention[] {
  const found: OccupationMention[] = [];
  for (const match of names.matches(tokens)) {
    const first = tokens[match.at];
    const last = tokens[match.at + match.length - 1];
    if (!first || !last || taken.some(({ start, end }) => first.start < end && last.end > start)) continue;
    for (const { id } of match.values)
      found.push({ id, start: first.start, end: last.end, length: match.length });
  }
  return found;
}

/**
 * Whether a short text names an occupation of our own taxonomy as a heading would: by several words, or by its first or last
 * one. What was imported takes no part, so that a resume is read the same with and without.
 */
export function namesOccupation(text: string): boolean {
  const tokens = tokenise(text);
  const [first, last] = [tokens[0]?.start, tokens.at(-1)?.end];
  return mentionsOf(built(), tokens, []).some(
    ({ start, end, length }) => length > 1 || start === first || end === last,
  );
}

/** Occupations named in a short text such as a title. */
export const findOccupations = (text: string): OccupationMention[] => occupationsInTokens(tokenise(text));
