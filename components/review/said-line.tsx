import { Undo2, WifiOff } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import type { ReviewDecision } from '@/lib/review/model';
import type { Deciding } from './use-deciding';

interface SaidLineProps {
  deciding: Deciding;
  last: ReviewDecision | null;
  onShow(id: string): void;
}

/** What was just said of somebody, with the way back, and whether it reaches the companion. */
export function SaidLine({ deciding, last, onShow }: SaidLineProps) {
  const { trouble, waiting, nameOf } = deciding;
  return (
    <>
      {trouble && (
        <p
          role="alert"
          className="flex items-center gap-2 rounded-lg bg-warn-soft px-3 py-1.5 text-sm text-warn"
        >
          <WifiOff aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0 flex-1">
            {t(trouble === 'ended' ? 'review.sendEnded' : 'review.notSent', { n: waiting.size })}
          </span>
          <Button small onClick={deciding.sendNow}>
            {t('common.tryAgain')}
          </Button>
        </p>
      )}
      <div role="status" className="flex items-center justify-between gap-2 text-sm">
        {last && last.verdict !== 'withdrawn' && (
          <>
            <button
              type="button"
              onClick={() => onShow(last.candidate)}
              className="min-h-7 min-w-0 truncate text-left underline-offset-2 hover:underline"
            >
              {t(`review.just.${last.verdict}`, { name: nameOf(last.candidate) })}
            </button>
            <Button
              small
              tone="bare"
              icon={Undo2}
              aria-keyshortcuts="z"
              onClick={() => {
                deciding.takeBack(last.candidate);
                onShow(last.candidate);
              }}
            >
              {t('write.undo')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
