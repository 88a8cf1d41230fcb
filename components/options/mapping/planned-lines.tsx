import { ArrowRight, Hand } from 'lucide-react';
import { valueWords } from '@/components/panel/write-words';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';

/** What would be written and what is left alone, and the note as it would stand in the ATS. */
export function PlannedLines({ plan }: { plan: NonNullable<MessageOutput<'previewMapping'>> }) {
  return (
    <>
      <ul className="grid gap-2.5">
        {plan.writes.map(({ value, line, shown = '', field }) => (
          <li key={`${value} ${line}`} className="flex gap-2">
            <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
            <span className="min-w-0 break-words">
              {field ? (
                t('mapping.line', {
                  value: valueWords(value),
                  shown,
                  field: field.name,
                  type: t(`mapping.type.${field.type}`),
                })
              ) : (
                <>
                  <span className="sr-only">{valueWords(value)}: </span>
                  {said(line)}
                </>
              )}
            </span>
          </li>
        ))}
        {plan.leftAlone.map(({ value, line }) => (
          <li key={`${value} ${line}`} className="flex gap-2 text-warn">
            <Hand aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="min-w-0 break-words">{said(line)}</span>
          </li>
        ))}
      </ul>
      {plan.note && (
        <div>
          <h3 className="mb-1 text-sm font-medium text-muted">{t('mapping.notePreview')}</h3>
          <p className="rounded-lg bg-sunken px-3 py-2 text-sm break-words whitespace-pre-line">
            {plan.note}
          </p>
        </div>
      )}
      {plan.writes.length === 0 && <p className="text-muted">{t('mapping.nothing')}</p>}
    </>
  );
}
