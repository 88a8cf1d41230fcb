import { Plug, Plus } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { connectorOf } from '@/lib/ats/registry';
import { AtsPicker } from './connect/ats-picker';
import { ConnectForm } from './connect/connect-form';
import { ConnectionCard } from './connection-card';
import { useConnections } from './use-connections';

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
        <h1 className="text-xl">Connections</h1>
        {connections.length > 0 && (
          <a href={FORM} className={LINK}>
            <Plus aria-hidden className="size-4" />
            Connect an ATS
          </a>
        )}
      </div>
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

function Empty() {
  return (
    <section className="grid justify-items-center gap-3 rounded-xl border border-line bg-surface px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Plug aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg">Connect your ATS to begin</h2>
      <p className="max-w-96 text-muted">
        Then open any candidate there: Candor docks beside the page with the score, its reasons and the
        quotes.
      </p>
      <a href={FORM} className={`${LINK} mt-1`}>
        Connect an ATS
      </a>
    </section>
  );
}
