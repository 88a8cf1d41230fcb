/**
 * Entries that the user has imported beside our own (ESCO, O*NET). One set is in use at a time, its name stands in every
 * score's engine version, and what was worked out for another set is forgotten. Our own entries never depend on it.
 */
import type { OccupationEntry, SkillEntry } from './types';

export interface ImportedTaxonomy {
  /** Source and hash of the entries, e.g. `esco-1a2b3c4d`; empty where nothing is imported. */
  name: string;
  skills: SkillEntry[];
  occupations: OccupationEntry[];
}

const NONE: ImportedTaxonomy = { name: '', skills: [], occupations: [] };
let current = NONE;

/** Puts an imported taxonomy into use for everything that is read and scored from now on; null for our own alone. */
export const setImported = (imported: ImportedTaxonomy | null): void => {
  current = imported ?? NONE;
};
export const importedName = (): string => current.name;

/** A value that is made once for the taxonomy in use, when it is first asked for. */
export function perTaxonomy<T>(make: (imported: ImportedTaxonomy) => T): () => T {
  let known: { of: ImportedTaxonomy; value: T } | undefined;
  return () => {
    if (known?.of !== current) known = { of: current, value: make(current) };
    return known.value;
  };
}
