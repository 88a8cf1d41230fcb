import { Tabs } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { t } from '@/components/ui/words';
import type { Quote } from '@/lib/engine/types';
import { stepFocus } from './step-focus';

const TAB =
  'min-h-9 border-b-2 border-transparent px-3 font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink';

/**
 * Where the reader is: at the score, or at a quote's place in the resume; and the keys that lead there and back. `hasResume` is
 * false for a file that cannot be read: there is one tab then, and why stands where the score would be.
 */
export function useScoreAndResume(hasResume: boolean, first: 'score' | 'resume' = 'score') {
  const [chosen, setTab] = useState<string>(first);
  const [quote, setQuote] = useState<Quote | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const resumePanel = useRef<HTMLDivElement>(null);
  const tab = hasResume ? chosen : 'score';
  const showQuote = (pressed: Quote | null) => {
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
  const keys = {
    r: hasResume ? () => (onScore ? setTab('resume') : back()) : undefined,
    Escape: onScore ? undefined : back,
    j: onScore ? () => stepFocus('[data-requirement]', 1) : undefined,
    k: onScore ? () => stepFocus('[data-requirement]', -1) : undefined,
  };
  return { tab, setTab, quote, setQuote, showQuote, back, keys, resumePanel };
}

interface ScoreAndResumeProps {
  at: ReturnType<typeof useScoreAndResume>;
  score: ReactNode;
  /** The resume beside it, and what its tab is called; null for a file that cannot be read. */
  resume: ReactNode | null;
  resumeLabel: string;
  /** Something is being read or scored, and what is on show will change. */
  busy?: boolean;
}

/** The score and what it was made from as two tabs; the score stays as it is while the resume is read. */
export function ScoreAndResume({ at, score, resume, resumeLabel, busy }: ScoreAndResumeProps) {
  return (
    <Tabs.Root asChild value={at.tab} onValueChange={at.setTab}>
      <main className="flex min-h-0 flex-1 flex-col" aria-busy={busy}>
        {resume && (
          <Tabs.List aria-label={t('panel.tabs')} className="flex gap-1 border-b border-line bg-surface px-2">
            <Tabs.Trigger value="score" className={TAB}>
              {t('panel.score')}
            </Tabs.Trigger>
            <Tabs.Trigger value="resume" className={TAB}>
              {resumeLabel}
            </Tabs.Trigger>
          </Tabs.List>
        )}
        <Tabs.Content
          value="score"
          forceMount
          tabIndex={-1}
          className="relative min-h-0 flex-1 overflow-y-auto data-[state=inactive]:hidden"
        >
          {score}
        </Tabs.Content>
        {resume && (
          <Tabs.Content
            value="resume"
            ref={at.resumePanel}
            className="relative min-h-0 flex-1 overflow-y-auto bg-surface -outline-offset-2 data-[state=inactive]:hidden"
          >
            {resume}
          </Tabs.Content>
        )}
      </main>
    </Tabs.Root>
  );
}
