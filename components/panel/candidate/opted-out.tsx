import { UserRoundX } from 'lucide-react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { ConsentDialog } from './consent-dialog';

/** In the score's place: why there is none and never will be, and how a person takes that back. */
export function OptedOut({ view, onRefresh }: { view: PanelView; onRefresh(): void }) {
  return (
    <section className="grid justify-items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <UserRoundX aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg">{t('problem.title.optedOut')}</h2>
      <p className="max-w-80 text-muted">{view.problem && said(view.problem.message)}</p>
      <ConsentDialog view={view} onDone={onRefresh} />
    </section>
  );
}
