/** Finds canonical skills in any text. */
import { importedSkills, namesOf, type Skill, skillById, skills } from '../taxonomy/graph';
import { perTaxonomy } from '../taxonomy/imported';
import { STOP } from '../text/common';
import { type Line, splitLines } from '../text/lines';
import { fold, type Token, tokenise, words } from '../text/tokens';
import { spelledOtherwise } from './acronyms';
import { type Polarity, polarityAt } from './polarity';
import { isTelling } from './telling';
import { type Match, PhraseTrie } from './trie';

export interface SkillMention {
  id: string;
  label: string;
  start: number;
  end: number;
  polarity: Polarity;
}

/** How many words to either side count as "nearby" for an ambiguous word. */
const NEARBY = 14;
let trie: PhraseTrie<Skill> | undefined;
const contexts = new Map<string, Set<string>>();
/** Folded one-word names that need context, and those that need their capitals; phrases that are not the skill. */
const ambiguous = new Map<string, Set<string>>();
const exact = new Map<string, ReadonlyMap<string, string>>();
const never = new Map<string, string[][]>();

function built(): PhraseTrie<Skill> {
  if (trie) return trie;
  trie = new PhraseTrie<Skill>();
  for (const skill of skills.values()) {
    for (const name of namesOf(skill)) trie.add(name, skill);
    if (skill.ambiguous) ambiguous.set(skill.id, new Set(skill.ambiguous.flatMap(words)));
    if (skill.exact) exact.set(skill.id, new Map(skill.exact.map((name) => [words(name)[0] ?? '', name])));
    if (skill.never) never.set(skill.id, skill.never.map(words));
  }
  return trie;
}

const importedTrie = perTaxonomy(() => {
  const names = new PhraseTrie<Skill>();
  for (const skill of importedSkills())
    for (const name of namesOf(skill))
      if (isTelling(name, skill.kind === 'tool' || skill.kind === 'knowledge')) names.add(name, skill);
  return names;
});

/** A skill's context words, folded when first asked for. */
function contextOf(skill: Skill): ReadonlySet<string> | undefined {
  if (!skill.context?.length) return undefined;
  const known = contexts.get(skill.id) ?? new Set(skill.context.flatMap(words));
  contexts.set(skill.id, known);
  return known;
}

/** Whether `word` is wanted: as it stands, or beginning with a wanted word of four letters or more ("teach" in "teaching"). */
function isWanted(wanted: ReadonlySet<string>, word: string): boolean {
  if (wanted.has(word)) return true;
  for (let length = 4; length < word.length; length++) if (wanted.has(word.slice(0, length))) return true;
  return false;
}

function hasContext(skill: Skill, tokens: readonly Token[], at: number): boolean {
  const wanted = contextOf(skill);
  const name = tokens[at]?.norm ?? '';
  if (!wanted || ambiguous.get(skill.id)?.has(name) === false) return true;
  for (let i = Math.max(0, at - NEARBY); i < Math.min(tokens.length, at + NEARBY); i++) {
    const word = tokens[i]?.norm ?? '';
    if (i !== at && word !== name && isWanted(wanted, word)) return true;
  }
  return false;
}

/** Whether word `at` stands in a phrase in which it is not the skill. */
const meansElse = (skill: Skill, tokens: readonly Token[], at: number): boolean =>
  never
    .get(skill.id)
    ?.some((phrase) =>
      phrase.some((_, from) => phrase.every((word, i) => tokens[at - from + i]?.norm === word)),
    ) ?? false;

/** "Security+" is a certificate, "security" is not: a name that ends in a plus needs it in the text. */
const needsPlus = (skill: Skill, norm: string): boolean => {
  const own = namesOf(skill).filter((name) => fold(name.replace(/\+$/, '')) === norm);
  return own.length > 0 && own.every((name) => /[^+]\+$/.test(name));
};

/** A single word that is also a grammar word ("it", "go", "or") or one letter counts only as written: "IT", "R". */
function wordFits(skill: Skill, token: Token, text: string): boolean {
  const raw = text.slice(token.start, token.end);
  const written = exact.get(skill.id)?.get(token.norm);
  if (written) return raw === written;
  if (needsPlus(skill, token.norm) && text[token.end] !== '+') return false;
  if (STOP.has(token.norm) || raw.length === 1)
    return raw === raw.toUpperCase() && namesOf(skill).some((name) => name === raw);
  return true;
}

/**
 * The skills named in one run of words, longest name first; spans are UTF-16 units of `text`.
 * Ambiguous single words need one of their context words nearby. Imported names count where none of ours stands.
 */
export function skillsInTokens(text: string, tokens: readonly Token[]): SkillMention[] {
  const found = mentionsOf(built(), text, tokens, []);
  if (importedTrie().isEmpty) return found;
  const more = mentionsOf(importedTrie(), text, tokens, found);
  return [...found, ...more].sort((a, b) => a.start - b.start);
}

function mentionsOf(
  names: PhraseTrie<Skill>,
  text: string,
  tokens: readonly Token[],
  taken: readonly SkillMention[],
): SkillMention[] {
  const found: SkillMention[] = [];
  const accept = (match: Match<Skill>): readonly Skill[] => {
    if (match.length > 1) return match.values;
    const token = tokens[match.at];
    if (!token) return [];
    return match.values.filter(
      (skill) =>
        wordFits(skill, token, text) &&
        !meansElse(skill, tokens, match.at) &&
        !spelledOtherwise(skill, tokens, match.at, text) &&
        hasContext(skill, tokens, match.at),
    );
  };
  for (const match of names.matches(tokens, accept)) {
    const first = tokens[match.at];
    const last = tokens[match.at + match.length - 1];
    if (taken.some(({ start, end }) => (first?.start ?? 0) < end && (last?.end ?? 0) > start)) continue;
    const polarity = polarityAt(tokens, match.at, text, match.at + match.length - 1);
    const best = match.values.find((skill) => skill.context && hasContext(skill, tokens, match.at));
    const skill = best ?? match.values[0];
    if (skill && first && last)
      found.push({ id: skill.id, label: skill.label, start: first.start, end: last.end, polarity });
  }
  return found;
}

/** All skills named in `text`, line by line, in order of place. */
export function findSkills(
  text: string,
  lines: readonly Line[] = splitLines(text, tokenise(text)),
): SkillMention[] {
  return lines.flatMap((line) => skillsInTokens(text, line.tokens));
}

/** The label of a canonical id, or the id itself where it is unknown. */
export const labelOf = (id: string): string => skillById(id)?.label ?? id;
export const isSoft = (id: string): boolean => skillById(id)?.kind === 'soft';
