/** Files of ESCO or O*NET beside the built-in taxonomy: looked at, taken into use, taken out again. */
import { z } from 'zod';
import { extraShape, fileReadShape } from '@/lib/engine/taxonomy/import/shapes';
import type { MessageGroup } from './group';

const files = z.array(fileReadShape).max(50);
const view = z.object({
  /** As it stands in every score's engine version. */
  name: z.string(),
  skills: z.int(),
  occupations: z.int(),
  files,
  atMs: z.number(),
});
export type TaxonomyView = z.infer<typeof view>;

const preview = z.object({
  name: z.string(),
  skills: z.int(),
  occupations: z.int(),
  /** Entries that the built-in taxonomy knows under ids of its own. */
  known: z.int(),
  /** Names that are taken already. */
  taken: z.int(),
  refused: z.int(),
  /** A few of the new labels, to look at. */
  examples: z.array(z.string()),
});
export type TaxonomyPreview = z.infer<typeof preview>;

export const taxonomyMessages = {
  getTaxonomy: { from: 'extension-page', input: z.object({}), output: view.nullable() },
  /** What taking these entries into use would add; nothing is used yet. */
  previewTaxonomy: {
    from: 'extension-page',
    input: z.object({ entries: extraShape, files }),
    output: preview,
  },
  /** Takes into use what was looked at last, if it is still the one of this name. */
  useTaxonomy: { from: 'extension-page', input: z.object({ name: z.string().max(100) }), output: view },
  removeTaxonomy: { from: 'extension-page', input: z.object({}), output: z.null() },
} as const satisfies MessageGroup;
