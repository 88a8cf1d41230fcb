import { ArrowDown, ArrowUp, ChevronDown, FileJson, FileText } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { memo, useState } from 'react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { TrafficRow } from '@/lib/store/traffic-row';

export interface Who {
  connectionId: string;
  candidateId: string;
}
interface CellsProps {
  row: TrafficRow;
  nameOf(connectionId: string): string;
  onPacket(who: Who, form: 'json' | 'html'): void;
}

/** Direction, time, ATS, what, candidate, how long; narrow places do without the ATS, then without the time. */
export const GRID =
  'grid grid-cols-[1rem_8rem_minmax(5rem,7rem)_minmax(0,1fr)_7rem_4.5rem] items-center gap-3 px-3 ' +
  '@max-2xl:grid-cols-[1rem_8rem_minmax(0,1fr)_6rem_4rem] @max-lg:grid-cols-[1rem_minmax(0,1fr)_5rem_4rem]';
const NOT_NARROW = '@max-lg:hidden';
const ONLY_WIDE = '@max-2xl:hidden';

const time = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

export const Heads = () => (
  <>
    <th scope="col">
      <span className="sr-only">{t('log.list.direction')}</span>
    </th>
    <Head className={NOT_NARROW}>{t('log.list.time')}</Head>
    <Head className={ONLY_WIDE}>{t('common.ats')}</Head>
    <Head>{t('log.list.what')}</Head>
    <Head>{t('log.list.candidate')}</Head>
    <Head className="text-right">{t('log.list.took')}</Head>
  </>
);

const Head = ({ className = '', children }: { className?: string; children: string }) => (
  <th scope="col" className={`truncate text-left font-normal ${className}`}>
    {children}
  </th>
);

/** One exchange; a failure says why in the vendor's words. Drawn once, however often the list is scrolled past it. */
export const Cells = memo(function Cells({ row, nameOf, onPacket }: CellsProps) {
  const failed = row.outcome !== 'ok';
  const { connectionId, candidateId } = row;
  const [Icon, direction] =
    row.direction === 'pull'
      ? ([ArrowDown, t('log.list.pulled')] as const)
      : ([ArrowUp, t('log.list.pushed')] as const);
  const why = failed ? (row.detail ?? row.outcome) : null;
  return (
    <>
      <td title={direction}>
        <Icon aria-label={direction} className={`size-4 ${failed ? 'text-bad' : 'text-muted'}`} />
      </td>
      <td className={`truncate text-sm text-muted tabular-nums ${NOT_NARROW}`}>{time.format(row.atMs)}</td>
      <td className={`truncate text-sm text-muted ${ONLY_WIDE}`} title={connectionId}>
        {nameOf(connectionId)}
      </td>
      <td className="min-w-0 leading-tight" title={why ?? undefined}>
        <span className="block truncate">{said(row.what)}</span>
        {why && <span className="block truncate text-xs text-bad">{t('log.list.failed', { why })}</span>}
      </td>
      <td className="min-w-0">
        {candidateId && (
          <Packets
            candidateId={candidateId}
            onPacket={(form) => onPacket({ connectionId, candidateId }, form)}
          />
        )}
      </td>
      <td className="text-right text-sm text-muted tabular-nums">{row.ms} ms</td>
    </>
  );
});

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2.5 outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent';

const TRIGGER =
  '-mx-1.5 flex min-h-8 max-w-full items-center gap-1 rounded-lg px-1.5 text-sm tabular-nums hover:bg-sunken';

/** The candidate's id, which opens what there is to save about them. The menu itself is made when it is first asked for. */
function Packets({ candidateId, onPacket }: { candidateId: string; onPacket(form: 'json' | 'html'): void }) {
  const [asked, ask] = useState(false);
  const label = t('log.list.packet', { id: candidateId });
  const words = (
    <>
      <span className="truncate">{candidateId}</span>
      <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </>
  );
  if (!asked)
    return (
      <button
        type="button"
        aria-haspopup="menu"
        aria-label={label}
        className={TRIGGER}
        onClick={() => ask(true)}
      >
        {words}
      </button>
    );
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger aria-label={label} className={TRIGGER}>
        {words}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          className="z-20 grid rounded-lg border border-line bg-surface p-1 shadow-xl"
        >
          <DropdownMenu.Item className={ITEM} onSelect={() => onPacket('html')}>
            <FileText aria-hidden className="size-4 shrink-0" />
            {t('log.list.packetHtml')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={ITEM} onSelect={() => onPacket('json')}>
            <FileJson aria-hidden className="size-4 shrink-0" />
            {t('log.list.packetJson')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
