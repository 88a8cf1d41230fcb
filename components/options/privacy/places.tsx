import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import type { Policy } from '@/lib/policy';
import { errorOf, useConnections } from '../use-connections';
import { useSettings } from './use-privacy';

const toggled = (all: readonly string[], one: string, on: boolean): string[] =>
  on ? [...new Set([...all, one])] : all.filter((other) => other !== one);

/** Where Candor stays away: a pause keeps the connection, the switch stops all reading and writing of an ATS. */
export function Places({ policy }: { policy: Policy }) {
  const { data: answer } = useConnections();
  const { settings, save } = useSettings();
  const error = errorOf(answer) ?? errorOf(settings.data) ?? errorOf(save.data);
  const connections = answer?.ok ? answer.value : [];
  const kept = settings.data?.ok ? settings.data.value : null;
  if (connections.length === 0 && !error) return null;
  const connectors = [...new Map(connections.map((one) => [one.ats, one])).values()];
  return (
    <section aria-labelledby="places" className="grid grid-cols-1 gap-3">
      <h2 id="places" className="text-lg">
        {t('privacy.places.title')}
      </h2>
      {error && <Notice error={error} />}
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {kept &&
          connectors.map(({ ats, name }) => {
            const byPolicy = policy.offConnectors?.includes(ats) ?? false;
            return (
              <li key={ats} className="px-4 py-3">
                <Switch
                  label={t('privacy.places.use', { ats: name })}
                  hint={t(byPolicy ? 'privacy.places.byPolicy' : 'privacy.places.useAbout')}
                  checked={!byPolicy && !kept.offConnectors.includes(ats)}
                  disabled={byPolicy || save.isPending}
                  onChange={(on) => save.mutate({ offConnectors: toggled(kept.offConnectors, ats, !on) })}
                />
              </li>
            );
          })}
        {kept &&
          connections.map(({ id, origins }) => {
            const { origin, host } = new URL(origins.web);
            return (
              <li key={id} className="px-4 py-3">
                <Switch
                  label={t('privacy.places.pause', { host })}
                  hint={t('privacy.places.pauseAbout')}
                  checked={kept.pausedSites.includes(origin)}
                  disabled={save.isPending}
                  onChange={(on) => save.mutate({ pausedSites: toggled(kept.pausedSites, origin, on) })}
                />
              </li>
            );
          })}
      </ul>
    </section>
  );
}
