import { CircleCheck, Clock, RotateCw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t, tCount } from '@/components/ui/words';
import type { HeldLink } from '@/lib/review/held';
import { errorOf } from '../use-connections';
import { useWriteAgain } from './use-links';

/** How far the companion is with bringing the decisions to the ATS. */
export function WrittenBy({ link, about }: { link: HeldLink; about: string }) {
  const again = useWriteAgain();
  const error = errorOf(again.data);
  const { writing, atsName, cursor } = link;
  if (!writing) return null;
  const { open, failed, problem } = writing;
  if (open === 0)
    return cursor === 0 ? (
      <p className="text-sm text-muted">{t('links.writer.willWrite', { ats: atsName })}</p>
    ) : (
      <p className="flex items-center gap-1.5 text-sm text-good">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        {t('links.writer.allWritten', { ats: atsName })}
      </p>
    );
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center justify-between gap-2 rounded-lg px-3 py-2 text-sm ${problem ? 'bg-warn-soft text-warn' : 'bg-sunken text-muted'}`}
    >
      <p className="flex min-w-0 flex-1 gap-2">
        <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          {failed > 0
            ? tCount('links.writer.refused', failed, { ats: atsName })
            : tCount('links.writer.underWay', open, { ats: atsName })}{' '}
          {problem}
        </span>
      </p>
      {failed > 0 && (
        <Button small icon={RotateCw} busy={again.isPending} onClick={() => again.mutate(link.id)}>
          {t('common.tryAgain')}
          <span className="sr-only">{about}</span>
        </Button>
      )}
      {error && <Notice error={error} />}
    </div>
  );
}
