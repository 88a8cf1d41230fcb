/** The words that go with an occupation: those of its family's titles and skills, weighted by how few families share them. */
import { kinship, namesOf, type Occupation, occupationById, occupations, skillById } from '../taxonomy/graph';
import { perTaxonomy } from '../taxonomy/imported';
import { STOP, WORN } from '../text/common';
import { stem } from '../text/stem';
import { words } from '../text/tokens';

type Weights = ReadonlyMap<string, number>;
const profiles = perTaxonomy(() => new Map<string, Weights>());
let spread: Map<string, number> | undefined;

const stemsOf = (occupation: Occupation): Set<string> =>
  new Set(
    [
      ...namesOf(occupation),
      ...(occupation.skills ?? []).flatMap((id) => {
        const skill = skillById(id);
        return skill ? [skill.label, ...(skill.alias ?? [])] : [];
      }),
    ]
      .flatMap(words)
      .filter((word) => !STOP.has(word) && !WORN.has(word))
      .map(stem),
  );

/** In how many families each stem occurs. */
export function familySpread(): Map<string, number> {
  if (spread) return spread;
  const families = new Map<string, Set<string>>();
  for (const occupation of occupations.values())
    for (const key of stemsOf(occupation))
      families.set(key, (families.get(key) ?? new Set()).add(occupation.family));
  spread = new Map([...families].map(([key, set]) => [key, set.size]));
  return spread;
}

const CLOSE = { same: 1, near: 0.75, family: 0.7, near_family: 0.35, none: 0 } as const;

/** Stem → 0..1: how much a word speaks for work near the given occupation. */
export function fieldWords(id: string): Weights {
  const known = profiles().get(id);
  if (known) return known;
  const counts = familySpread();
  const out = new Map<string, number>();
  const own = occupationById(id);
  const others = own && !occupations.has(id) ? [...occupations.values(), own] : occupations.values();
  for (const other of others) {
    const close = CLOSE[kinship(id, other.id)];
    if (close === 0) continue;
    for (const key of stemsOf(other)) {
      const weight = close / Math.sqrt(counts.get(key) ?? 1);
      if (weight > (out.get(key) ?? 0)) out.set(key, weight);
    }
  }
  profiles().set(id, out);
  return out;
}
