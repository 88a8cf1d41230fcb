import type { MessageInput } from '@/lib/messages';

export type Origins = MessageInput<'connect'>['origins'];

/** Where Greenhouse lives for its customers. */
export const GREENHOUSE: { id: string; name: string; origins: Origins } = {
  id: 'greenhouse',
  name: 'Greenhouse',
  origins: {
    web: 'https://app.greenhouse.io',
    api: 'https://harvest.greenhouse.io',
    auth: 'https://auth.greenhouse.io',
  },
};
