import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';
import { isAging } from '@/lib/privacy/categories';
import { errorOf } from '../use-connections';
import { useInventory, useSettings } from './use-privacy';

type Row = MessageOutput<'inventory'>['categories'][number];
const DAYS = [7, 30, 90, 180, 365, 730, 1825];

const number = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
/** `1.2 MB`, rounded to what a person would say. */
const size = (bytes: number): string => {
  if (bytes >= 1e6) return `${number.format(bytes / 1e6)} MB`;
  return `${number.format(Math.ceil(bytes / 1e3))} kB`;
};

/** Each category: what it is, how much there is, how long it stays. */
export function KeptTable() {
  const { data: answer } = useInventory();
  const { settings, save } = useSettings();
  const error = errorOf(answer) ?? errorOf(settings.data) ?? errorOf(save.data);
  const rows = answer?.ok ? answer.value.categories : [];
  const most = Math.max(1, ...rows.map((row) => row.bytes));
  const retention = settings.data?.ok ? settings.data.value.retention : {};
  return (
    <section aria-labelledby="kept" className="grid grid-cols-1 gap-3">
      <h2 id="kept" className="text-lg">
        {t('privacy.kept')}
      </h2>
      {error && <Notice error={error} />}
      {!answer && <Bar className="h-72 rounded-xl" />}
      {rows.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {rows.map((row) => (
            <Kept
              key={row.id}
              row={row}
              most={most}
              busy={save.isPending}
              onDays={(days) => save.mutate({ retention: { ...retention, [row.id]: days } })}
            />
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">{t('privacy.keptHow')}</p>
    </section>
  );
}

interface KeptProps {
  row: Row;
  most: number;
  busy: boolean;
  onDays(days: number): void;
}

function Kept({ row, most, busy, onDays }: KeptProps) {
  const { id, rows, bytes, keepDays, mostDays } = row;
  const choices = [...new Set([...DAYS, keepDays ?? 0])]
    .filter((days) => days > 0 && days <= (mostDays ?? days))
    .sort((a, b) => a - b);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-48 flex-1">
        <p className="font-medium" id={`kept-${id}`}>
          {t(`privacy.category.${id}.name`)}
        </p>
        <p className="text-sm text-muted">{t(`privacy.category.${id}.what`)}</p>
        <p className="mt-1.5 flex items-center gap-2 text-sm tabular-nums text-muted">
          <span aria-hidden className="h-1.5 w-28 shrink-0 overflow-clip rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${rows ? Math.max(2, (bytes / most) * 100) : 0}%` }}
            />
          </span>
          {tCount('privacy.entries', rows)} · {size(bytes)}
        </p>
      </div>
      {isAging(id) && keepDays !== null ? (
        <select
          aria-labelledby={`kept-${id}`}
          value={keepDays}
          disabled={busy}
          onChange={(event) => onDays(Number(event.target.value))}
          className="min-h-9 w-40 rounded-lg border border-edge bg-surface px-2"
        >
          {choices.map((days) => (
            <option key={days} value={days}>
              {tCount('privacy.days', days)}
            </option>
          ))}
        </select>
      ) : (
        <p className="w-40 text-sm text-muted">{t('privacy.keptUntilDeleted')}</p>
      )}
    </li>
  );
}
