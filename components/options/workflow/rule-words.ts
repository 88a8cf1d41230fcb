import { t } from '@/components/ui/words';
import type { Action, Condition, Rule } from '@/lib/workflow/model';

export interface SeenJobName {
  key: string;
  title: string;
}

const jobTitle = (key: string, jobs: readonly SeenJobName[]) =>
  jobs.find((one) => one.key === key)?.title ?? t('workflow.goneJob');

export function conditionWords(one: Condition, jobs: readonly SeenJobName[]): string {
  const label = t(`workflow.condition.${one.kind}`);
  switch (one.kind) {
    case 'score':
      return `${label} ${one.atLeast} ${t('workflow.to')} ${one.atMost}`;
    case 'musts':
      return t(one.met ? 'workflow.mustsMet' : 'workflow.mustsOpen');
    case 'coverage':
      return `${label} ${one.atLeast} ${t('workflow.percent')}`;
    case 'stage':
      return `${label} ${one.is.join(', ')}`;
    case 'source':
      return `${label} ${one.is.map((channel) => t(`sources.channel.${channel}`)).join(', ')}`;
    case 'job':
      return `${label} ${one.is.map((key) => jobTitle(key, jobs)).join(', ')}`;
  }
}

export function actionWords(one: Action): string {
  const label = t(`workflow.action.${one.kind}`);
  if (one.kind === 'note') return `${label}: “${one.text}”`;
  if (one.kind === 'tag') return `${label} “${one.tag}”`;
  return one.kind === 'suggest' || one.kind === 'advance' ? `${label} “${one.stage}”` : label;
}

/** The rule as one sentence. */
export function ruleWords(
  rule: Pick<Rule, 'trigger' | 'conditions' | 'actions'>,
  jobs: readonly SeenJobName[],
): string {
  const and = ` ${t('workflow.and')} `;
  const when = [
    t(`workflow.trigger.${rule.trigger}`),
    ...rule.conditions.map((one) => conditionWords(one, jobs)),
  ];
  return `${t('workflow.when')} ${when.join(and)}, ${t('workflow.then')} ${rule.actions.map(actionWords).join(and)}.`;
}
