import { ArrowRight, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { DoneStep } from './done-step';
import { FieldsStep } from './fields-step';
import { TryStep } from './try-step';
import { STEPS, type Start, type StepName, useStart } from './use-start';

const LINK =
  'inline-flex min-h-9 items-center gap-2 rounded-lg bg-accent px-3.5 font-medium text-on-accent hover:bg-accent-strong';

/** The first set-up, one step after the other; what is done folds to a line. */
export function StartPage() {
  const start = useStart();
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="flex min-h-9 items-center text-xl">{t('start.title')}</h1>
        <p className="text-muted">{t('start.about')}</p>
      </div>
      {start.error && <Notice error={start.error} />}
      {!start.ready && <Bar className="h-72 rounded-xl" />}
      {start.ready && (
        <ol className="grid grid-cols-1 gap-3">
          {STEPS.map((step, i) => (
            <Step key={step} step={step} number={i + 1} start={start} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Step({ step, number, start }: { step: StepName; number: number; start: Start }) {
  const open = start.current === step;
  const behind = start.is[step];
  return (
    <li
      aria-current={open ? 'step' : undefined}
      className={`grid gap-3 rounded-xl border p-4 ${open ? 'border-accent bg-surface' : 'border-line bg-surface'}`}
    >
      <h2 className="flex items-center gap-3 text-lg">
        <span
          className={`grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold ${behind ? 'bg-good-soft text-good' : open ? 'bg-accent text-on-accent' : 'bg-sunken text-muted'}`}
        >
          {behind ? <Check aria-label={t('start.behind')} className="size-4" /> : number}
        </span>
        <span className={open || behind ? '' : 'text-muted'}>{t(`start.step.${step}`)}</span>
        {step === 'connect' && start.connection && (
          <span className="ml-auto truncate text-sm font-normal text-muted">{start.connection.name}</span>
        )}
      </h2>
      {open && <div className="pl-10">{bodyOf(step, start)}</div>}
    </li>
  );
}

function bodyOf(step: StepName, start: Start): ReactNode {
  const { connection, pass } = start;
  if (step === 'connect' || !connection)
    return (
      <div className="grid justify-items-start gap-3">
        <p>{t('start.connect.about')}</p>
        <a href="#/connections?ats=" className={LINK}>
          {t('start.connect.pick')}
          <ArrowRight aria-hidden className="size-4" />
        </a>
      </div>
    );
  if (step === 'fields') return <FieldsStep connection={connection} onNext={() => pass('fields')} />;
  if (step === 'try') return <TryStep connection={connection} onNext={() => pass('try')} />;
  return <DoneStep connection={connection} onDone={() => pass('done')} />;
}
