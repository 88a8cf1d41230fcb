import { Check, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react';
import { t } from '@/components/ui/words';
import type { Connection } from '@/lib/messages';

type Outcome = NonNullable<Connection['checks']>[number]['outcome'];
const MARK: Record<Outcome, { icon: LucideIcon; ink: string }> = {
  yes: { icon: Check, ink: 'text-good' },
  no: { icon: X, ink: 'text-bad' },
  untried: { icon: Minus, ink: 'text-muted' },
};

/** What the credential turned out to be able to do when it was tried, and a word where it can do too much. */
export function Access({ connection: { checks = [], extraScopes = [] } }: { connection: Connection }) {
  if (checks.length === 0) return null;
  return (
    <>
      {extraScopes.length > 0 && (
        <p className="flex gap-2.5 rounded-lg bg-warn-soft p-3 text-sm">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          {t('connect.extra', { scopes: extraScopes.join(', ') })}
        </p>
      )}
      <details open={checks.some((one) => one.outcome === 'no')}>
        <summary className="text-sm font-medium">{t('connect.checked')}</summary>
        <ul className="mt-2 grid gap-1 text-sm">
          {checks.map(({ what, outcome, message }) => {
            const { icon: Icon, ink } = MARK[outcome];
            return (
              <li key={what} className="flex gap-2">
                <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
                <span className="min-w-0">
                  {t(`connect.can.${what}`)}
                  <span className="text-muted">
                    {': '}
                    {t(`connect.outcome.${outcome}`)}
                    {message && ` (${message})`}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
