/** What the settings page asks about where applications come from. */
import { z } from 'zod';
import { channelSchema } from '@/lib/source-channel';
import type { MessageGroup } from './group';

export const sourcesMessages = {
  /** The names of sources of the applications scored on this device; unknown names first, then the frequent ones. */
  listSources: {
    from: 'extension-page',
    input: z.object({}),
    output: z.array(
      z.object({ name: z.string(), applications: z.int(), channel: channelSchema, known: z.boolean() }),
    ),
  },
} as const satisfies MessageGroup;
