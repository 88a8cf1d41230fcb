import { Plus, Share2 } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { said } from '@/components/ui/said/said';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { LinkCard } from './link-card';
import { NewLink } from './new-link';
import { useLinks } from './use-links';

const BUTTON =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-lg bg-accent px-3.5 font-medium text-on-accent hover:bg-accent-strong';

/** Review links: how each fares, and making another. */
export function LinksPage({ params }: { params: URLSearchParams }) {
  const { data: answer } = useLinks();
  const overview = answer?.ok ? answer.value : null;
  if (params.has('new') && overview?.paired) return <NewLink params={params} />;
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-60 flex-1">
          <h1 className="flex min-h-9 items-center text-xl">{t('options.links')}</h1>
          <p className="text-muted">{t('links.about')}</p>
        </div>
        {overview?.paired && overview.links.length > 0 && (
          <a href="#/links?new" className={BUTTON}>
            <Plus aria-hidden className="size-4" />
            {t('links.new')}
          </a>
        )}
      </div>
      {!answer && <Bar className="h-40 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {overview?.problem && (
        <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('links.behind')} {said(overview.problem)}
        </p>
      )}
      {overview && overview.links.length === 0 && (
        <section className="grid justify-items-center gap-3 rounded-xl border border-line bg-surface px-6 py-12 text-center">
          <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
            <Share2 aria-hidden className="size-6" />
          </span>
          <h2 className="text-lg">{t('links.empty.title')}</h2>
          <p className="max-w-96 text-muted">
            {t(overview.paired ? 'links.empty.about' : 'links.empty.pairFirst')}
          </p>
          <a href={overview.paired ? '#/links?new' : '#/companion'} className={BUTTON}>
            {t(overview.paired ? 'links.new' : 'links.empty.pair')}
          </a>
        </section>
      )}
      {overview && overview.links.length > 0 && (
        <ul className="grid gap-3">
          {overview.links.map((link) => (
            <LinkCard key={link.id} link={link} />
          ))}
        </ul>
      )}
    </div>
  );
}
