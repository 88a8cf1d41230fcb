/** What is kept of the companion, and how to reach it. Its token lies in the vault. */
import { z } from 'zod';
import { PLACES, placeSchema } from '@/lib/messages/companion';
import { roleSchema } from '@/lib/remote/pairing';
import type { RemoteSite } from '@/lib/remote/request';
import type { Services } from './services';

export const VAULT_ID = 'companion';
const webFetch: typeof fetch = (input, init) => fetch(input, init);

const keptSchema = z.object({
  place: placeSchema.catch('device'),
  companion: z
    .object({
      url: z.string(),
      token: z.string(),
      deviceId: z.string(),
      role: roleSchema,
      tokenAtMs: z.number(),
    })
    .optional(),
  server: z.object({ url: z.string(), token: z.string() }).optional(),
});
export type Kept = z.infer<typeof keptSchema>;

export const siteOf = ({ url, token }: { url: string; token: string }): RemoteSite => ({
  url,
  token,
  fetch: webFetch,
});
export const read = async ({ vault }: Pick<Services, 'vault'>): Promise<Kept> =>
  keptSchema.catch({ place: PLACES[0] }).parse(await vault.get(VAULT_ID));

/** The paired companion; null without one. */
export async function companionSite(services: Pick<Services, 'vault'>): Promise<RemoteSite | null> {
  const { companion } = await read(services);
  return companion ? siteOf(companion) : null;
}
