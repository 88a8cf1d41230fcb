import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, FileJson, FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { clock, date } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { t, tCount } from '@/components/ui/words';
import type { TrafficRow } from '@/lib/store/traffic-row';

interface TrafficListProps {
  rows: TrafficRow[];
  /** There are older rows that are not here yet. */
  more: boolean;
  onMore(): void;
  onPacket(who: { connectionId: string; candidateId: string }, form: 'json' | 'html'): void;
}

const ROW_PX = 44;
const GRID =
  'grid grid-cols-[1.25rem_9.5rem_minmax(0,1fr)_auto_4.5rem] items-center gap-3 px-3 max-sm:grid-cols-[1.25rem_minmax(0,1fr)_auto_4rem]';

/** A long list of which only the visible rows are drawn; older rows come as the person scrolls towards them. */
export function TrafficList({ rows, more, onMore, onPacket }: TrafficListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastDrawn > rows.length - 50) onMore();
  }, [more, lastDrawn, rows.length, onMore]);
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface">
      <div ref={frame} className="h-96 overflow-y-auto">
        <table aria-label={t('log.list.label')} aria-rowcount={more ? -1 : rows.length} className="block">
          <tbody className="relative block" style={{ height: virtual.getTotalSize() }}>
            {drawn.map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <tr
                  key={row.id}
                  aria-rowindex={index + 1}
                  className={`${GRID} absolute inset-x-0 top-0 border-b border-line`}
                  style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                >
                  <Cells row={row} onPacket={onPacket} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="border-t border-line px-3 py-2 text-sm text-muted">
        {more
          ? t('log.list.more', { exchanges: tCount('log.exchanges', rows.length) })
          : tCount('log.exchanges', rows.length)}
      </p>
    </div>
  );
}

function Cells({ row, onPacket }: { row: TrafficRow; onPacket: TrafficListProps['onPacket'] }) {
  const failed = row.outcome !== 'ok';
  const Icon = row.direction === 'pull' ? ArrowDown : ArrowUp;
  const { connectionId, candidateId } = row;
  return (
    <>
      <td title={row.direction === 'pull' ? t('log.list.pulled') : t('log.list.pushed')}>
        <Icon
          aria-label={row.direction === 'pull' ? t('log.kind.pull') : t('log.kind.push')}
          className={`size-4 ${failed ? 'text-bad' : 'text-muted'}`}
        />
      </td>
      <td className="truncate text-sm text-muted tabular-nums max-sm:hidden">
        {date(row.atMs)} {clock(row.atMs)}
      </td>
      <td className="min-w-0 truncate" title={row.detail ?? connectionId}>
        {row.what}
        {candidateId && <span className="text-muted"> · {t('log.candidate', { id: candidateId })}</span>}
        {failed && <span className="text-bad"> · {row.detail ?? row.outcome}</span>}
      </td>
      <td className="flex">
        {candidateId && (
          <>
            <IconButton
              icon={FileText}
              label={t('log.list.packetHtml', { id: candidateId })}
              onClick={() => onPacket({ connectionId, candidateId }, 'html')}
            />
            <IconButton
              icon={FileJson}
              label={t('log.list.packetJson', { id: candidateId })}
              onClick={() => onPacket({ connectionId, candidateId }, 'json')}
            />
          </>
        )}
      </td>
      <td className="text-right text-sm text-muted tabular-nums">{row.ms} ms</td>
    </>
  );
}
