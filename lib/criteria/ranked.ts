/** The scores of candidates before and after an edit, and their order. */
import { z } from 'zod';

const sumSchema = z.object({ value: z.int().nullable(), ceiling: z.int() });
export const previewRowSchema = z.object({
  applicationId: z.string(),
  name: z.string(),
  before: sumSchema,
  after: sumSchema,
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const previewSchema = z.object({
  rows: z.array(previewRowSchema),
  /** How many of them meet each must of the edited criteria, by id. */
  metBy: z.record(z.string(), z.int()),
  /** How many meet all musts. */
  meetAll: z.int(),
});
export type Preview = z.infer<typeof previewSchema>;

/** Best first; equal scores keep the order of their names. */
export const ranked = (rows: readonly PreviewRow[], when: 'before' | 'after'): PreviewRow[] =>
  [...rows].sort(
    (a, b) => (b[when].value ?? -1) - (a[when].value ?? -1) || a.name.localeCompare(b.name) || compare(a, b),
  );
const compare = (a: PreviewRow, b: PreviewRow): number => (a.applicationId < b.applicationId ? -1 : 1);
