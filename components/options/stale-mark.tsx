import { Hourglass } from 'lucide-react';
import { t } from '@/components/ui/words';
import type { StaleReason } from '@/lib/scores/staleness';

/** Says of a score that it no longer stands, and why; nothing of one that does. */
export function StaleMark({ stale }: { stale: readonly StaleReason[] }) {
  if (stale.length === 0) return null;
  const reasons = stale.map((reason) => t(`stale.${reason}`)).join(', ');
  return (
    <span className="inline-flex items-center gap-1.5 text-sm text-warn">
      <Hourglass aria-hidden className="size-3.5 shrink-0" />
      {t('stale.title', { reasons })}
    </span>
  );
}
