/** Canonical ids for people: looked up by any of their names, and named again. */
import { labelOf, readRequirements } from '@/lib/engine';
import {
  importedOccupations,
  importedSkills,
  namesOf,
  occupationById,
  occupations,
  skills,
} from '@/lib/engine/taxonomy/graph';
import { perTaxonomy } from '@/lib/engine/taxonomy/imported';
import type { Criterion, Suggestion } from './types';

const MOST = 8;
const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

interface Named extends Suggestion {
  names: string[];
}
const lists = perTaxonomy(
  (): Record<'skill' | 'occupation', Named[]> => ({
    skill: [...skills.values(), ...importedSkills()].map((one) => ({
      id: one.id,
      label: one.label,
      field: one.fieldLabel,
      names: namesOf(one).map(folded),
    })),
    occupation: [...occupations.values(), ...importedOccupations()].map((one) => ({
      id: one.id,
      label: one.label,
      field: one.familyLabel,
      names: namesOf(one).map(folded),
    })),
  }),
);

/** 0 whole name, 1 its beginning, 2 the beginning of a word in it; null for no likeness. */
function likeness(names: readonly string[], query: string): number | null {
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  return names.some((name) => name.includes(` ${query}`)) ? 2 : null;
}

/** Skills or occupations by any of their names in the taxonomy's six languages, likest first. */
export function suggest(what: 'skill' | 'occupation', typed: string): Suggestion[] {
  const query = folded(typed).trim();
  if (!query) return [];
  return lists()
    [what].flatMap(({ names, ...one }) => {
      const rank = likeness(names, query);
      return rank === null ? [] : [{ one, rank }];
    })
    .sort(
      (a, b) => a.rank - b.rank || a.one.label.length - b.one.label.length || (a.one.id < b.one.id ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** Labels of the canonical ids in these criteria, by id; languages (codes) are the page's to name. */
export function labelsIn(criteria: readonly Criterion[]): Record<string, string> {
  const ids = new Set(
    criteria.filter(({ kind }) => kind !== 'language').flatMap(({ anyOf }) => anyOf.flat()),
  );
  return Object.fromEntries([...ids].map((id) => [id, occupationById(id)?.label ?? labelOf(id)]));
}

/** Reads one line that a person has typed as a job's line would be read; plain words where nothing is recognised. */
export function criterionFrom(text: string): Criterion {
  const line = text.replace(/\s+/g, ' ').trim();
  const [read] = readRequirements({ title: '', description: `Requirements\n- ${line}` }).filter(
    ({ kind }) => kind !== 'occupation',
  );
  return read
    ? { ...read, text: line, must: true, weight: 6 }
    : {
        id: 'other:own',
        kind: 'other',
        text: line,
        label: line,
        must: true,
        weight: 6,
        anyOf: [],
        terms: [],
      };
}
