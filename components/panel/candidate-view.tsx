import { Tabs } from 'radix-ui';
import { useRef, useState } from 'react';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import type { Quote } from '@/lib/engine/types';
import type { PanelView } from '@/lib/messages';
import { DecisionBar } from './decision/decision-bar';
import { footerState } from './footer-state';
import type { Remedy } from './problem-words';
import { ResumeChoice } from './resume-choice';
import { ResumeTab } from './resume-tab';
import { ScoreTab } from './score-tab';
import { stepFocus } from './step-focus';
import { useWrites } from './use-writes';
import { WriteFooter } from './write-footer';

interface CandidateViewProps {
  view: PanelView;
  busy: boolean;
  onChoose(applicationId: string): void;
  onRefresh(): void;
  onRemedy(remedy: Remedy): void;
}

const TAB =
  'min-h-9 border-b-2 border-transparent px-3 font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink';

/** One application: the score and the resume as two tabs, the write-back below both. */
export function CandidateView({ view, busy, onChoose, onRefresh, onRemedy }: CandidateViewProps) {
  const [chosen, setTab] = useState(view.concealed && view.resume ? 'resume' : 'score');
  // A file that cannot be read has no tab; why stands where the score would be.
  const tab = view.resume ? chosen : 'score';
  const [quote, setQuote] = useState<Quote | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const resumePanel = useRef<HTMLDivElement>(null);
  const writes = useWrites(view, onRefresh);
  const can = footerState(view, writes.summary);

  const showQuote = (pressed: Quote) => {
    cameFrom.current = document.activeElement;
    setQuote(pressed);
    setTab('resume');
    // The pressed quote is hidden now; its place in the resume is where reading goes on.
    requestAnimationFrame(() => resumePanel.current?.focus({ preventScroll: true }));
  };
  const back = () => {
    setTab('score');
    // Only after the score is shown again can the place the reader came from take the focus.
    requestAnimationFrame(() => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    });
  };
  const onScore = tab === 'score';
  useKeys({
    r: view.resume ? () => (onScore ? setTab('resume') : back()) : undefined,
    Escape: onScore ? undefined : back,
    j: onScore ? () => stepFocus('[data-requirement]', 1) : undefined,
    k: onScore ? () => stepFocus('[data-requirement]', -1) : undefined,
    w: can.write && !writes.writing ? writes.write : undefined,
    u: can.undo && !writes.undoing ? writes.undo : undefined,
  });

  return (
    <>
      <Tabs.Root asChild value={tab} onValueChange={setTab}>
        <main className="flex min-h-0 flex-1 flex-col">
          {view.resume && (
            <Tabs.List
              aria-label={t('panel.tabs')}
              className="flex gap-1 border-b border-line bg-surface px-2"
            >
              <Tabs.Trigger value="score" className={TAB}>
                {t('panel.score')}
              </Tabs.Trigger>
              <Tabs.Trigger value="resume" className={TAB}>
                {t('panel.resume')}
              </Tabs.Trigger>
            </Tabs.List>
          )}
          <Tabs.Content
            value="score"
            forceMount
            tabIndex={-1}
            className="relative min-h-0 flex-1 overflow-y-auto data-[state=inactive]:hidden"
          >
            <ScoreTab
              view={view}
              busy={busy}
              onQuote={showQuote}
              onChoose={onChoose}
              onRemedy={onRemedy}
              onRefresh={onRefresh}
            />
          </Tabs.Content>
          {view.resume && (
            <Tabs.Content
              value="resume"
              ref={resumePanel}
              className="relative min-h-0 flex-1 overflow-y-auto bg-surface -outline-offset-2 data-[state=inactive]:hidden"
            >
              <ResumeTab
                resume={view.resume}
                score={view.score}
                chosen={quote}
                onChoose={setQuote}
                onBack={back}
                choice={<ResumeChoice view={view} onRefresh={onRefresh} />}
              />
            </Tabs.Content>
          )}
        </main>
      </Tabs.Root>
      {view.application && (
        <DecisionBar view={view} writes={writes} onRefresh={onRefresh} onDecided={() => setTab('score')} />
      )}
      {view.score && <WriteFooter view={view} writes={writes} />}
    </>
  );
}
