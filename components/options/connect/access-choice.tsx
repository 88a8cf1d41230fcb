import { Check } from 'lucide-react';
import { allSaid, said } from '@/components/ui/said/said';
import { Switch } from '@/components/ui/switch';
import { t, type WordKey } from '@/components/ui/words';
import { type AtsDefinition, scopesFor, WRITES, type WriteKind } from '@/lib/ats/contract';
import type { ConnectFormState } from './use-connect-form';

const WORDS: Record<WriteKind, WordKey> = {
  note: 'connect.write.note',
  field: 'connect.write.field',
  tag: 'connect.write.tag',
  advance: 'connect.write.advance',
};

/** What Candor may do besides reading, and what it will therefore ask the vendor for, in words. */
export function AccessChoice({ ats, form }: { ats: AtsDefinition; form: ConnectFormState }) {
  const asked = Object.entries(scopesFor(ats, form.writes));
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t('connect.may')}</h2>
      <div className="grid gap-3 rounded-xl border border-line bg-surface p-4">
        {WRITES.map((kind) => {
          const able = ats.can[kind];
          return (
            <Switch
              key={kind}
              label={t(WORDS[kind])}
              hint={able.why && said(able.why)}
              checked={able.can && form.writes.includes(kind)}
              disabled={!able.can}
              onChange={() => form.toggle(kind)}
            />
          );
        })}
      </div>
      {asked.length > 0 && (
        <details className="rounded-xl border border-line bg-surface">
          <summary className="rounded-xl px-4 py-2.5 font-medium">
            {t('connect.asks', { name: ats.name, n: asked.length })}
          </summary>
          <ul className="grid gap-1 px-4 pb-4 text-sm">
            {asked.map(([scope, words]) => (
              <li key={scope} className="flex items-baseline gap-2">
                <Check aria-hidden className="size-3.5 shrink-0 self-center text-good" />
                <span className="min-w-0">
                  {allSaid(words)} <code className="break-all font-mono text-muted text-xs">{scope}</code>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="text-sm text-muted">{t('connect.never')}</p>
    </section>
  );
}
