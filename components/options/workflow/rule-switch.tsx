import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import { advances, type Rule } from '@/lib/workflow/model';
import type { useRuleActions } from './use-workflow';

/** Switches a rule on or off; one that moves people only after its warning. */
export function RuleSwitch({ rule, turn }: { rule: Rule; turn: ReturnType<typeof useRuleActions>['turn'] }) {
  const tried = rule.triedVersion === rule.version;
  if (advances(rule) && tried && !rule.on)
    return (
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-warn">{t('workflow.warn.moves')}</p>
        <ConfirmDialog
          title={t('workflow.warn.title')}
          about={t('workflow.warn.about')}
          confirm={t('workflow.warn.do')}
          keep={t('workflow.warn.keep')}
          onConfirm={() => turn.mutate({ id: rule.id, on: true, warned: true })}
        >
          <Button busy={turn.isPending}>{t('workflow.warn.ask')}</Button>
        </ConfirmDialog>
      </div>
    );
  return (
    <Switch
      label={t('workflow.on')}
      hint={tried ? undefined : t('workflow.tryFirst')}
      checked={rule.on}
      disabled={!tried || turn.isPending}
      onChange={(on) => turn.mutate({ id: rule.id, on })}
    />
  );
}
