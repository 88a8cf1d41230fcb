import { ArrowDown, ArrowUp } from 'lucide-react';
import { t } from '@/components/ui/words';
import { type PreviewRow, ranked } from '@/lib/criteria/ranked';

const SHOWN = 8;
const ROW_PX = 28;
const WIDTH_PX = 40;

interface Move {
  row: PreviewRow;
  from: number;
  to: number;
}

/** Those at the top before and after, joined by lines: who would climb and who would fall. */
export function Slopes({
  rows,
  applicationId,
}: {
  rows: readonly PreviewRow[];
  applicationId: string | null;
}) {
  const before = ranked(rows, 'before');
  const after = ranked(rows, 'after');
  const from = new Map(before.map((row, rank) => [row.applicationId, rank]));
  const moves = after.map((row, to): Move => ({ row, to, from: from.get(row.applicationId) ?? to }));
  const shown = moves.filter(
    (one) => one.from < SHOWN || one.to < SHOWN || one.row.applicationId === applicationId,
  );
  const left = [...shown].sort((a, b) => a.from - b.from);
  const up = moves.filter((one) => one.to < one.from).length;
  const down = moves.filter((one) => one.to > one.from).length;
  const same = rows.every((row) => row.before.value === row.after.value);
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3>{t('preview.order')}</h3>
        <p className="flex gap-3 text-sm text-muted" aria-live="polite">
          {same ? (
            t('preview.same')
          ) : (
            <>
              <span className="flex items-center gap-1 text-good">
                <ArrowUp aria-hidden className="size-3.5" />
                {t('preview.up', { n: up })}
              </span>
              <span className="flex items-center gap-1 text-warn">
                <ArrowDown aria-hidden className="size-3.5" />
                {t('preview.down', { n: down })}
              </span>
            </>
          )}
        </p>
      </div>
      <div className="grid grid-cols-[auto_auto_1fr] text-sm" style={{ lineHeight: `${ROW_PX}px` }}>
        <ol aria-hidden="true" className="text-right tabular-nums text-muted">
          {left.map(({ row, from: rank }) => (
            <li key={row.applicationId}>
              {rank + 1}. <span className="text-ink">{row.before.value ?? '–'}</span>
            </li>
          ))}
        </ol>
        <svg
          aria-hidden="true"
          width={WIDTH_PX}
          height={shown.length * ROW_PX}
          viewBox={`0 0 ${WIDTH_PX} ${shown.length * ROW_PX}`}
          className="mx-1"
        >
          {shown.map((one, at) => (
            <Line
              key={one.row.applicationId}
              move={one}
              y1={left.indexOf(one)}
              y2={at}
              mine={one.row.applicationId === applicationId}
            />
          ))}
        </svg>
        <ol className="min-w-0 tabular-nums">
          {shown.map(({ row, from: was, to }) => (
            <li key={row.applicationId} className="flex gap-2">
              <span className="sr-only">
                {t('preview.rank', {
                  name: row.name,
                  from: was + 1,
                  to: to + 1,
                  before: row.before.value ?? t('preview.unknown'),
                  after: row.after.value ?? t('preview.unknown'),
                })}
              </span>
              <span aria-hidden="true" className="text-muted">
                {to + 1}.
              </span>
              <span
                aria-hidden="true"
                className={`min-w-0 flex-1 truncate ${row.applicationId === applicationId ? 'font-semibold' : ''}`}
              >
                {row.name}
              </span>
              <span aria-hidden="true" className="font-medium">
                {row.after.value ?? '–'}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Line({ move, y1, y2, mine }: { move: Move; y1: number; y2: number; mine: boolean }) {
  const ink = move.to < move.from ? 'stroke-good' : move.to > move.from ? 'stroke-warn' : 'stroke-edge';
  const middle = (row: number) => (row + 0.5) * ROW_PX;
  return (
    <line
      x1={2}
      x2={WIDTH_PX - 2}
      y1={middle(y1)}
      y2={middle(y2)}
      strokeWidth={mine ? 3 : 1.5}
      strokeLinecap="round"
      className={ink}
    />
  );
}
