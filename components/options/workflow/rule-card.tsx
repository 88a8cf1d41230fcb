import { FlaskConical, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { said } from '@/components/ui/said/said';
import { t, tCount } from '@/components/ui/words';
import type { Rule } from '@/lib/workflow/model';
import { StaleMark } from '../stale-mark';
import { errorOf } from '../use-connections';
import { RuleSwitch } from './rule-switch';
import { ruleWords, type SeenJobName } from './rule-words';
import { useRuleActions } from './use-workflow';

interface RuleCardProps {
  rule: Rule;
  jobs: SeenJobName[];
  /** Takes the focus: its form was just closed. */
  isFocused: boolean;
  onEdit(): void;
}

/** One rule as a sentence, with trying it out before it can be switched on. */
export function RuleCard({ rule, jobs, isFocused, onEdit }: RuleCardProps) {
  const trying = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) trying.current?.focus();
  }, [isFocused]);
  const { tryOut, turn, remove } = useRuleActions();
  const error = errorOf(tryOut.data) ?? errorOf(turn.data) ?? errorOf(remove.data);
  const result = tryOut.data?.ok ? tryOut.data.value : null;
  return (
    <article aria-label={rule.name} className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div>
        <h2 className="text-lg">{rule.name}</h2>
        <p>{ruleWords(rule, jobs)}</p>
      </div>
      {error && <Notice error={error} />}
      <RuleSwitch rule={rule} turn={turn} />
      <div className="flex flex-wrap gap-2">
        <Button
          ref={trying}
          icon={FlaskConical}
          busy={tryOut.isPending}
          onClick={() => tryOut.mutate(rule.id)}
        >
          {t('workflow.try')}
        </Button>
        <Button icon={Pencil} onClick={onEdit}>
          {t('workflow.edit')}
        </Button>
        <ConfirmDialog
          title={`${t('workflow.delete')}: ${rule.name}?`}
          about={ruleWords(rule, jobs)}
          confirm={t('workflow.delete')}
          onConfirm={() => remove.mutate(rule.id)}
        >
          <Button tone="danger" icon={Trash2}>
            {t('workflow.delete')}
          </Button>
        </ConfirmDialog>
      </div>
      {result && (
        <div role="status" className="grid gap-2 border-t border-line pt-3">
          <p className="font-medium">
            {result.would.length > 0
              ? tCount('workflow.would', result.would.length)
              : t('workflow.wouldNone', { n: result.looked })}
          </p>
          <p className="text-sm text-muted">{t('workflow.tryAbout', { n: result.looked })}</p>
          <ul className="max-h-64 divide-y divide-line overflow-y-auto">
            {result.would.map(({ applicationKey, candidate, value, stale, job, why }) => (
              <li key={applicationKey} className="flex flex-wrap justify-between gap-x-3 py-1.5">
                <span>
                  {candidate} <span className="text-muted">· {job}</span> <StaleMark stale={stale} />
                </span>
                <span className="text-sm text-muted">{why.map(said).join(', ') || value}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
