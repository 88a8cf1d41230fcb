import { Field } from '@/components/ui/field';
import { t } from '@/components/ui/words';
import { useSettings } from '../use-settings';

const MOST = 60;

/** For how long a move that a rule makes can be taken back. */
export function MoveWaits() {
  const { settings, save } = useSettings();
  if (!settings) return null;
  const { moveWaitsMinutes: minutes } = settings;
  return (
    <div className="rounded-xl border border-line bg-surface p-4">
      <Field
        label={t('workflow.moveWaits')}
        hint={t('workflow.advance')}
        type="number"
        min={1}
        max={MOST}
        className="max-w-24"
        defaultValue={minutes}
        onBlur={({ target }) => {
          const value = Math.min(MOST, Math.max(1, Math.round(target.valueAsNumber)));
          if (Number.isFinite(value) && value !== minutes) save({ moveWaitsMinutes: value });
        }}
      />
    </div>
  );
}
