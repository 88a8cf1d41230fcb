/** What the field mapping page asks. */
import { z } from 'zod';
import { fieldListSchema, mappingSchema, previewSchema } from '@/lib/mapping';
import type { MessageGroup } from './group';

export const mappingMessages = {
  /** The custom fields of a connected ATS that could be a destination. */
  listFields: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string() }),
    output: fieldListSchema,
  },
  /** What a mapping would write for the candidate seen last; nothing is written. Null if none was seen yet. */
  previewMapping: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string(), mapping: mappingSchema }),
    output: previewSchema.nullable(),
  },
} as const satisfies MessageGroup;
