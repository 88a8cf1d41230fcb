import { useState } from 'react';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import type { TrafficDay } from '@/lib/store/traffic-days';
import { useConnectionNames } from './use-connection-names';
import { useTrafficDays } from './use-log';

const HEIGHT = 96;

/** Exchanges, errors and waiting times of each day, for one ATS. Drawn as bars; the numbers are a table below. */
export function DayChart() {
  const { data: answer } = useTrafficDays();
  const nameOf = useConnectionNames();
  const days = answer?.ok ? answer.value : [];
  const ids = [...new Set(days.map((one) => one.connectionId))];
  const [chosen, choose] = useState<string | null>(null);
  const shown = chosen ?? ids[0];
  if (!answer) return <Bar className="h-40 rounded-xl" />;
  if (!shown) return null;
  return (
    <section
      aria-label={t('log.chart.label')}
      className="grid gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{t('log.chart.title')}</h2>
        {ids.length > 1 && (
          <select
            aria-label={t('common.ats')}
            value={shown}
            onChange={(event) => choose(event.target.value)}
            className="min-h-9 rounded-lg border border-edge bg-surface px-2"
          >
            {ids.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        )}
      </div>
      <Bars days={days.filter((one) => one.connectionId === shown)} />
    </section>
  );
}

const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const words = (day: TrafficDay) =>
  t('log.chart.day', {
    day: shortDay.format(new Date(`${day.day}T12:00`)),
    exchanges: tCount('log.exchanges', day.count),
    errors: tCount('log.errors', day.errors),
    p50: day.p50Ms,
    p95: day.p95Ms,
  });

function Bars({ days }: { days: TrafficDay[] }) {
  const most = Math.max(1, ...days.map((day) => day.p95Ms));
  const total = days.reduce((sum, day) => sum + day.count, 0);
  const errors = days.reduce((sum, day) => sum + day.errors, 0);
  return (
    <>
      <div className="flex items-end gap-1.5 overflow-x-auto" role="img" aria-label={t('log.chart.picture')}>
        {days.map((day) => (
          <div key={day.day} title={words(day)} className="grid min-w-8 max-w-16 flex-1 gap-1 text-center">
            <div className="flex items-end justify-center gap-0.5" style={{ height: HEIGHT }}>
              <div
                className="w-3 rounded-t bg-accent"
                style={{ height: Math.max(2, (day.p50Ms / most) * HEIGHT) }}
              />
              <div
                className="w-3 rounded-t bg-accent/40"
                style={{ height: Math.max(2, (day.p95Ms / most) * HEIGHT) }}
              />
              {day.errors > 0 && (
                <div
                  className="w-3 rounded-t bg-bad"
                  style={{ height: Math.max(4, (day.errors / day.count) * HEIGHT) }}
                />
              )}
            </div>
            <span className="truncate text-xs text-muted">
              {shortDay.format(new Date(`${day.day}T12:00`))}
            </span>
          </div>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <Key className="bg-accent">{t('log.chart.half')}</Key>
        <Key className="bg-accent/40">{t('log.chart.most', { most })}</Key>
        <Key className="bg-bad">{t('log.chart.errors')}</Key>
      </p>
      <details className="text-sm">
        <summary className="text-muted">
          {t('log.chart.numbers', {
            exchanges: tCount('log.exchanges', total),
            errors: tCount('log.errors', errors),
          })}
        </summary>
        <ul className="mt-2 grid gap-1">
          {days.map((day) => (
            <li key={day.day}>{words(day)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Key({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`size-2.5 rounded-sm ${className}`} />
      {children}
    </span>
  );
}
