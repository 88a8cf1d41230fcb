import { ArrowRight, Plug, Plus } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { connectorOf } from '@/lib/ats/registry';
import { AtsPicker } from './connect/ats-picker';
import { ConnectForm } from './connect/connect-form';
import { ConnectionCard } from './connection-card';
import { useConnections } from './use-connections';
import { useSettings } from './use-settings';

const FORM = '#/connections?ats=';
const LINK =
  'inline-flex min-h-9 items-center gap-2 rounded-lg bg-accent px-3.5 font-medium text-on-accent hover:bg-accent-strong';

/** The ATS accounts that Candor works with; `?ats=` in the address opens the form for a new one. */
export function ConnectionsPage({ params }: { params: URLSearchParams }) {
  const { data: answer } = useConnections();
  const ats = connectorOf(params.get('ats') ?? '');
  if (ats) return <ConnectForm key={params.toString()} ats={ats} params={params} />;
  if (params.has('ats')) return <AtsPicker />;
  const connections = answer?.ok ? answer.value : [];
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
        <h1 className="text-xl">{t('options.connections')}</h1>
        {connections.length > 0 && (
          <a href={FORM} className={LINK}>
            <Plus aria-hidden className="size-4" />
            {t('connections.add')}
          </a>
        )}
      </div>
      {connections.length > 0 && <GoOn />}
      {!answer && <Bar className="h-28 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {answer?.ok && connections.length === 0 && <Empty />}
      <ul className="grid grid-cols-1 gap-3">
        {connections.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} />
        ))}
      </ul>
    </div>
  );
}

/** The way back into a first set-up that was left. */
function GoOn() {
  const { settings } = useSettings();
  if (!settings || settings.startedWith.includes('done')) return null;
  return (
    <a
      href="#/start"
      className="flex items-center justify-between gap-3 rounded-xl bg-accent-soft p-4 font-medium text-accent"
    >
      {t('connections.goOn')}
      <ArrowRight aria-hidden className="size-4" />
    </a>
  );
}

function Empty() {
  return (
    <section className="grid justify-items-center gap-3 rounded-xl border border-line bg-surface px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Plug aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg">{t('connections.empty.title')}</h2>
      <p className="max-w-96 text-muted">{t('connections.empty.about')}</p>
      <a href="#/start" className={`${LINK} mt-1`}>
        {t('connections.empty.start')}
      </a>
    </section>
  );
}
