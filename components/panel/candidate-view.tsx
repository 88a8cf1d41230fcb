import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { DecisionBar } from './decision/decision-bar';
import { footerState } from './footer-state';
import type { Remedy } from './problem-words';
import { ResumeChoice } from './resume-choice';
import { ResumeTab } from './resume-tab';
import { ScoreAndResume, useScoreAndResume } from './score-and-resume';
import { ScoreTab } from './score-tab';
import { useWrites } from './use-writes';
import { WriteFooter } from './write-footer';

interface CandidateViewProps {
  view: PanelView;
  busy: boolean;
  onChoose(applicationId: string): void;
  onRefresh(): void;
  onRemedy(remedy: Remedy): void;
}

/** One application: the score and the resume as two tabs, the write-back below both. */
export function CandidateView({ view, busy, onChoose, onRefresh, onRemedy }: CandidateViewProps) {
  const at = useScoreAndResume(view.resume !== null, view.concealed ? 'resume' : 'score');
  const writes = useWrites(view, onRefresh);
  const can = footerState(view, writes.summary);
  useKeys({
    ...at.keys,
    w: can.write && !writes.writing ? writes.write : undefined,
    u: can.undo && !writes.undoing ? writes.undo : undefined,
  });

  return (
    <>
      <ScoreAndResume
        at={at}
        score={
          <ScoreTab
            view={view}
            busy={busy}
            onQuote={at.showQuote}
            onChoose={onChoose}
            onRemedy={onRemedy}
            onRefresh={onRefresh}
          />
        }
        resumeLabel={t('panel.resume')}
        resume={
          view.resume && (
            <ResumeTab
              resume={view.resume}
              score={view.score}
              chosen={at.quote}
              onChoose={at.setQuote}
              onBack={at.back}
              choice={<ResumeChoice view={view} onRefresh={onRefresh} />}
            />
          )
        }
      />
      {view.application && (
        <DecisionBar view={view} writes={writes} onRefresh={onRefresh} onDecided={() => at.setTab('score')} />
      )}
      {view.score && <WriteFooter view={view} writes={writes} />}
    </>
  );
}
