import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import type { Bytes } from '@/lib/review/bytes';
import { Board } from './board';
import { PassphraseForm } from './passphrase-form';
import { ProblemPage } from './problem-page';
import { useReview } from './use-review';

/** The manager's page: from the link to the candidates, or to the one sentence that says why not. */
export function ReviewApp({ address }: { address: { linkId: string | null; secret: Bytes | null } }) {
  const { phase, again, unlock } = useReview(address);
  switch (phase.at) {
    case 'loading':
      return (
        <main aria-busy="true" className="mx-auto grid max-w-xl gap-4 p-6">
          <h1 className="sr-only">{t('review.loading')}</h1>
          <Bar className="h-8 w-2/3" />
          <Bar className="h-40 rounded-xl" />
          <Bar className="h-24 rounded-xl" />
        </main>
      );
    case 'passphrase':
      return <PassphraseForm wrong={phase.wrong} busy={phase.busy} onSubmit={unlock} />;
    case 'problem':
      return <ProblemPage why={phase.why} onAgain={again} />;
    case 'open':
      return <Board session={phase.session} />;
  }
}
