import { useQuery } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import { err, ok, type Result } from '@/lib/result';
import { hostPatterns } from './addresses';
import type { Origins } from './greenhouse';

/**
 * Access to an ATS's hosts. Whether it is there already is looked up ahead of the click, because Firefox only lets a
 * page ask while it is still handling the click itself.
 */
export function useHosts(origins: Origins | null) {
  const patterns = origins ? hostPatterns(origins) : [];
  const granted = useQuery({
    queryKey: ['hosts', patterns],
    queryFn: () => browser.permissions.contains({ origins: patterns }),
    enabled: patterns.length > 0,
    staleTime: 0,
  });
  return {
    /** Call it first thing in the click. */
    async ask(): Promise<Result<null>> {
      if (granted.data) return ok(null);
      try {
        if (await browser.permissions.request({ origins: patterns })) return ok(null);
      } catch (reason) {
        return err({
          kind: 'permission-missing',
          message:
            'The browser did not let Candor ask for access to these addresses. Check them and try again.',
          detail: String(reason),
        });
      }
      return err({
        kind: 'permission-missing',
        message:
          'Candor needs the browser’s permission for these addresses. Press the button again and allow it.',
      });
    },
  };
}
