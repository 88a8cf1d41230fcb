import { EyeOff } from 'lucide-react';
import { said } from '@/components/ui/said/said';
import { t, tCount } from '@/components/ui/words';
import type { Score } from '@/lib/engine/types';

/** Text a person cannot see in the file: said calmly, because it can be an accident of a template. */
export function HiddenText({ hidden }: { hidden: Score['hidden'] }) {
  if (hidden.length === 0) return null;
  return (
    <details className="group rounded-xl bg-warn-soft text-warn">
      <summary className="flex items-start gap-2.5 rounded-xl p-3">
        <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">
          <strong className="font-semibold">{tCount('score.hidden.count', hidden.length)}</strong>{' '}
          {t('score.hidden.what')} <span className="underline group-open:hidden">{t('common.show')}</span>
        </span>
      </summary>
      <ul className="grid gap-2 pr-3 pb-3 pl-9.5 text-sm text-ink">
        {hidden.map(({ kind, text, why }) => (
          <li key={`${kind}:${text}`}>
            <q className="line-clamp-4">{text}</q>
            <p className="text-muted">{said(why)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
