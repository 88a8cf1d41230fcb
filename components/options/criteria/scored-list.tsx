import { t, tCount } from '@/components/ui/words';
import type { ScoredView } from '@/lib/messages';
import { StaleMark } from '../stale-mark';
import { useScores, type Where } from './use-criteria';

/** The scores as they were made, best first; those that no longer stand say why. */
export function ScoredList({ where }: { where: Where }) {
  const { data: answer } = useScores(where);
  const rows = answer?.ok ? answer.value : [];
  if (rows.length === 0) return null;
  const stale = rows.filter((row) => row.stale.length > 0).length;
  return (
    <details className="rounded-xl border border-line bg-surface">
      <summary className="rounded-xl px-4 py-2.5 font-medium">
        {tCount('criteria.scored', rows.length)}
        {stale > 0 && <span className="text-warn"> · {tCount('criteria.stale', stale)}</span>}
      </summary>
      <ol className="grid gap-1.5 px-4 pb-4 text-sm">
        {rows.map((row) => (
          <ScoredRow key={row.applicationKey} row={row} />
        ))}
      </ol>
    </details>
  );
}

function ScoredRow({ row }: { row: ScoredView }) {
  return (
    <li className="flex flex-wrap gap-x-2">
      <span className="min-w-0 flex-1 truncate">{row.name}</span>
      <span className="font-medium tabular-nums">{row.value ?? t('preview.unknown')}</span>
      <span className="basis-full empty:hidden">
        <StaleMark stale={row.stale} />
      </span>
    </li>
  );
}
