import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { HeldRow } from './held-row';
import { Section } from './section';
import { useWork } from './use-companion';

/** The ATSs that the companion scores by itself, and going through all that is there already. */
export function Backfill({ isAdmin }: { isAdmin: boolean }) {
  const { data: answer } = useWork();
  const error = errorOf(answer);
  const work = answer?.ok ? answer.value : null;
  return (
    <Section title={t('companion.workTitle')}>
      {error && <Notice error={error} />}
      {!answer && <Bar className="h-16" />}
      {work?.connections.length === 0 && <p className="text-muted">{t('companion.noAts')}</p>}
      <ul>
        {work?.connections.map((held) => (
          <HeldRow
            key={held.id}
            held={held}
            isAdmin={isAdmin}
            run={work.runs.find((one) => one.connectionId === held.id)}
          />
        ))}
      </ul>
    </Section>
  );
}
