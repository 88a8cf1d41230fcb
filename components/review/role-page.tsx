import { ArrowRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { clock, date } from '@/components/ui/format';
import { useKeys } from '@/components/ui/use-keys';
import { t, tCount } from '@/components/ui/words';
import type { Session } from './session';
import { ViewHeading } from './view-heading';

/** Who asks for what, by which criteria, and how the page works. */
export function RolePage({ session, onStart }: { session: Session; onStart(): void }) {
  useKeys({ Enter: onStart });
  const { job, from, to, message, criteria, candidates, writer } = session.package;
  return (
    <article className="grid gap-6 p-4 sm:p-6">
      <div className="grid gap-2">
        <ViewHeading>{job.title}</ViewHeading>
        <p>{tCount('review.asks', candidates.length, { from, to })}</p>
        {message && <p className="border-l-2 border-accent pl-3 whitespace-pre-line">{message}</p>}
      </div>
      <Button tone="primary" icon={ArrowRight} onClick={onStart} className="min-h-12 sm:justify-self-start">
        {t('review.start')}
      </Button>
      <section aria-labelledby="criteria" className="grid gap-2">
        <h2 id="criteria" className="text-lg">
          {t('review.criteria')}
        </h2>
        <p className="text-muted">{t('review.criteriaAbout')}</p>
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {criteria.map(({ label, must, weight }) => (
            <li key={label} className="flex items-baseline gap-3 px-3 py-2">
              <span className="min-w-0 flex-1">
                {label}
                {must && <span className="block text-sm text-muted">{t('score.must')}</span>}
              </span>
              <span className="w-10 text-right tabular-nums">
                <span aria-hidden="true">{weight}</span>
                <span className="sr-only">{tCount('criteria.points', weight)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="how" className="grid gap-1 text-sm text-muted">
        <h2 id="how" className="text-base text-ink">
          {t('review.how')}
        </h2>
        <p>{t('review.howNote', { from, to, ats: job.atsName })}</p>
        <p>{t(writer === 'companion' ? 'review.howWritten' : 'review.howPrivate', { ats: job.atsName })}</p>
        <p>{t('review.until', { time: `${date(session.expiresAtMs)}, ${clock(session.expiresAtMs)}` })}</p>
        <p className="hidden pointer-fine:block">{t('review.keys')}</p>
      </section>
    </article>
  );
}
