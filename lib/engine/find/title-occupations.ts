/** What occupation a title names, and how sure that is: "VP of Finance" is finance, not the vice president of anything. */
import { namesOf, occupations } from '../taxonomy/graph';
import { perTaxonomy } from '../taxonomy/imported';
import { STOP } from '../text/common';
import { rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { tokenise, words } from '../text/tokens';
import { occupationsInTokens } from './occupations';

export interface TitleOccupation {
  id: string;
  /** 0..1: the share of the title's telling words that the occupation's name explains. */
  trust: number;
}

/** A name found whole counts; from here on no likeness is looked for. */
const SURE = 0.6;
/** Below this likeness a name has no more than a word in common with the title. */
const LEAST_LIKENESS = 0.35;
/** One shared word must tell at least this much: "Director" alone is like nobody's trade. */
const LEAST_TELLING = 0.2;
/** A likeness is worth less than a name found whole. */
const BY_LIKENESS = 0.85;
/** A name of several words found whole is sure however much else the title says; one word is less so. */
const FLOOR = { one: 0.4, several: 0.75 } as const;
/** Terms of rank and work that tell no occupation. */
const RANKS = new Set(
  'sr senior jr junior entry level i ii iii iv v vp svp evp avp vice president chief head lead principal staff owner co founder director part full time parttime fulltime interim acting temporary temp remote hybrid onsite bilingual urgent hiring now position available opening needed job work home casual seasonal prn night day shift weekend m w f d x gn all genders'.split(
    ' ',
  ),
);

const RANK_WORD = 0.05;

interface Name {
  id: string;
  stems: ReadonlyMap<string, number>;
  weight: number;
}
const weigh = (list: readonly string[]): Map<string, number> => {
  const out = new Map<string, number>();
  for (const word of list)
    if (!STOP.has(word) && word.length > 1)
      out.set(stem(word), RANKS.has(word) ? RANK_WORD : Math.max(RANK_WORD, rarity(word)));
  return out;
};
const sumOf = (stems: ReadonlyMap<string, number>): number => [...stems.values()].reduce((a, b) => a + b, 0);

let index: Map<string, Name[]> | undefined;
function built(): Map<string, Name[]> {
  if (index) return index;
  index = new Map();
  for (const occupation of occupations.values())
    for (const text of namesOf(occupation)) {
      const stems = weigh(words(text));
      const name = { id: occupation.id, stems, weight: sumOf(stems) };
      for (const key of stems.keys()) index.set(key, [...(index.get(key) ?? []), name]);
    }
  return index;
}

/** The occupation whose name shares most of its telling words with the title. */
function likest(title: ReadonlyMap<string, number>, weight: number): TitleOccupation[] {
  let best: TitleOccupation | null = null;
  const names = new Set([...title.keys()].flatMap((key) => built().get(key) ?? []));
  for (const name of names) {
    let shared = 0;
    let most = 0;
    for (const [key, value] of name.stems) {
      const both = Math.min(value, title.get(key) ?? 0);
      shared += both;
      most = Math.max(most, both);
    }
    if (most < LEAST_TELLING) continue;
    const trust = ((shared * shared) / (weight * name.weight)) * BY_LIKENESS;
    if (trust > (best?.trust ?? LEAST_LIKENESS)) best = { id: name.id, trust };
  }
  return best ? [best] : [];
}

/** 0..1: a name of rank words alone ("director", "owner") tells little beside others. */
const telling = (own: ReadonlyMap<string, number>): number =>
  [...own.values()].some((value) => value > RANK_WORD) ? 1 : 0.25;

const titles = perTaxonomy(() => new Map<string, TitleOccupation[]>());

/** The occupations of a title, surest first. */
export function titleOccupations(title: string): TitleOccupation[] {
  const cache = titles();
  const known = cache.get(title);
  if (known) return known;
  const tokens = tokenise(title);
  const all = weigh(tokens.map((token) => token.norm));
  const weight = sumOf(all);
  const found = new Map<string, number>();
  for (const { id, start, end, length } of occupationsInTokens(tokens)) {
    const own = weigh(tokens.filter((token) => token.start >= start && token.end <= end).map((t) => t.norm));
    const floor = length > 1 ? FLOOR.several : FLOOR.one;
    const trust = Math.max(weight > 0 ? sumOf(own) / weight : 0, floor * telling(own));
    found.set(id, Math.max(trust, found.get(id) ?? 0));
  }
  const sure = Math.max(0, ...found.values());
  if (sure < SURE && weight > 0)
    for (const { id, trust } of likest(all, weight)) found.set(id, Math.max(trust, found.get(id) ?? 0));
  const out = [...found]
    .map(([id, trust]) => ({ id, trust: Math.round(trust * 100) / 100 }))
    .sort((a, b) => b.trust - a.trust || (a.id < b.id ? -1 : 1));
  if (cache.size > 20_000) cache.clear();
  cache.set(title, out);
  return out;
}

/**
 * The occupations of a position's title, surest first: those of the whole, of the words before a team ("Nurse, Acute Ward"), and
 * of each of several titles ("General Manager / Executive Chef").
 */
export function positionOccupations(title: string): TitleOccupation[] {
  const head = title.split(/,\s/)[0] ?? title;
  const parts = new Set([title, head, ...head.split(/\s\/\s/)]);
  if (parts.size === 1) return titleOccupations(title);
  const best = new Map<string, TitleOccupation>();
  for (const one of [...parts].flatMap(titleOccupations))
    if (one.trust > (best.get(one.id)?.trust ?? 0)) best.set(one.id, one);
  return [...best.values()].sort((a, b) => b.trust - a.trust || (a.id < b.id ? -1 : 1));
}
