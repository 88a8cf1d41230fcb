import { Tabs } from 'radix-ui';
import { useRef, useState } from 'react';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import type { Quote } from '@/lib/engine/types';
import type { PageView } from '@/lib/messages';
import { ResumeTab } from '../resume-tab';
import { stepFocus } from '../step-focus';
import { ClipboardFooter } from './clipboard-footer';
import { JobCard } from './job-card';
import { PageScore } from './page-score';
import { SourceCard } from './source-card';
import type { usePage } from './use-page';

const TAB =
  'min-h-9 border-b-2 border-transparent px-3 font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink';

/** One candidate of any page: what was read and the score as two tabs, the clipboard below both. */
export function PageCandidate({ view, page }: { view: PageView; page: ReturnType<typeof usePage> }) {
  const [tab, setTab] = useState('score');
  const [quote, setQuote] = useState<Quote | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const resumePanel = useRef<HTMLDivElement>(null);
  const show = (chosen: Quote | null) => {
    cameFrom.current = document.activeElement;
    setQuote(chosen);
    setTab('resume');
    requestAnimationFrame(() => resumePanel.current?.focus({ preventScroll: true }));
  };
  const back = () => {
    setTab('score');
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
  });
  return (
    <>
      <Tabs.Root asChild value={tab} onValueChange={setTab}>
        <main className="flex min-h-0 flex-1 flex-col" aria-busy={page.busy}>
          {view.resume && (
            <Tabs.List
              aria-label={t('panel.tabs')}
              className="flex gap-1 border-b border-line bg-surface px-2"
            >
              <Tabs.Trigger value="score" className={TAB}>
                {t('panel.score')}
              </Tabs.Trigger>
              <Tabs.Trigger value="resume" className={TAB}>
                {t('page.whatWasRead')}
              </Tabs.Trigger>
            </Tabs.List>
          )}
          <Tabs.Content
            value="score"
            forceMount
            tabIndex={-1}
            className="relative min-h-0 flex-1 overflow-y-auto data-[state=inactive]:hidden"
          >
            <div className="grid grid-cols-1 gap-4 p-4">
              <SourceCard view={view} busy={page.busy} onRead={page.read} />
              {view.resume && <JobCard view={view} busy={page.busy} onScore={page.scoreFor} />}
              {view.score && <PageScore score={view.score} onQuote={show} />}
            </div>
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
              />
            </Tabs.Content>
          )}
        </main>
      </Tabs.Root>
      {view.clipboard && <ClipboardFooter {...view.clipboard} />}
    </>
  );
}
