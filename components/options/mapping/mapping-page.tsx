import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { useConnections } from '../use-connections';
import { MappingForm } from './mapping-form';

/** Where each of the values goes, for one connected ATS. */
export function MappingPage() {
  const { data: answer } = useConnections();
  const [chosen, choose] = useState<string | null>(null);
  const connections = answer?.ok ? answer.value : [];
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0];
  const shown = connection?.id;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
        <h1 className="text-xl">{t('options.mapping')}</h1>
        {connections.length > 1 && (
          <select
            aria-label={t('common.ats')}
            value={shown}
            onChange={(event) => choose(event.target.value)}
            className="min-h-9 rounded-lg border border-edge bg-surface px-2"
          >
            {connections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name} ({id.split(':')[1]})
              </option>
            ))}
          </select>
        )}
      </div>
      {!answer && <Bar className="h-64 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {answer?.ok && !shown && (
        <p className="rounded-xl border border-line bg-surface px-6 py-12 text-center text-muted">
          {t('mapping.connectFirst')}
        </p>
      )}
      {connection && (
        <MappingForm
          key={connection.id}
          connectionId={connection.id}
          place={connection}
          atsName={connection.name}
        />
      )}
    </div>
  );
}
