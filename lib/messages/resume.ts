/** Which of a candidate's files is read. */
import { z } from 'zod';
import type { MessageGroup } from './group';

export const resumeMessages = {
  /** Reads this attached file from now on instead of the newest resume. */
  chooseResume: {
    from: 'panel',
    input: z.object({
      applicationId: z.string().max(300).optional(),
      attachmentId: z.string().min(1).max(2_000),
    }),
    output: z.null(),
  },
} as const satisfies MessageGroup;
