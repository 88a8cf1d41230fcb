/** What the field mapping page asks. */
import { z } from 'zod';
import { fieldListSchema, mappingSchema, previewSchema, skillOptionsSchema } from '@/lib/mapping';
import { fieldDefSchema } from '@/lib/model';
import { LONGEST_TEMPLATE } from '@/lib/note-template';
import type { MessageGroup } from './group';
import { writeStatusSchema } from './panel';

/** A candidate that the user picked: the address of their page in the ATS. */
const pickedSchema = z.object({ connectionId: z.string(), address: z.url().max(2_000) });

const testSchema = z.object({ applicationKey: z.string().max(500) });

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
    input: z.object({
      connectionId: z.string(),
      mapping: mappingSchema,
      noteTemplate: z.string().max(LONGEST_TEMPLATE).optional(),
      skillOptions: skillOptionsSchema.optional(),
    }),
    output: previewSchema.nullable(),
  },
  /** The skills of the candidates scored so far and the option that Candor would take for each, most frequent first. */
  listSkillOptions: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string(), field: fieldDefSchema.pick({ owner: true, key: true }) }),
    output: z.object({
      options: fieldDefSchema.shape.options,
      skills: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          /** Candidates who have it. */
          count: z.int(),
          /** Id of the option by Candor's own rules; null where none fits. */
          option: z.string().nullable(),
        }),
      ),
    }),
  },
  /** What writing back for a candidate that the user picked would do; nothing is written. */
  previewPicked: { from: 'extension-page', input: pickedSchema, output: previewSchema },
  /** Scores a candidate that the user picked and writes it back for real, so that the mapping is seen in the ATS. */
  testWrite: {
    from: 'extension-page',
    input: pickedSchema,
    output: z.object({ applicationKey: z.string(), writes: z.array(writeStatusSchema) }),
  },
  /** How a test write stands. */
  testStatus: { from: 'extension-page', input: testSchema, output: z.array(writeStatusSchema) },
  /** Takes a test write back. */
  testUndo: { from: 'extension-page', input: testSchema, output: z.array(writeStatusSchema) },
} as const satisfies MessageGroup;
