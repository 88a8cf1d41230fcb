import { useQuery, useQueryClient } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import { t } from '@/components/ui/words';
import type { AtsDefinition } from '@/lib/ats/contract';
import { hostPatterns, type Origins } from '@/lib/ats/places';
import { err, ok, type Result } from '@/lib/result';

/**
 * Access to an ATS's hosts. Whether it is there already is looked up ahead of the click, because Firefox only lets a
 * page ask while it is still handling the click itself. It is looked up again whenever the person comes back, because
 * the browser's own settings may have taken it away.
 */
export function useHosts(ats: AtsDefinition | undefined, origins: Origins | null) {
  const patterns = ats && origins ? hostPatterns(ats, origins) : [];
  const client = useQueryClient();
  const granted = useQuery({
    queryKey: ['hosts', patterns],
    queryFn: () => browser.permissions.contains({ origins: patterns }),
    enabled: patterns.length > 0,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  return {
    patterns,
    /** The browser's permission was there once and is not any more. */
    missing: granted.data === false,
    /** Call it first thing in the click. */
    async ask(): Promise<Result<null>> {
      if (granted.data) return ok(null);
      try {
        if (await browser.permissions.request({ origins: patterns })) {
          await client.invalidateQueries({ queryKey: ['hosts'] });
          return ok(null);
        }
      } catch (reason) {
        return err({
          kind: 'permission-missing',
          message: t('connect.hostsRefused'),
          detail: String(reason),
        });
      }
      return err({ kind: 'permission-missing', message: t('connect.hostsNeeded') });
    },
  };
}
