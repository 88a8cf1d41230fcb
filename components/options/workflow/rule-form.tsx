import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { MessageOutput } from '@/lib/messages';
import { type Rule, type RuleDraft, ruleDraftSchema, TRIGGERS } from '@/lib/workflow/model';
import { errorOf } from '../use-connections';
import { ActionRow, emptyAction } from './action-row';
import { CONDITIONS, ConditionRow, emptyCondition } from './condition-row';
import { problemIn } from './problem-in';
import { INPUT, Problem } from './rule-parts';
import { useRuleActions } from './use-workflow';

interface RuleFormProps {
  id: string;
  rule: Rule | null;
  known: MessageOutput<'listRules'>;
  onClose(): void;
}

const EMPTY: RuleDraft = {
  name: '',
  trigger: 'application_new',
  conditions: [emptyCondition('score')],
  actions: [emptyAction('shortlist')],
};

const draftOf = ({ name, trigger, conditions, actions }: RuleDraft): RuleDraft => ({
  name,
  trigger,
  conditions,
  actions,
});

/** A rule as a sentence with gaps: when …, and …, then …. A gap that is not filled says so under itself. */
export function RuleForm({ id, rule, known, onClose }: RuleFormProps) {
  const { control, register, handleSubmit, setFocus, watch, formState } = useForm<RuleDraft>({
    resolver: zodResolver(ruleDraftSchema),
    defaultValues: rule ? draftOf(rule) : EMPTY,
  });
  const conditions = useFieldArray({ control, name: 'conditions' });
  const actions = useFieldArray({ control, name: 'actions' });
  const { save } = useRuleActions();
  const { errors } = formState;
  const error = errorOf(save.data);
  useEffect(() => setFocus('name'), [setFocus]);
  const submit = handleSubmit(async (draft) => {
    const answer = await save.mutateAsync({ id, draft });
    if (answer.ok) onClose();
  });
  return (
    <form
      aria-label={watch('name') || t('workflow.new')}
      className="grid gap-4 rounded-xl border border-accent bg-surface p-4"
      onSubmit={submit}
    >
      <Field
        label={t('workflow.name')}
        maxLength={120}
        error={errors.name && t('workflow.nameMissing')}
        {...register('name')}
      />
      <div className="flex flex-wrap items-center gap-2">
        <strong className="w-14">{t('workflow.when')}</strong>
        <select aria-label={t('workflow.when')} className={INPUT} {...register('trigger')}>
          {TRIGGERS.map((one) => (
            <option key={one} value={one}>
              {t(`workflow.trigger.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {conditions.fields.map(({ id: key }, at) => (
        <Controller
          key={key}
          control={control}
          name={`conditions.${at}`}
          render={({ field, fieldState }) => (
            <ConditionRow
              condition={field.value}
              known={known}
              focus={field.ref}
              problem={problemIn(fieldState.error)}
              onChange={(one) => (one ? field.onChange(one) : conditions.remove(at))}
            />
          )}
        />
      ))}
      {conditions.fields.length < CONDITIONS.length && (
        <Add
          words={t('workflow.addCondition')}
          onAdd={() =>
            conditions.append(emptyCondition('musts'), {
              focusName: `conditions.${conditions.fields.length}`,
            })
          }
        />
      )}
      {actions.fields.map(({ id: key }, at) => (
        <Controller
          key={key}
          control={control}
          name={`actions.${at}`}
          render={({ field, fieldState }) => (
            <ActionRow
              first={at === 0}
              action={field.value}
              stages={known.stages}
              focus={field.ref}
              problem={problemIn(fieldState.error)}
              onChange={(one) => (one ? field.onChange(one) : actions.remove(at))}
            />
          )}
        />
      ))}
      {errors.actions && actions.fields.length === 0 && <Problem>{t('workflow.noAction')}</Problem>}
      <Add
        words={t('workflow.addAction')}
        onAdd={() => actions.append(emptyAction('note'), { focusName: `actions.${actions.fields.length}` })}
      />
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

const Add = ({ words, onAdd }: { words: string; onAdd(): void }) => (
  <Button small tone="bare" icon={Plus} className="justify-self-start" onClick={onAdd}>
    {words}
  </Button>
);
