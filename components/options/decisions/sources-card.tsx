import { useQuery } from '@tanstack/react-query';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import { send } from '@/lib/messages/client';
import { CHANNELS, type Channel, sourceKey } from '@/lib/source-channel';
import { errorOf } from '../use-connections';
import type { CardProps } from './decision-card';

const AUTOMATIC = '';

/** The names that ATSs give to sources, and the one word that Candor writes for each. */
export function SourcesCard({ settings, save }: CardProps) {
  const { data } = useQuery({ queryKey: ['sources'], queryFn: () => send('listSources', {}), staleTime: 0 });
  const own = settings.sourceChannels;
  const choose = (name: string, channel: string) => {
    const { [sourceKey(name)]: _before, ...others } = own;
    const chosen = CHANNELS.find((one): one is Channel => one === channel);
    save({ sourceChannels: chosen ? { ...others, [sourceKey(name)]: chosen } : others });
  };
  const sources = data?.ok ? data.value : [];
  const unknown = sources.filter(({ known }) => !known).length;
  const error = errorOf(data);
  return (
    <section
      aria-labelledby="sources-card"
      className="grid gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div>
        <h2 id="sources-card" className="text-lg">
          {t('sources.title')}
        </h2>
        <p className="text-sm text-muted">{t('sources.about')}</p>
      </div>
      {error && <Notice error={error} />}
      {!data && <Bar className="h-24" />}
      {data?.ok && sources.length === 0 && <p className="text-muted">{t('sources.empty')}</p>}
      {unknown > 0 && <p className="text-warn">{tCount('sources.unknown', unknown)}</p>}
      <ul className="divide-y divide-line">
        {sources.map(({ name, applications, channel, known }) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-40 flex-1">
              <p>{name}</p>
              <p className="text-sm text-muted">
                {tCount('sources.applications', applications)}
                {!known && <span className="text-warn"> · {t('sources.notKnown')}</span>}
              </p>
            </div>
            <select
              aria-label={t('sources.channelOf', { name })}
              value={own[sourceKey(name)] ?? AUTOMATIC}
              onChange={(event) => choose(name, event.target.value)}
              className="min-h-9 rounded-lg border border-edge bg-surface px-2"
            >
              <option value={AUTOMATIC}>
                {own[sourceKey(name)]
                  ? t('sources.automaticAgain')
                  : t('sources.automatic', { channel: t(`sources.channel.${channel}`) })}
              </option>
              {CHANNELS.map((one) => (
                <option key={one} value={one}>
                  {t(`sources.channel.${one}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
