import { Pause, Play } from 'lucide-react';
import { Progress } from 'radix-ui';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import type { HeldView, Run } from '@/lib/remote/company';
import { errorOf } from '../use-connections';
import { useCompanionActions } from './use-companion';
import { Webhooks } from './webhooks';

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

/** Whether new applications are scored without anybody looking. */
function ByItself({ held }: { held: HeldView }) {
  const { changeHeld } = useCompanionActions();
  const error = errorOf(changeHeld.data);
  const asked = changeHeld.isPending ? changeHeld.variables.background : undefined;
  return (
    <>
      <Switch
        label={t('companion.byItself')}
        hint={t('companion.byItselfHint')}
        checked={asked ?? held.background}
        disabled={changeHeld.isPending}
        onChange={(background) => changeHeld.mutate({ connectionId: held.id, background })}
      />
      {error && <Notice error={error} />}
    </>
  );
}

/** One ATS of the companion's: whether it scores newcomers there by itself, webhooks, and the backfill. */
export function HeldRow({ held, run, isAdmin }: { held: HeldView; run: Run | undefined; isAdmin: boolean }) {
  const { startRun, turnRun } = useCompanionActions();
  const open = run && (run.state === 'running' || run.state === 'paused') ? run : null;
  const error = errorOf(startRun.data) ?? errorOf(turnRun.data);
  return (
    <li className="grid gap-2 border-t border-line py-3 first:border-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <p className="font-medium">{held.name}</p>
          {!isAdmin && (
            <p className="text-sm text-muted">
              {t(held.background ? 'companion.background' : 'companion.noBackground')}
            </p>
          )}
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
      {isAdmin && <ByItself held={held} />}
      {run && <RunProgress run={run} />}
      {isAdmin && held.hookUrl && <Webhooks held={held} url={held.hookUrl} />}
      {error && <Notice error={error} />}
    </li>
  );
}
