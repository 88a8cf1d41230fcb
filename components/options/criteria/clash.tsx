import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import { joinCriteria } from '@/lib/criteria/compare';
import type { Criterion } from '@/lib/criteria/types';
import { useHistory, type Where } from './use-criteria';

interface ClashProps {
  where: Where;
  /** What both windows began from. */
  base: readonly Criterion[];
  mine: readonly Criterion[];
  labelOf(id: string): string;
  busy: boolean;
  onSave(after: number, criteria: readonly Criterion[]): void;
  onTake(version: number, criteria: readonly Criterion[]): void;
}

/** Somebody saved in another window: join both, save over it, or take the other. */
export function Clash({ where, base, mine, labelOf, busy, onSave, onTake }: ClashProps) {
  const { data: answer } = useHistory(where, true);
  const theirs = answer?.ok ? answer.value.versions[0] : undefined;
  if (!theirs) return null;
  const joined = joinCriteria(base, mine, theirs.criteria);
  return (
    <div role="alert" className="grid gap-2 rounded-lg bg-warn-soft p-3 text-warn">
      <p>{t('criteria.merged.about', { version: theirs.version })}</p>
      {joined.conflicts.length > 0 && (
        <p className="text-sm">
          {t('criteria.merged.conflicts', { labels: joined.conflicts.map(labelOf).join(', ') })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} onClick={() => onSave(theirs.version, joined.criteria)}>
          {t('criteria.merged.join')}
        </Button>
        <Button busy={busy} onClick={() => onSave(theirs.version, mine)}>
          {t('criteria.merged.mine')}
        </Button>
        <Button onClick={() => onTake(theirs.version, theirs.criteria)}>{t('criteria.merged.theirs')}</Button>
      </div>
    </div>
  );
}
