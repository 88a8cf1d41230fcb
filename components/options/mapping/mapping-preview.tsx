import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { PlannedLines } from './planned-lines';
import { usePreview } from './use-mapping';

interface MappingPreviewProps {
  connectionId: string;
  draft: Parameters<typeof usePreview>[1];
}

/** What the mapping would write for the candidate seen last. Reads only. */
export function MappingPreview({ connectionId, draft }: MappingPreviewProps) {
  const { data: answer, isFetching } = usePreview(connectionId, draft);
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
          <PlannedLines plan={preview} />
        </>
      )}
    </section>
  );
}
