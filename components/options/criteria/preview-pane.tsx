import { MoveRight } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { Preview, PreviewRow } from '@/lib/criteria/ranked';
import type { AppError } from '@/lib/result';
import { Slopes } from './slopes';

interface PreviewPaneProps {
  progress: { prepared: number; total: number } | null;
  preview: Preview | null;
  error: AppError | null;
  /** The application that the person came from. */
  applicationId: string | null;
}

/** What the edits would do to this candidate and to the order of all that are scored; beside the list, always in sight. */
export function PreviewPane({ progress, preview, error, applicationId }: PreviewPaneProps) {
  const mine = preview?.rows.find((row) => row.applicationId === applicationId) ?? null;
  return (
    <section
      aria-label={t('preview.title')}
      className="grid grid-cols-1 gap-4 rounded-xl border border-line bg-surface p-4"
    >
      <h2 className="text-lg">{t('preview.title')}</h2>
      {error && <Notice error={error} />}
      {progress?.total === 0 && <p className="text-muted">{t('preview.none')}</p>}
      {progress && progress.prepared < progress.total && (
        <div>
          <p className="text-muted">{t('preview.preparing', progress)}</p>
          <progress
            max={progress.total}
            value={progress.prepared}
            aria-label={t('preview.title')}
            className="h-1.5 w-full accent-accent"
          />
        </div>
      )}
      {mine && <Mine row={mine} />}
      {preview && preview.rows.length > 0 && <Slopes rows={preview.rows} applicationId={applicationId} />}
    </section>
  );
}

function Mine({ row: { name, before, after } }: { row: PreviewRow }) {
  const by = (after.value ?? 0) - (before.value ?? 0);
  const ink = by > 0 ? 'text-good' : by < 0 ? 'text-warn' : 'text-muted';
  const words = (value: number | null) => value ?? t('preview.unknown');
  return (
    <div aria-live="polite">
      <p className="truncate text-sm text-muted">
        {t('preview.this')}: {name}
      </p>
      <p className={`flex items-center gap-3 text-2xl font-semibold tabular-nums ${ink}`}>
        <span className="text-muted">{words(before.value)}</span>
        <MoveRight aria-hidden className="size-5" />
        {words(after.value)}
      </p>
    </div>
  );
}
