/** What the panel asks for the candidate's sake: an explanation, and not to be scored. */
import { z } from 'zod';
import { LONGEST_WHY } from '@/lib/consent/model';
import type { MessageGroup } from './group';

const words = z.string().trim().max(LONGEST_WHY);

export const consentMessages = {
  /** Records that the candidate does not want to be scored, and what is done instead. */
  optOut: {
    from: 'panel',
    input: z.object({ applicationId: z.string().optional(), why: words, instead: words }),
    output: z.null(),
  },
  /** Takes the opt-out back; a person says why. */
  optIn: {
    from: 'panel',
    input: z.object({ applicationId: z.string().optional(), why: words.min(1) }),
    output: z.null(),
  },
  /** Puts on record which explanation was made for the candidate. */
  recordExplained: {
    from: 'panel',
    input: z.object({ applicationId: z.string(), text: z.string().max(20_000) }),
    output: z.null(),
  },
} as const satisfies MessageGroup;
