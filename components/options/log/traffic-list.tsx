import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { Cells, GRID, Heads, type Who } from './traffic-cells';
import { useTrafficRows } from './use-traffic';

interface TrafficListProps {
  /** Newest first. */
  ids: readonly number[];
  /** Other rows are being looked for. */
  searching: boolean;
  nameOf(connectionId: string): string;
  onPacket(who: Who, form: 'json' | 'html'): void;
  /** What can be done with all of them. */
  children: ReactNode;
}

const ROW_PX = 44;

/** A long list of which only what is in sight is read and drawn, so that its length does not matter. */
export function TrafficList({ ids, searching, nameOf, onPacket, children }: TrafficListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const { rows, failed } = useTrafficRows(ids, drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0);
  const error = errorOf(failed);
  return (
    <>
      {error && <Notice error={error} />}
      <div className="@container overflow-hidden rounded-xl border border-line bg-surface">
        <div ref={frame} className="h-[28rem] overflow-y-auto" aria-busy={searching}>
          <table aria-label={t('log.list.label')} aria-rowcount={ids.length + 1} className="block">
            <thead className="sticky top-0 z-10 block border-b border-line bg-surface text-sm text-muted">
              <tr aria-rowindex={1} className={`${GRID} h-9`}>
                <Heads />
              </tr>
            </thead>
            <tbody
              className={`relative block ${searching ? 'opacity-50' : ''}`}
              style={{ height: virtual.getTotalSize() }}
            >
              {drawn.map(({ index, start, key }) => {
                const row = rows.get(ids[index] ?? 0);
                return (
                  <tr
                    key={key}
                    aria-rowindex={index + 2}
                    className={`${GRID} absolute inset-x-0 top-0 border-b border-line`}
                    style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                  >
                    {row ? <Cells row={row} nameOf={nameOf} onPacket={onPacket} /> : <Waiting />}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
          <p role="status" className="mr-auto text-sm text-muted">
            {searching ? t('log.list.searching') : tCount('log.exchanges', ids.length)}
          </p>
          {children}
        </div>
      </div>
    </>
  );
}

const Waiting = () => (
  <td className="col-span-full">
    <Bar className="h-4 w-2/3" />
  </td>
);
