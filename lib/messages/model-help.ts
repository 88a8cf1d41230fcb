/** The language model of a paired companion, where one is set up: quotes for a person to look at. */
import { z } from 'zod';
import { proposalsAnswerSchema } from '@/lib/model-assist/proposals';
import type { MessageGroup } from './group';

export const modelHelpMessages = {
  /** The model's name; null where there is none to ask. */
  modelOffered: {
    from: 'panel',
    input: z.object({}),
    output: z.object({ model: z.string().nullable() }),
  },
  /** Sends the masked resume and what it was not found to meet. */
  proposeQuotes: {
    from: 'panel',
    input: z.object({ applicationId: z.string() }),
    output: proposalsAnswerSchema,
  },
} as const satisfies MessageGroup;
