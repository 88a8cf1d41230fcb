import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import { compareReadings } from '@/lib/criteria/compare';
import { add, remove } from '@/lib/criteria/edit';
import type { Criterion } from '@/lib/criteria/types';
import type { CriteriaView } from '@/lib/messages';

interface DifferencesProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  view: CriteriaView;
  criteria: readonly Criterion[];
  onTake(criteria: readonly Criterion[]): void;
}

/** What the job asks for now and did not before, line by line; only what is ticked goes into the draft. */
export function Differences({ open, onOpenChange, view, criteria, onTake }: DifferencesProps) {
  const { added, gone } = compareReadings(view.before, view.reading);
  const lost = gone.filter((one) => criteria.some(({ id }) => id === one.id));
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const isOn = (key: string) => !off.has(key);
  const toggle = (key: string) =>
    setOff((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const take = (all: boolean) => {
    let list = [...criteria];
    if (all) {
      for (const one of lost) if (isOn(`- ${one.id}`)) list = remove(list, one.id);
      for (const one of added) if (isOn(`+ ${one.id}`)) list = add(list, one);
    }
    onTake(list);
    onOpenChange(false);
  };
  const lines = (title: string, sign: string, verb: string, all: typeof added) =>
    all.length > 0 && (
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{title}</legend>
        {all.map((one) => (
          <label key={one.id} className="flex items-start gap-2 rounded-lg px-2 py-1 hover:bg-sunken">
            <input
              type="checkbox"
              checked={isOn(`${sign} ${one.id}`)}
              onChange={() => toggle(`${sign} ${one.id}`)}
              className="mt-1 size-4 accent-accent"
            />
            <span className="min-w-0">
              <span className="text-sm text-muted">{verb}: </span>
              {one.text}
            </span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 bg-canvas/80" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-12 mx-auto grid max-h-[80dvh] max-w-2xl content-start gap-4 overflow-y-auto rounded-xl border border-line bg-surface p-5 shadow-xl"
        >
          <Dialog.Title className="text-lg">{t('criteria.differences.title')}</Dialog.Title>
          {added.length + lost.length === 0 && (
            <p className="text-muted">{t('criteria.differences.nothing')}</p>
          )}
          {lines(t('criteria.differences.added'), '+', t('criteria.differences.add'), added)}
          {lines(t('criteria.differences.gone'), '-', t('criteria.differences.remove'), lost)}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => take(false)}>{t('criteria.differences.keep')}</Button>
            {added.length + lost.length > 0 && (
              <Button tone="primary" onClick={() => take(true)}>
                {t('criteria.differences.take')}
              </Button>
            )}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
