/**
 * A skill told by its verb: "mentoring" is shown by "mentored five student nurses", "care planning" by "planned their care".
 * Only a name of which every word stands there by its stem counts, the words close together and one of them done:
 * likeness of some words is no evidence.
 */
import { polarityAt } from '../find/polarity';
import type { Evidence, EvidenceLine } from '../match/evidence';
import { namesOf, skillById } from '../taxonomy/graph';
import { perTaxonomy } from '../taxonomy/imported';
import { STOP, WORN } from '../text/common';
import { rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { type Token, tokenise, words } from '../text/tokens';

/** A little less than the name itself. */
export const INFLECTED = 0.9;
/** A verb's own noun: what one does, said as a thing. */
const OF_A_VERB = /(?:ing|tion|sion|ment)$/;
const DONE = /(?:ed|ing)$/;
/** Words of a name may stand this many others apart. */
const APART = 2;
/** The rarest word must tell at least this much. */
const LEAST_TELLING = 0.3;

interface Name {
  stems: readonly string[];
  single: boolean;
}

const known = perTaxonomy(() => new Map<string, readonly Name[]>());
/** The names of a skill that a verb can tell; none for tools, and for what people call learning. */
function namesToTell(id: string): readonly Name[] {
  const cache = known();
  const own = cache.get(id);
  if (own) return own;
  const skill = skillById(id);
  const names =
    skill && skill.kind !== 'tool' && skill.kind !== 'licence' && !skill.ambiguous && !skill.exact
      ? namesOf(skill).flatMap((name): Name[] => {
          const parts = words(name).filter((word) => !STOP.has(word));
          const [only] = parts;
          const telling = parts.filter((word) => !WORN.has(word)).map(rarity);
          if (parts.length > 3 || parts.includes('learning') || Math.max(0, ...telling) < LEAST_TELLING)
            return [];
          if (!parts.some((word) => OF_A_VERB.test(word))) return [];
          if (parts.length === 1 && (!only || WORN.has(only))) return [];
          const stems = parts.map(stem);
          return new Set(stems).size === stems.length ? [{ stems, single: stems.length === 1 }] : [];
        })
      : [];
  cache.set(id, names);
  return names;
}

interface Word {
  at: number;
  key: string;
  done: boolean;
}
/** The telling words of each clause. */
function clausesIn(text: string, tokens: readonly Token[]): Word[][] {
  const clauses: Word[][] = [[]];
  tokens.forEach((token, at) => {
    if (/[.;:!?]/.test(text.slice(tokens[at - 1]?.end ?? 0, token.start))) clauses.push([]);
    if (!STOP.has(token.norm))
      clauses.at(-1)?.push({ at, key: stem(token.norm), done: DONE.test(token.norm) });
  });
  return clauses;
}

/** The words of a name where they stand close together, at least one of them as what was done; null for nowhere. */
function heldIn({ stems, single }: Name, clause: readonly Word[]): Word[] | null {
  const reach = single ? 1 : stems.length + APART;
  for (let from = 0; from < clause.length; from++) {
    const near = clause.slice(from, from + reach);
    const held = stems.flatMap((key) => near.find((one) => one.key === key) ?? []);
    if (held.length === stems.length && held.some(({ done }) => done)) return held;
  }
  return null;
}

const byStem = new WeakMap<Evidence, ReadonlyMap<string, EvidenceLine[]>>();
/** The lines in dated positions by the stems in them: most names are ruled out by one look. */
function linesByStem(evidence: Evidence): ReadonlyMap<string, EvidenceLine[]> {
  const known = byStem.get(evidence);
  if (known) return known;
  const made = new Map<string, EvidenceLine[]>();
  for (const line of evidence.lines) {
    if (line.position < 0) continue;
    for (const key of line.stems) {
      const held = made.get(key);
      if (held) held.push(line);
      else made.set(key, [line]);
    }
  }
  byStem.set(evidence, made);
  return made;
}

function tells(name: Name, line: EvidenceLine, text: string): boolean {
  const own = text.slice(line.start, line.end);
  const tokens = tokenise(own);
  return clausesIn(own, tokens).some((clause) =>
    heldIn(name, clause)?.every(({ at }) => polarityAt(tokens, at, own, at) === 'plain'),
  );
}

/** The lines in dated positions that tell `id` by its verb. */
export function toldByVerb(id: string, evidence: Evidence): ReadonlySet<EvidenceLine> {
  const lines = linesByStem(evidence);
  const told = new Set<EvidenceLine>();
  for (const name of namesToTell(id)) {
    const [first = '', ...others] = name.stems;
    for (const line of lines.get(first) ?? [])
      if (!told.has(line) && others.every((key) => line.stems.has(key)))
        if (tells(name, line, evidence.resume.text)) told.add(line);
  }
  return told;
}
