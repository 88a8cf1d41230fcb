import { Check, Circle, SkipForward } from 'lucide-react';
import { t } from '@/components/ui/words';
import type { Deciding } from './use-deciding';

const ICONS = { approve: Check, skip: SkipForward } as const;
const INKS = { approve: 'text-good', skip: 'text-muted' } as const;

interface CandidateListProps {
  deciding: Deciding;
  chosen?: string;
  onChoose(id: string): void;
}

/** Everybody with score and decision. */
export function CandidateList({ deciding, chosen, onChoose }: CandidateListProps) {
  return (
    <ol className="grid gap-1">
      {deciding.candidates.map(({ id, score }) => {
        const decision = deciding.standing.get(id);
        const verdict = decision && decision.verdict !== 'withdrawn' ? decision.verdict : null;
        const Icon = verdict ? ICONS[verdict] : Circle;
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen || undefined}
              onClick={() => onChoose(id)}
              className="flex min-h-12 w-full items-center gap-3 rounded-lg px-3 py-1.5 text-left hover:bg-sunken aria-[current]:bg-accent-soft"
            >
              <Icon aria-hidden className={`size-5 shrink-0 ${verdict ? INKS[verdict] : 'text-muted'}`} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{deciding.nameOf(id)}</span>
                <span className="block truncate text-sm text-muted">
                  {t(verdict ? `review.said.${verdict}` : 'review.open')}
                  {decision?.comment && ` · ${decision.comment}`}
                </span>
              </span>
              <span className="text-lg font-semibold tabular-nums">
                <span className="sr-only">{t('panel.score')} </span>
                {score.value ?? '–'}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
