import { clock } from '@/components/ui/format';
import { t } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';

type Move = MessageOutput<'listRuns'>[number]['moves'][number];

/** How a rule's move stands, and what a person can still do about it. */
export function moveWords({ from, to, state, notBeforeMs }: Move, undone: boolean): string {
  switch (state) {
    case 'sent':
      return undone ? t('workflow.move.stays', { from, to }) : t('workflow.move.done', { from, to });
    case 'queued':
      return t('workflow.move.waits', { to, time: clock(notBeforeMs ?? Date.now()) });
    case 'discarded':
    case 'undone':
      return t('workflow.move.notMade', { from });
    case 'kept':
    case 'dead':
      return t('workflow.move.failed', { to });
    default:
      return t('workflow.move.underWay', { to });
  }
}
