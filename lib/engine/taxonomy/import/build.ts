/** Makes of what was read the set that the engine uses: what is new beside our own entries, under a name that is its hash. */
import { z } from 'zod';
import { sha256 } from '../../hash';
import { occupations, skills } from '../graph';
import type { ImportedTaxonomy } from '../imported';
import type { ExtraTaxonomy } from './files';
import { type Conflict, mergeTaxonomy } from './merge';
import { extraShape, occupationShape, skillShape } from './shapes';

/** One kept import, as it is read from a file. */
export const importedSchema = extraShape
  .extend({ name: z.string().regex(/^(?:esco|onet|esco-onet)-[0-9a-f]{8}$/) })
  .refine((one) => one.name === nameOf(one), 'The name is not the hash of the entries.');

/** The sources, and the beginning of the SHA-256 of all entries. */
function nameOf({ skills: some, occupations: others }: ExtraTaxonomy): string {
  const sources = new Set([...some, ...others].map((one) => one.id.split(':')[0] ?? ''));
  return `${[...sources].sort().join('-')}-${sha256(JSON.stringify([some, others])).slice(0, 8)}`;
}

export interface Built {
  /** null where nothing in the files is new. */
  taxonomy: ImportedTaxonomy | null;
  /** Imported entries that are ones of ours. */
  same: Record<string, string>;
  conflicts: Conflict[];
  /** What is longer or odder than any published entry, and was left out. */
  refused: number;
}

const byId = <T extends { id: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
const present = <T extends object>(entry: T): T =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as T;

/** Pure: the same files give the same set under the same name, in whatever order they came. */
export function buildImported(extra: ExtraTaxonomy): Built {
  const own = { skills: [...skills.values()], occupations: [...occupations.values()] };
  const merged = mergeTaxonomy(own, { skills: byId(extra.skills), occupations: byId(extra.occupations) });
  // As parsed, so that the hash is of what will be parsed again.
  const fitting = <T>(all: readonly object[], schema: z.ZodType<T>): T[] =>
    all.flatMap((entry) => schema.safeParse(present(entry)).data ?? []);
  const kept = {
    skills: fitting(merged.skills.slice(own.skills.length), skillShape),
    occupations: fitting(merged.occupations.slice(own.occupations.length), occupationShape),
  };
  const count = kept.skills.length + kept.occupations.length;
  const all = merged.skills.length + merged.occupations.length - own.skills.length - own.occupations.length;
  return {
    taxonomy: count > 0 ? { name: nameOf(kept), ...kept } : null,
    same: merged.same,
    conflicts: merged.conflicts,
    refused: all - count,
  };
}
