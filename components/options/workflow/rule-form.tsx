import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';
import {
  type Action,
  type Condition,
  type Rule,
  type RuleDraft,
  ruleDraftSchema,
  TRIGGERS,
  turnsDown,
} from '@/lib/workflow/model';
import { errorOf } from '../use-connections';
import { ActionRow, emptyAction } from './action-row';
import { CONDITIONS, ConditionRow, emptyCondition } from './condition-row';
import { INPUT } from './rule-parts';
import { useRows } from './use-rows';
import { useRuleActions } from './use-workflow';

interface RuleFormProps {
  id: string;
  rule: Rule | null;
  known: MessageOutput<'listRules'>;
  onClose(): void;
}

/** A rule as a sentence with gaps: when …, and …, then …. */
export function RuleForm({ id, rule, known, onClose }: RuleFormProps) {
  const [name, setName] = useState(rule?.name ?? '');
  const [trigger, setTrigger] = useState<Rule['trigger']>(rule?.trigger ?? 'application_new');
  const conditions = useRows<Condition>(rule?.conditions ?? [emptyCondition('score')]);
  const actions = useRows<Action>(rule?.actions ?? [emptyAction('shortlist')]);
  const [problem, setProblem] = useState<string | null>(null);
  const { save } = useRuleActions();
  const error = errorOf(save.data);
  const submit = () => {
    const draft: RuleDraft = { name, trigger, conditions: conditions.values, actions: actions.values };
    const read = ruleDraftSchema.safeParse(draft);
    const against = actions.values.some(
      (one) => (one.kind === 'tag' && turnsDown(one.tag)) || (one.kind === 'suggest' && turnsDown(one.stage)),
    );
    if (!read.success) return setProblem(t(against ? 'workflow.turnsDown' : 'workflow.incomplete'));
    setProblem(null);
    save.mutate({ id, draft: read.data }, { onSuccess: (answer) => answer.ok && onClose() });
  };
  return (
    <form
      aria-label={name || t('workflow.new')}
      className="grid gap-4 rounded-xl border border-accent bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={t('workflow.name')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <strong className="w-14">{t('workflow.when')}</strong>
        <select
          aria-label={t('workflow.when')}
          value={trigger}
          onChange={(event) => setTrigger(TRIGGERS.find((one) => one === event.target.value) ?? trigger)}
          className={INPUT}
        >
          {TRIGGERS.map((one) => (
            <option key={one} value={one}>
              {t(`workflow.trigger.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {conditions.rows.map(({ key, value }) => (
        <ConditionRow
          key={key}
          condition={value}
          known={known}
          onChange={(one) => conditions.change(key, one)}
        />
      ))}
      {conditions.rows.length < CONDITIONS.length && (
        <Button
          small
          tone="bare"
          icon={Plus}
          className="justify-self-start"
          onClick={() => conditions.add(emptyCondition('musts'))}
        >
          {t('workflow.addCondition')}
        </Button>
      )}
      {actions.rows.map(({ key, value }, at) => (
        <ActionRow
          key={key}
          first={at === 0}
          action={value}
          stages={known.stages}
          onChange={(one) => actions.change(key, one)}
        />
      ))}
      <Button
        small
        tone="bare"
        icon={Plus}
        className="justify-self-start"
        onClick={() => actions.add(emptyAction('note'))}
      >
        {t('workflow.addAction')}
      </Button>
      {problem && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      {error && <Notice error={error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={save.isPending}>
          {t('workflow.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
