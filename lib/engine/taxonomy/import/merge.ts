/** Joins an imported taxonomy to our own: what is known keeps its id, what is new is added, what is unclear is reported. */
import { words } from '../../text/tokens';
import type { OccupationEntry, SkillEntry } from '../types';
import type { ExtraTaxonomy } from './files';

export interface Conflict {
  id: string;
  name: string;
  /** The entry that already has this name. */
  with: string;
}
export interface Merged {
  skills: SkillEntry[];
  occupations: OccupationEntry[];
  /** Imported id → our id, where the label is already a name of ours. */
  same: Record<string, string>;
  /** Further names that another entry has already; the first keeps them. */
  conflicts: Conflict[];
}

const folded = (name: string): string => words(name).join(' ');
const namesIn = (entry: SkillEntry | OccupationEntry): string[] => [
  entry.label,
  ...(entry.alias ?? []),
  ...[entry.de, entry.fr, entry.es, entry.pt, entry.nl].flatMap((list) => list ?? []),
];

function join<T extends SkillEntry | OccupationEntry>(
  own: readonly T[],
  extra: readonly T[],
  same: Record<string, string>,
  conflicts: Conflict[],
): T[] {
  const owners = new Map<string, string>();
  for (const entry of own) for (const name of namesIn(entry)) owners.set(folded(name), entry.id);
  // Labels first: what is another entry's further name is still an entry of its own.
  const fresh = extra.filter((entry) => {
    const twin = owners.get(folded(entry.label));
    if (twin) same[entry.id] = twin;
    else owners.set(folded(entry.label), entry.id);
    return !twin;
  });
  const added = fresh.map((entry): T => {
    const alias = (entry.alias ?? []).filter((name) => {
      const owner = owners.get(folded(name));
      if (owner && owner !== entry.id) conflicts.push({ id: entry.id, name, with: owner });
      else owners.set(folded(name), entry.id);
      return !owner;
    });
    return { ...entry, alias };
  });
  return [...own, ...added];
}

/** Pure. Links of imported entries are led over to our ids where the two are the same. */
export function mergeTaxonomy(own: ExtraTaxonomy, extra: ExtraTaxonomy): Merged {
  const same: Record<string, string> = {};
  const conflicts: Conflict[] = [];
  const skills = join(own.skills, extra.skills, same, conflicts);
  const occupations = join(own.occupations, extra.occupations, same, conflicts);
  const ours = (ids: readonly string[] | undefined) => ids?.map((id) => same[id] ?? id);
  return {
    skills: skills.map((entry) => (entry.broader ? { ...entry, broader: ours(entry.broader) } : entry)),
    occupations: occupations.map((entry) =>
      entry.skills ? { ...entry, skills: ours(entry.skills) } : entry,
    ),
    same,
    conflicts,
  };
}
