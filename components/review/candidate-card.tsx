import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useRef, useState } from 'react';
import { HiddenText } from '@/components/panel/hidden-text';
import { Requirements } from '@/components/panel/requirements';
import { ResumeTab } from '@/components/panel/resume-tab';
import { ScoreSummary } from '@/components/panel/score-summary';
import { IconButton } from '@/components/ui/icon-button';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import type { Quote } from '@/lib/engine/types';
import type { ReviewCandidate } from '@/lib/review/model';
import { ViewHeading } from './view-heading';

const TAB =
  'min-h-11 border-b-2 border-transparent px-3 font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink';

interface CandidateCardProps {
  candidate: ReviewCandidate;
  at: number;
  all: number;
  onStep(by: number): void;
}

/** One candidate: score, reasons and quotes, and the resume in which each quote is marked. */
export function CandidateCard({ candidate, at, all, onStep }: CandidateCardProps) {
  const [tab, setTab] = useState('score');
  const [quote, setQuote] = useState<Quote | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const { name, score, resume } = candidate;
  const showQuote = (chosen: Quote) => {
    cameFrom.current = document.activeElement;
    setQuote(chosen);
    setTab('resume');
  };
  const back = () => {
    setTab('score');
    requestAnimationFrame(() => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    });
  };
  useKeys({
    r: () => (tab === 'score' ? setTab('resume') : back()),
    Escape: tab === 'score' ? undefined : back,
  });
  return (
    <article className="grid grid-cols-1">
      <div className="flex items-center gap-2 px-4 pt-3">
        <div className="min-w-0 flex-1">
          <p className="text-sm text-muted">{t('review.place', { at: at + 1, all })}</p>
          <ViewHeading className="truncate">{name ?? t('review.candidate', { n: at + 1 })}</ViewHeading>
        </div>
        <IconButton
          icon={ChevronLeft}
          label={t('review.previous')}
          disabled={at === 0}
          onClick={() => onStep(-1)}
        />
        <IconButton
          icon={ChevronRight}
          label={t('review.next')}
          disabled={at === all - 1}
          onClick={() => onStep(1)}
        />
      </div>
      <Tabs.Root value={tab} onValueChange={setTab}>
        <Tabs.List aria-label={t('panel.tabs')} className="flex border-b border-line px-2">
          <Tabs.Trigger value="score" className={TAB}>
            {t('panel.score')}
          </Tabs.Trigger>
          <Tabs.Trigger value="resume" className={TAB}>
            {t('panel.resume')}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="score" className="grid grid-cols-1 gap-6 p-4 -outline-offset-2">
          <ScoreSummary score={score} />
          <HiddenText hidden={score.hidden} />
          <Requirements findings={score.findings} onQuote={showQuote} />
        </Tabs.Content>
        <Tabs.Content value="resume" className="-outline-offset-2">
          <ResumeTab resume={resume} score={score} chosen={quote} onChoose={setQuote} onBack={back} />
        </Tabs.Content>
      </Tabs.Root>
    </article>
  );
}
