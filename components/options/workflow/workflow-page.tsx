import { Plus, Server } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { Conflicts } from './conflicts';
import { MoveWaits } from './move-waits';
import { RuleCard } from './rule-card';
import { RuleForm } from './rule-form';
import { RunLog } from './run-log';
import { Shortlist } from './shortlist';
import { useRules } from './use-workflow';

/** Rules, what they did, and whom they shortlisted. */
export function WorkflowPage() {
  const { data: answer } = useRules();
  /** Id of the rule that is being written; a new one has an id that no rule has. */
  const [editing, edit] = useState<string | null>(null);
  /** The rule whose form was closed last: the keyboard goes on there. */
  const [edited, closed] = useState<string | null>(null);
  const close = (id: string) => {
    edit(null);
    closed(id);
  };
  const error = errorOf(answer);
  const known = answer?.ok ? answer.value : null;
  const isNew = editing !== null && !known?.rules.some(({ id }) => id === editing);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
          <h1 className="text-xl">{t('options.workflow')}</h1>
          {editing === null && known && (
            <Button tone="primary" icon={Plus} onClick={() => edit(crypto.randomUUID())}>
              {t('workflow.new')}
            </Button>
          )}
        </div>
        <p className="mt-1 max-w-prose text-muted">{t('workflow.about')}</p>
      </div>
      {error && <Notice error={error} />}
      {!answer && <Bar className="h-48 rounded-xl" />}
      {known && (
        <section aria-label={t('workflow.title')} className="grid grid-cols-1 gap-3">
          {known.there.length > 0 && (
            <p className="flex gap-2 rounded-xl bg-accent-soft px-4 py-3">
              <Server aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
              <span className="max-w-prose">{t('workflow.there', { ats: known.there.join(', ') })}</span>
            </p>
          )}
          <Conflicts rules={known.rules} conflicts={known.conflicts} />
          {known.rules.length === 0 && !isNew && (
            <p className="rounded-xl border border-line bg-surface px-6 py-12 text-center text-muted">
              {t('workflow.empty')}
            </p>
          )}
          {/* One list, so that the form of a new rule stays the same form once the rule is there. */}
          {[
            ...(isNew ? [{ id: editing, rule: null }] : []),
            ...known.rules.map((rule) => ({ id: rule.id, rule })),
          ].map(({ id, rule }) =>
            rule && editing !== id ? (
              <RuleCard
                key={id}
                rule={rule}
                jobs={known.jobs}
                isFocused={edited === id}
                onEdit={() => edit(id)}
              />
            ) : (
              <RuleForm key={id} id={id} rule={rule} known={known} onClose={() => close(id)} />
            ),
          )}
          <MoveWaits />
        </section>
      )}
      <RunLog />
      <Shortlist />
    </div>
  );
}
