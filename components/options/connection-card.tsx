import { CircleCheck, Clock, KeyRound, type LucideIcon, ShieldQuestionMark, Unplug } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { date } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { t, type WordKey } from '@/components/ui/words';
import { connectorOf } from '@/lib/ats/registry';
import type { Connection } from '@/lib/messages';
import { Access } from './connect/access';
import { DisconnectDialog } from './disconnect-dialog';
import { errorOf, useConnect } from './use-connections';
import { useHosts } from './use-hosts';

const STATUS: Record<Connection['status'], { word: WordKey; icon: LucideIcon; ink: string }> = {
  connected: { word: 'connections.status.connected', icon: CircleCheck, ink: 'text-good' },
  'token-expired': { word: 'connections.status.tokenExpired', icon: KeyRound, ink: 'text-warn' },
  'permission-missing': {
    word: 'connections.status.permissionMissing',
    icon: ShieldQuestionMark,
    ink: 'text-warn',
  },
  disconnected: { word: 'connections.status.disconnected', icon: Unplug, ink: 'text-muted' },
};

/** One connection: whether it works, who acts through it, since when; signing in again and out. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const { id, name, status, user, connectedAtMs, origins } = connection;
  const { reconnect, disconnect } = useConnect();
  const hosts = useHosts(connectorOf(connection.ats), origins);
  const shown = hosts.missing ? 'permission-missing' : status;
  const { word, icon: Icon, ink } = STATUS[shown];
  const error = errorOf(disconnect.data) ?? errorOf(reconnect.data);
  return (
    <li className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="truncate text-lg" title={name}>
            {name}
          </h2>
          <p className={`flex items-center gap-1.5 font-medium ${ink}`}>
            <Icon aria-hidden className="size-4 shrink-0" />
            {t(word)}
          </p>
        </div>
        <div className="flex gap-2">
          {hosts.missing && (
            <Button tone="primary" onClick={() => void hosts.ask()}>
              {t('connect.allow')}
            </Button>
          )}
          <Button
            tone={shown === 'token-expired' ? 'primary' : 'quiet'}
            busy={reconnect.isPending}
            onClick={() => reconnect.mutate({ ask: hosts.ask, connectionId: id })}
          >
            {t('connections.reconnect')}
          </Button>
          <DisconnectDialog name={name} busy={disconnect.isPending} onConfirm={() => disconnect.mutate(id)} />
        </div>
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {user && <span>{t('connections.actsAs', { name: user.name })}</span>}
        {connectedAtMs !== undefined && (
          <span className="inline-flex items-center gap-1.5">
            <Clock aria-hidden className="size-3.5" />
            {t('connections.since', { date: date(connectedAtMs) })}
          </span>
        )}
        <span className="min-w-0 truncate" title={origins.web}>
          {new URL(origins.web).host}
        </span>
      </p>
      {hosts.missing && <p className="text-warn">{t('connect.hostsGone', { name })}</p>}
      <Access connection={connection} />
      {reconnect.isPending && <p role="status">{t('connections.finish')}</p>}
      {error && <Notice error={error} />}
    </li>
  );
}
