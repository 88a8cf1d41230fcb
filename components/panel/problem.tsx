import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/button';
import { wait } from '@/components/ui/format';
import { said } from '@/components/ui/said/said';
import { useNow } from '@/components/ui/use-now';
import { t } from '@/components/ui/words';
import type { AppError } from '@/lib/result';
import { PROBLEMS, type Remedy } from './problem-words';

/** A time that has already passed must not turn into a loop of questions. */
const SHORTEST_WAIT_MS = 1000;

interface ProblemProps {
  error: AppError;
  atsName: string;
  busy: boolean;
  onRemedy(remedy: Remedy): void;
}

/** What went wrong in plain words, when it is tried again by itself, and the one button that helps. */
export function Problem({ error, atsName, busy, onRemedy }: ProblemProps) {
  const words = PROBLEMS[error.kind];
  return (
    <section className="grid justify-items-center gap-3 px-6 py-12 text-center" aria-live="polite">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <words.icon aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg">{capital(words.title(atsName))}</h2>
      <p className="max-w-80 text-muted">{said(error.message)}</p>
      {error.retryAtMs !== undefined && (
        <Countdown key={error.retryAtMs} untilMs={error.retryAtMs} onOver={() => onRemedy('again')} />
      )}
      <Button tone="primary" busy={busy} onClick={() => onRemedy(words.remedy)} className="mt-1">
        {words.button(atsName)}
      </Button>
      {error.detail && (
        <details className="mt-2 max-w-full text-left text-sm text-muted">
          <summary className="text-center">{t('common.administrator')}</summary>
          <code className="mt-2 block whitespace-pre-wrap rounded-lg bg-sunken p-3 font-mono text-xs">
            {error.detail}
          </code>
        </details>
      )}
    </section>
  );
}

/** Counts down to the next try and then makes it, once for each planned time. */
function Countdown({ untilMs, onOver }: { untilMs: number; onOver(): void }) {
  const nowMs = useNow(true);
  const fire = useEffectEvent(onOver);
  useEffect(() => {
    const timer = setTimeout(() => fire(), Math.max(SHORTEST_WAIT_MS, untilMs - Date.now()));
    return () => clearTimeout(timer);
  }, [untilMs]);
  return (
    <p className="tabular-nums text-muted" aria-live="off">
      {nowMs >= untilMs ? t('panel.tryingAgain') : t('panel.tryingAgainIn', { time: wait(untilMs - nowMs) })}
    </p>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
