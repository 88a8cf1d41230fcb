import { Download, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { useSettled } from '@/components/ui/use-settled';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { TrafficFilters } from './traffic-filters';
import { TrafficList } from './traffic-list';
import { useConnectionNames } from './use-connection-names';
import { files, useExport } from './use-log';
import { type Filter, useTrafficIds } from './use-traffic';

const ALL: Filter = { search: '' };

/** Every exchange with an ATS: filter, search, save. */
export function TrafficLog() {
  const [wanted, want] = useState(ALL);
  const search = useSettled(wanted.search);
  const filter = { ...wanted, search };
  const { data, isPlaceholderData } = useTrafficIds(filter);
  const answer = data?.answer;
  const saving = useExport();
  const nameOf = useConnectionNames();
  const error = errorOf(answer) ?? errorOf(saving.data);
  const found = answer?.ok ? answer.value : null;
  return (
    <section aria-label={t('log.title')} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <TrafficFilters
          filter={wanted}
          connections={found?.connections ?? []}
          nameOf={nameOf}
          onChange={want}
        />
      </div>
      {error && <Notice error={error} />}
      {!answer && <Bar className="h-64 rounded-xl" />}
      {found?.ids.length === 0 && <Empty searched={found.connections.length > 0} />}
      {found && found.ids.length > 0 && (
        <TrafficList
          // Other rows begin at their top.
          key={data?.topic}
          ids={found.ids}
          searching={isPlaceholderData}
          nameOf={nameOf}
          onPacket={(who, form) => saving.mutate(files.packet(who, form))}
        >
          <Button
            small
            icon={Download}
            busy={saving.isPending}
            onClick={() => saving.mutate(files.csv(filter))}
          >
            CSV
          </Button>
          <Button
            small
            icon={Download}
            busy={saving.isPending}
            onClick={() => saving.mutate(files.ndjson(filter))}
          >
            NDJSON
          </Button>
        </TrafficList>
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
