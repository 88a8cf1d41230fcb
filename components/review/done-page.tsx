import { CircleCheck } from 'lucide-react';
import { t } from '@/components/ui/words';
import { CandidateList } from './candidate-list';
import type { Session } from './session';
import type { Deciding } from './use-deciding';
import { ViewHeading } from './view-heading';

interface DonePageProps {
  session: Session;
  deciding: Deciding;
  onChoose(id: string): void;
}

/** Everybody has a decision; each can still be changed. */
export function DonePage({ session, deciding, onChoose }: DonePageProps) {
  const { from, job } = session.package;
  return (
    <section className="grid gap-4 p-4 sm:p-6">
      <div className="grid justify-items-center gap-2 rounded-xl bg-good-soft px-4 py-8 text-center">
        <CircleCheck aria-hidden className="size-8 text-good" />
        <ViewHeading>{t('review.done')}</ViewHeading>
        <p>
          {deciding.waiting.size > 0
            ? t('review.sending')
            : t('review.doneAbout', { from, ats: job.atsName })}
        </p>
      </div>
      <p className="text-muted">{t('review.changeAbout')}</p>
      <div className="lg:hidden">
        <CandidateList deciding={deciding} onChoose={onChoose} />
      </div>
    </section>
  );
}
