/** What a connection's requests carry where the companion keeps the credential. */
import type { AtsDefinition } from '@/lib/ats/contract';
import { createCompanionAccess } from '@/lib/auth/companion-access';
import type { Vault } from '@/lib/auth/vault';
import type { Connection } from '@/lib/messages';
import { accessSchema } from '@/lib/remote/company';
import { requestAs } from '@/lib/remote/request';
import { err } from '@/lib/result';
import { companionSite } from './companion-site';

export function companionAccess(
  { vault, nowMs }: { vault: Vault; nowMs: () => number },
  ats: AtsDefinition,
  { id, auth, origins }: Connection,
) {
  const method = ats.auth.find((one) => one.kind === auth);
  const hop = method?.kind === 'oauth' ? method.hop : undefined;
  return createCompanionAccess({
    atsName: ats.name,
    nowMs,
    isAts: ({ origin, protocol, hostname }) =>
      origin === new URL(origins.api).origin || (protocol === 'https:' && hop?.hosts.test(hostname) === true),
    async ask() {
      const site = await companionSite({ vault });
      if (!site)
        return err({
          kind: 'token-expired',
          message: `This browser is not paired with the companion any more, which keeps the sign-in to ${ats.name}. Pair it again.`,
        });
      return requestAs(accessSchema, site, 'POST', `/v1/connections/${encodeURIComponent(id)}/access`);
    },
  });
}
