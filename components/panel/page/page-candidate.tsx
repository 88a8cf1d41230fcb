import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';
import { ResumeTab } from '../resume-tab';
import { ScoreAndResume, useScoreAndResume } from '../score-and-resume';
import { ClipboardFooter } from './clipboard-footer';
import { JobCard } from './job-card';
import { PageScore } from './page-score';
import { SourceCard } from './source-card';
import type { usePage } from './use-page';

/** One candidate of any page: what was read and the score as two tabs, the clipboard below both. */
export function PageCandidate({ view, page }: { view: PageView; page: ReturnType<typeof usePage> }) {
  const at = useScoreAndResume(view.resume !== null);
  useKeys(at.keys);
  return (
    <>
      <ScoreAndResume
        at={at}
        busy={page.busy}
        score={
          <div className="grid grid-cols-1 gap-4 p-4">
            <SourceCard view={view} busy={page.busy} onRead={page.read} />
            {view.resume && <JobCard view={view} busy={page.busy} onScore={page.scoreFor} />}
            {view.score && <PageScore score={view.score} onQuote={at.showQuote} />}
          </div>
        }
        resumeLabel={t('page.whatWasRead')}
        resume={
          view.resume && (
            <ResumeTab
              resume={view.resume}
              score={view.score}
              chosen={at.quote}
              onChoose={at.setQuote}
              onBack={at.back}
            />
          )
        }
      />
      {view.clipboard && <ClipboardFooter {...view.clipboard} />}
    </>
  );
}
