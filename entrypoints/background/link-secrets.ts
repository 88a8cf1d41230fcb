/** The keys of review links in the vault, and what the log says of them. */
import { z } from 'zod';
import type { HeldLink } from '@/lib/review/held';
import type { Services } from './services';

const secretsSchema = z.object({
  /** The companion's address as managers reach it. */
  base: z.string(),
  secret: z.string(),
  /** The secret and, where there is one, the stretched passphrase. */
  material: z.string(),
});
export type Secrets = z.infer<typeof secretsSchema>;

export const vaultId = (linkId: string): string => `link:${linkId}`;

/** Null where the link was let go of. */
export async function secretsOf({ vault }: Pick<Services, 'vault'>, linkId: string): Promise<Secrets | null> {
  const read = secretsSchema.safeParse(await vault.get(vaultId(linkId)));
  return read.success ? read.data : null;
}

/** One entry for each candidate on the link: each of them was shown, or is not any more. */
export const recordLink = (
  { outbox }: Pick<Services, 'outbox'>,
  link: HeldLink,
  event: 'made' | 'opened' | 'revoked' | 'expired' | 'locked',
  by?: { id?: string; name: string },
): Promise<void> =>
  outbox.record(
    ...link.candidates.map(({ applicationKey }) => ({
      ...{ kind: 'link' as const, applicationKey, data: { link: link.id, event } },
      ...(by && { personal: { type: 'link' as const, by } }),
    })),
  );
