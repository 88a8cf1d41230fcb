import { BriefcaseBusiness } from 'lucide-react';
import { t, tCount } from '@/components/ui/words';
import type { Score } from '@/lib/engine/types';
import { reasonWords } from './finding-words';
import { Gauge } from './gauge';

/** The number, what it could become, how much of the job the resume speaks to, and one line why. */
export function ScoreSummary({ score }: { score: Score }) {
  const { value, ceiling, coverage, primaryExperience: main } = score;
  return (
    <section aria-label={t('panel.score')} className="grid grid-cols-1 gap-3">
      <div className="flex items-center gap-4">
        <Gauge value={value} ceiling={ceiling} />
        <div className="min-w-0">
          <h2 className="text-lg">{value === null ? t('score.tooLittle') : t('score.title')}</h2>
          {value !== null && ceiling > value && <p>{t('score.upTo', { ceiling })}</p>}
          <p className="text-sm text-muted">{t('score.coverage', { percent: Math.round(coverage * 100) })}</p>
        </div>
      </div>
      <p className="whitespace-pre-line">{reasonWords(score)}</p>
      {main && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          <li className="flex min-w-0 items-center gap-1.5">
            <BriefcaseBusiness aria-hidden className="size-4 shrink-0" />
            {[main.title, tCount('score.years', main.years), main.domain].filter(Boolean).join(' · ')}
          </li>
        </ul>
      )}
    </section>
  );
}
