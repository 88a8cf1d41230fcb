import { CircleSlash, Info } from 'lucide-react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import { type Limit, limitsOf, type Place } from './reach';

/** What this ATS cannot hold, or holds in its own way, before the rows that it is about. */
export function Limits({ place, atsName }: { place: Place; atsName: string }) {
  const limits = limitsOf(place);
  if (limits.length === 0) return null;
  return (
    <section aria-label={t('mapping.limits', { name: atsName })} className="rounded-xl bg-sunken p-4">
      <h2 className="mb-2 font-medium">{t('mapping.limits', { name: atsName })}</h2>
      <ul className="grid gap-2 text-sm">
        {limits.map((one) => (
          <Row key={one.names.join()} limit={one} />
        ))}
      </ul>
    </section>
  );
}

function Row({ limit: { names, can, why } }: { limit: Limit }) {
  const Icon = can ? Info : CircleSlash;
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${can ? 'text-muted' : 'text-warn'}`} />
      <span className="min-w-0">
        <span className="font-medium">
          {t(can ? 'mapping.special' : 'mapping.lacking', {
            what: names.map((name) => t(`connect.can.${name}`)).join(', '),
          })}
        </span>{' '}
        {said(why)}
      </span>
    </li>
  );
}
