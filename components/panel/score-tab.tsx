import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { Finding, Quote } from '@/lib/engine/types';
import type { PanelView } from '@/lib/messages';
import { ForCandidate } from './candidate/for-candidate';
import { OptedOut } from './candidate/opted-out';
import { CriteriaLine } from './criteria-line';
import { HiddenText } from './hidden-text';
import { JobChoice } from './job-choice';
import { JudgeFirst } from './judge-first';
import { ModelHelp } from './model-help';
import { OverrideForm } from './override';
import { PageMarks } from './page-marks';
import { Problem } from './problem';
import type { Remedy } from './problem-words';
import { Provenance } from './provenance';
import { Questions } from './questions';
import { Requirements } from './requirements';
import { ResumeChoice } from './resume-choice';
import { RuleNews } from './rule-news';
import { ScoreSummary } from './score-summary';
import { Skills } from './skills';
import { Tags } from './tags';

interface ScoreTabProps {
  view: PanelView;
  busy: boolean;
  onQuote(quote: Quote): void;
  onChoose(applicationId: string): void;
  onRemedy(remedy: Remedy): void;
  /** The score may be another now. */
  onRefresh(): void;
}

/** The score from the whole to the parts, or the reason why there is none. */
export function ScoreTab({ view, busy, onQuote, onChoose, onRemedy, onRefresh }: ScoreTabProps) {
  const { score, problem } = view;
  if (view.concealed) return <JudgeFirst />;
  if (problem?.kind === 'opted-out') return <OptedOut view={view} onRefresh={onRefresh} />;
  if (!score && !view.application && view.applications.length > 0)
    return <JobChoice applications={view.applications} onChoose={onChoose} />;
  if (!score)
    return (
      <>
        <Problem
          error={
            problem ?? {
              kind: 'internal',
              message: t('score.notYet'),
            }
          }
          atsName={view.atsName}
          busy={busy}
          onRemedy={onRemedy}
        />
        {(problem?.kind === 'no-resume' || problem?.kind === 'unreadable-resume') && (
          <ResumeChoice view={view} onRefresh={onRefresh} />
        )}
        {problem?.kind === 'no-job-description' && (
          <div className="px-4">
            <CriteriaLine view={view} />
          </div>
        )}
      </>
    );
  const judge = view.application ? { applicationId: view.application.id, onChanged: onRefresh } : undefined;
  const override = judge && ((finding: Finding) => <OverrideForm finding={finding} judge={judge} />);
  const showQuote = view.resume ? onQuote : undefined;
  return (
    <div className="grid grid-cols-1 gap-6 p-4">
      {problem && (
        <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {said(problem.message)}
        </p>
      )}
      <ScoreSummary score={score} />
      <HiddenText hidden={score.hidden} />
      <CriteriaLine view={view} />
      <Requirements findings={score.findings} onQuote={showQuote} more={override} />
      {judge && <ModelHelp findings={score.findings} judge={judge} onQuote={showQuote} />}
      <Questions findings={score.findings} />
      <Skills skills={score.skills} onQuote={showQuote} />
      <RuleNews {...view} />
      <Tags tags={view.tags} onQuote={showQuote} />
      <ForCandidate view={view} onRefresh={onRefresh} />
      <PageMarks score={score} />
      <Provenance score={score} engine={view.engine} notice={view.notice} />
    </div>
  );
}
