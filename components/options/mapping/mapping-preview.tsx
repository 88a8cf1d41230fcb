import { ArrowRight, Hand } from 'lucide-react';
import { valueWords } from '@/components/panel/write-words';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import type { Mapping } from '@/lib/mapping';
import { errorOf } from '../use-connections';
import { usePreview } from './use-mapping';

interface MappingPreviewProps {
  connectionId: string;
  mapping: Mapping;
  template: string;
}

/** What the mapping would write for the candidate seen last. Reads only. */
export function MappingPreview({ connectionId, mapping, template }: MappingPreviewProps) {
  const { data: answer, isFetching } = usePreview(connectionId, mapping, template);
  const error = errorOf(answer);
  const preview = answer?.ok ? answer.value : null;
  return (
    <section
      aria-label={t('mapping.preview')}
      aria-busy={isFetching}
      className="grid gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <h2 className="text-lg">{t('mapping.preview')}</h2>
      {!answer && <Bar className="h-40" />}
      {error && <Notice error={error} />}
      {answer?.ok && !preview && <p className="text-muted">{t('mapping.openFirst')}</p>}
      {preview && (
        <>
          <p className="text-muted">{t('mapping.previewFor', { id: preview.candidateId })}</p>
          <ul className="grid gap-2.5">
            {preview.writes.map(({ value, line }) => (
              <li key={`${value} ${line}`} className="flex gap-2">
                <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
                <span className="min-w-0 break-words">
                  <span className="sr-only">{valueWords(value)}: </span>
                  {line}
                </span>
              </li>
            ))}
            {preview.leftAlone.map(({ value, line }) => (
              <li key={`${value} ${line}`} className="flex gap-2 text-warn">
                <Hand aria-hidden className="mt-0.5 size-4 shrink-0" />
                <span className="min-w-0 break-words">{line}</span>
              </li>
            ))}
          </ul>
          {preview.note && (
            <div>
              <h3 className="mb-1 text-sm font-medium text-muted">{t('mapping.notePreview')}</h3>
              <p className="rounded-lg bg-sunken px-3 py-2 text-sm break-words whitespace-pre-line">
                {preview.note}
              </p>
            </div>
          )}
          {preview.writes.length === 0 && <p className="text-muted">{t('mapping.nothing')}</p>}
        </>
      )}
    </section>
  );
}
