import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { t, tCount } from '@/components/ui/words';
import { change, MOST_WEIGHT, setUse, USES, usageOf } from '@/lib/criteria/edit';
import { settle, type Warning } from '@/lib/criteria/lint';
import { type Criterion, requirementsOf } from '@/lib/criteria/types';
import { apportion } from '@/lib/engine/apportion';
import { CriterionForm } from './criterion-form';
import { CriterionMenu } from './criterion-menu';
import { Warnings } from './warnings';

interface CriterionRowProps {
  criterion: Criterion;
  all: readonly Criterion[];
  warnings: readonly Warning[];
  labelOf(id: string): string;
  onLearn(labels: Record<string, string>): void;
  onEdit(criteria: Criterion[]): void;
}

/** One criterion: its words, whether it counts and how much, what is doubtful about it, and its details on demand. */
export function CriterionRow({ criterion, all, warnings, labelOf, onLearn, onEdit }: CriterionRowProps) {
  const [open, setOpen] = useState(false);
  const { id, label, kind, askOnly, ignored, weight } = criterion;
  return (
    <li
      className={`grid grid-cols-1 gap-2 rounded-xl border border-line bg-surface p-3 ${ignored ? 'border-dashed' : ''}`}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className={`font-medium ${ignored ? 'text-muted line-through' : ''}`}>{label}</p>
        </div>
        <Button small tone="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('criteria.editLine')}
          <span className="sr-only">{label}</span>
        </Button>
        <CriterionMenu criterion={criterion} all={all} labelOf={labelOf} onEdit={onEdit} />
      </div>
      {!askOnly && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <p className="min-w-24 flex-1 text-sm text-muted">
            {[t(`criteria.kind.${kind}`), !ignored && tCount('criteria.points', pointsOf(criterion, all))]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ToggleGroup.Root
            type="single"
            aria-label={t('criteria.useOf', { label })}
            value={usageOf(criterion)}
            onValueChange={(use) => {
              const chosen = USES.find((one) => one === use);
              if (chosen) onEdit(setUse(all, id, chosen));
            }}
            className="flex rounded-lg border border-edge"
          >
            {USES.map((use) => (
              <ToggleGroup.Item
                key={use}
                value={use}
                className="min-h-7 px-2.5 text-sm first:rounded-l-lg last:rounded-r-lg hover:bg-sunken data-[state=on]:bg-accent data-[state=on]:text-on-accent"
              >
                {t(`criteria.use.${use}`)}
              </ToggleGroup.Item>
            ))}
          </ToggleGroup.Root>
          <label className="flex items-center gap-2 text-sm text-muted">
            {t('criteria.weight')}
            <input
              type="number"
              min={1}
              max={MOST_WEIGHT}
              disabled={ignored}
              aria-label={t('criteria.weightOf', { label })}
              value={weight}
              onChange={({ target }) => {
                const next = target.valueAsNumber;
                if (next >= 1 && next <= MOST_WEIGHT) onEdit(change(all, id, { weight: Math.round(next) }));
              }}
              className="min-h-7 w-16 rounded-lg border border-edge bg-surface px-2 text-ink tabular-nums disabled:opacity-60"
            />
          </label>
        </div>
      )}
      <Warnings
        warnings={warnings}
        labelOf={(other) => all.find((one) => one.id === other)?.label ?? other}
        onSettle={(warning) => onEdit(settle(all, warning))}
      />
      {open && (
        <CriterionForm
          criterion={criterion}
          labelOf={labelOf}
          onLearn={onLearn}
          onChange={(changes) => onEdit(change(all, id, changes))}
        />
      )}
    </li>
  );
}

/** The most points that this criterion can give, of 100. */
function pointsOf(criterion: Criterion, all: readonly Criterion[]): number {
  const live = requirementsOf(all);
  const points = apportion(
    live.map((one) => (one.askOnly ? 0 : one.weight)),
    100,
  );
  return points[live.findIndex((one) => one.id === criterion.id)] ?? 0;
}
