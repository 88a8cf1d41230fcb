import { Download, ScrollText } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { errorOf } from '../use-connections';
import { TrafficList } from './traffic-list';
import { files, useExport, useTraffic } from './use-log';

const KINDS = [
  { id: 'all', label: 'All', filter: {} },
  { id: 'pull', label: 'Read', filter: { direction: 'pull' } },
  { id: 'push', label: 'Written', filter: { direction: 'push' } },
  { id: 'failed', label: 'Failed', filter: { failed: true } },
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
    <section aria-label="Exchanges" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
          <legend className="sr-only">Which exchanges</legend>
          {KINDS.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
              className="min-h-8 rounded-md px-3 text-muted aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
            >
              {one.label}
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          aria-label="Search the log"
          placeholder="Search: candidate id, field, error"
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
      <p className="text-muted">
        {searched
          ? 'Nothing in the log fits. Try other words or another filter.'
          : 'Nothing has been read or written yet. Open a candidate in your ATS and look again.'}
      </p>
    </div>
  );
}
