import { Download, ScrollText } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { TrafficList } from './traffic-list';
import { files, useExport, useTraffic } from './use-log';

const KINDS = [
  { id: 'all', label: 'log.kind.all', filter: {} },
  { id: 'pull', label: 'log.kind.pull', filter: { direction: 'pull' } },
  { id: 'push', label: 'log.kind.push', filter: { direction: 'push' } },
  { id: 'failed', label: 'log.kind.failed', filter: { failed: true } },
] as const;

/** Every exchange with an ATS: filter, search, save. */
export function TrafficLog() {
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KINDS[0]);
  const [search, setSearch] = useState('');
  const filter = { ...kind.filter, search: useDeferredValue(search) };
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useTraffic(filter);
  const saving = useExport();
  const pages = data?.pages ?? [];
  const rows = pages.flatMap((page) => (page.ok ? page.value.rows : []));
  const error = pages.map((page) => errorOf(page)).find(Boolean) ?? errorOf(saving.data);
  return (
    <section aria-label={t('log.title')} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
          <legend className="sr-only">{t('log.which')}</legend>
          {KINDS.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
              className="min-h-8 rounded-md px-3 text-muted aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
            >
              {t(one.label)}
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          aria-label={t('log.search')}
          placeholder={t('log.searchHint')}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.target.value)}
          className="min-h-9 min-w-40 flex-1 rounded-lg border border-edge bg-surface px-3"
        />
        <Button icon={Download} busy={saving.isPending} onClick={() => saving.mutate(files.csv(filter))}>
          CSV
        </Button>
        <Button icon={Download} busy={saving.isPending} onClick={() => saving.mutate(files.ndjson(filter))}>
          NDJSON
        </Button>
      </div>
      {error && <Notice error={error} />}
      {!data && <Bar className="h-64 rounded-xl" />}
      {data && rows.length === 0 && !error && <Empty searched={search !== '' || kind.id !== 'all'} />}
      {rows.length > 0 && (
        <TrafficList
          rows={rows}
          more={hasNextPage && !isFetchingNextPage}
          onMore={() => void fetchNextPage()}
          onPacket={(who, form) => saving.mutate(files.packet(who, form))}
        />
      )}
    </section>
  );
}

function Empty({ searched }: { searched: boolean }) {
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-line bg-surface px-6 py-12 text-center">
      <ScrollText aria-hidden className="size-6 text-muted" />
      <p className="text-muted">{searched ? t('log.nothingFits') : t('log.empty')}</p>
    </div>
  );
}
