import { BriefcaseBusiness, Tag } from 'lucide-react';
import { count } from '@/components/ui/format';
import type { Score } from '@/lib/engine/types';
import { Gauge } from './gauge';

const TAG_WORDS: Record<Score['tags'][number]['tag'], string> = {
  relocation_ok: 'Open to relocation',
  urgent: 'Available at once',
  diversity: 'Diversity: declared',
};

/** The number, what it could become, how much of the job the resume speaks to, and one line why. */
export function ScoreSummary({ score }: { score: Score }) {
  const { value, ceiling, coverage, reason, primaryExperience: main } = score;
  return (
    <section aria-label="Score" className="grid grid-cols-1 gap-3">
      <div className="flex items-center gap-4">
        <Gauge value={value} ceiling={ceiling} />
        <div className="min-w-0">
          <h2 className="text-lg">{value === null ? 'Too little to read' : 'Match score'}</h2>
          {value !== null && ceiling > value && (
            <p>
              Up to <strong className="tabular-nums">{ceiling}</strong> if the open points are confirmed
            </p>
          )}
          <p className="text-sm text-muted">
            The resume speaks to {Math.round(coverage * 100)} % of what the job asks
          </p>
        </div>
      </div>
      <p className="whitespace-pre-line">{reason}</p>
      {(main || score.tags.length > 0) && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          {main && (
            <li className="flex min-w-0 items-center gap-1.5">
              <BriefcaseBusiness aria-hidden className="size-4 shrink-0" />
              {[main.title, count(main.years, 'year'), main.domain].filter(Boolean).join(' · ')}
            </li>
          )}
          {score.tags.map(({ tag }) => (
            <li key={tag} className="flex items-center gap-1.5">
              <Tag aria-hidden className="size-4 shrink-0" />
              {TAG_WORDS[tag]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
