import { Pause, Play } from 'lucide-react';
import { Progress } from 'radix-ui';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import type { HeldView, Run } from '@/lib/remote/company';
import { errorOf } from '../use-connections';
import { Section } from './section';
import { useCompanionActions, useWork } from './use-companion';

/** How far a backfill is. */
function RunProgress({ run }: { run: Run }) {
  const dealtWith = run.done + run.failed;
  const percent = run.listed === 0 ? 0 : Math.floor((100 * dealtWith) / run.listed);
  const words = t(run.state === 'running' ? 'companion.runSoFar' : 'companion.runOf', {
    done: dealtWith,
    all: run.listed,
  });
  return (
    <div className="grid gap-1">
      <Progress.Root
        value={percent}
        aria-label={t('companion.progress')}
        getValueLabel={() => words}
        className="h-2 overflow-hidden rounded-full bg-sunken"
      >
        <Progress.Indicator className="h-full bg-accent" style={{ width: `${percent}%` }} />
      </Progress.Root>
      <p className="text-sm text-muted" role="status">
        {words}
        {run.failed > 0 && ` ${t('companion.runFailed', { n: run.failed })}`}
        {run.state === 'paused' && ` ${t('companion.runPaused')}`}
      </p>
    </div>
  );
}

function HeldRow({ held, run, isAdmin }: { held: HeldView; run: Run | undefined; isAdmin: boolean }) {
  const { startRun, turnRun } = useCompanionActions();
  const open = run && (run.state === 'running' || run.state === 'paused') ? run : null;
  const error = errorOf(startRun.data) ?? errorOf(turnRun.data);
  return (
    <li className="grid gap-2 border-t border-line py-3 first:border-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <p className="font-medium">{held.name}</p>
          <p className="text-sm text-muted">
            {t(held.background ? 'companion.background' : 'companion.noBackground')}
          </p>
        </div>
        {isAdmin && !open && (
          <Button small busy={startRun.isPending} icon={Play} onClick={() => startRun.mutate(held.id)}>
            {t('companion.backfill')}
          </Button>
        )}
        {isAdmin && open && (
          <Button
            small
            busy={turnRun.isPending}
            icon={open.state === 'running' ? Pause : Play}
            onClick={() =>
              turnRun.mutate({ id: open.id, turn: open.state === 'running' ? 'pause' : 'resume' })
            }
          >
            {t(open.state === 'running' ? 'companion.pause' : 'companion.resume')}
          </Button>
        )}
      </div>
      {run && <RunProgress run={run} />}
      {isAdmin && held.hookUrl && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span className="text-muted">{t('companion.hookUrl')}</span>
          <code className="min-w-0 break-all font-mono text-xs">{held.hookUrl}</code>
          <CopyButton text={held.hookUrl} label={t('common.copy')} about={t('companion.hookUrl')} />
        </p>
      )}
      {error && <Notice error={error} />}
    </li>
  );
}

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
