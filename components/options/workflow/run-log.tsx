import { Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { clock, date } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { Action } from '@/lib/workflow/model';
import { errorOf } from '../use-connections';
import { moveWords } from './move-words';
import { useRuleActions, useRuns } from './use-workflow';

const isAction = (kind: string): kind is Action['kind'] =>
  ['note', 'write', 'tag', 'shortlist', 'suggest', 'advance'].includes(kind);

/** What rules did, why, and taking it back. */
export function RunLog() {
  const { data } = useRuns();
  const { undo } = useRuleActions();
  const error = errorOf(data) ?? errorOf(undo.data);
  const runs = data?.ok ? data.value : [];
  return (
    <section aria-labelledby="rule-runs" className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <h2 id="rule-runs" className="text-lg">
        {t('workflow.runs')}
      </h2>
      {error && <Notice error={error} />}
      {data?.ok && runs.length === 0 && <p className="text-muted">{t('workflow.runsEmpty')}</p>}
      <ul className="max-h-96 divide-y divide-line overflow-y-auto">
        {runs.map((run) => (
          <li key={run.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-48 flex-1">
              <p>
                {run.ruleName} <span className="text-muted">· {run.candidate}</span>
              </p>
              <p className="text-sm text-muted">
                {date(run.atMs)} {clock(run.atMs)} ·{' '}
                {run.actions.map((one) => (isAction(one) ? t(`workflow.action.${one}`) : one)).join(', ')}
                {run.why.length > 0 && ` · ${run.why.map(said).join(', ')}`}
                {run.at && ` · ${t(`workflow.at.${run.at}`)}`}
              </p>
              {run.moves.map((move) => (
                <p key={move.to} className="text-sm">
                  {moveWords(move, run.undone)}
                </p>
              ))}
              {run.left.map((why) => (
                <p key={why} className="text-sm text-warn">
                  {t('workflow.move.left', { why: said(why) })}
                </p>
              ))}
            </div>
            {run.undone ? (
              <span className="text-sm text-muted">{t('workflow.undone')}</span>
            ) : (
              <Button
                small
                icon={Undo2}
                busy={undo.isPending && undo.variables === run.id}
                aria-label={`${t('workflow.undo')}: ${run.ruleName}, ${run.candidate}`}
                onClick={() => undo.mutate(run.id)}
              >
                {t('workflow.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
