import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { ConsentDialog } from './consent-dialog';
import { ExplainDialog } from './explain-dialog';

/** What is done for the candidate's sake: explaining, and leaving them out if they wish. */
export function ForCandidate({ view, onRefresh }: { view: PanelView; onRefresh(): void }) {
  return (
    <section aria-label={t('candidate.title')}>
      <h2 className="mb-2 text-lg">{t('candidate.title')}</h2>
      <div className="flex flex-wrap gap-2">
        {view.score && view.application && view.job && (
          <ExplainDialog
            name={view.candidate.name}
            job={view.job}
            applicationId={view.application.id}
            score={view.score}
          />
        )}
        <ConsentDialog view={view} onDone={onRefresh} />
      </div>
    </section>
  );
}
