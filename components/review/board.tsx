import { useState } from 'react';
import { useFocusHome } from '@/components/ui/use-focus-home';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import { BoardHeader } from './board-header';
import { CandidateCard } from './candidate-card';
import { CandidateList } from './candidate-list';
import { DecideBar } from './decide-bar';
import { DonePage } from './done-page';
import { RolePage } from './role-page';
import type { Session } from './session';
import { useDeciding } from './use-deciding';
import { ViewHeading } from './view-heading';

/** What is in view: the role, everybody, one candidate, or the end. */
export type View = { at: 'role' | 'all' | 'done' } | { at: 'candidate'; id: string };

/** The candidates of a link, one at a time, and the manager's word about each. */
export function Board({ session }: { session: Session }) {
  const deciding = useDeciding(session);
  const { candidates, standing, firstOpen } = deciding;
  const [view, setView] = useState<View>(() => {
    if (standing.size === 0) return { at: 'role' };
    const next = firstOpen(null);
    return next ? { at: 'candidate', id: next } : { at: 'done' };
  });
  const at = view.at === 'candidate' ? candidates.findIndex(({ id }) => id === view.id) : -1;
  const candidate = candidates[at];
  const show = (id: string | undefined) => id && setView({ at: 'candidate', id });
  const step = (by: number) => show(candidates[at + by]?.id);
  const next = (after: string | null) => {
    const id = firstOpen(after);
    setView(id ? { at: 'candidate', id } : { at: 'done' });
  };

  useFocusHome();
  useKeys({
    ArrowLeft: candidate ? () => step(-1) : undefined,
    ArrowRight: candidate ? () => step(1) : undefined,
    l: () => setView({ at: 'all' }),
    z: deciding.last ? () => deciding.takeBack(deciding.last?.candidate ?? '') : undefined,
  });

  return (
    <div className="grid min-h-dvh grid-cols-1 grid-rows-[auto_1fr_auto]">
      <BoardHeader session={session} decided={standing.size} view={view} onView={setView} />
      <div className="mx-auto grid w-full max-w-6xl content-start lg:grid-cols-[18rem_1fr]">
        <aside
          aria-label={t('review.all')}
          className="sticky top-14 hidden max-h-[calc(100dvh-3.5rem)] overflow-y-auto border-r border-line p-3 lg:block"
        >
          <CandidateList deciding={deciding} chosen={candidate?.id} onChoose={show} />
        </aside>
        <main className="min-w-0 lg:max-w-3xl">
          {view.at === 'role' && <RolePage session={session} onStart={() => next(null)} />}
          {view.at === 'all' && (
            <section className="grid gap-3 p-4">
              <ViewHeading>{t('review.all')}</ViewHeading>
              <CandidateList deciding={deciding} onChoose={show} />
            </section>
          )}
          {view.at === 'done' && <DonePage session={session} deciding={deciding} onChoose={show} />}
          {candidate && (
            <CandidateCard
              key={candidate.id}
              candidate={candidate}
              at={at}
              all={candidates.length}
              onStep={step}
            />
          )}
        </main>
      </div>
      <DecideBar candidate={candidate} deciding={deciding} onDecided={next} onShow={show} />
    </div>
  );
}
