import { t } from '@/components/ui/words';

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

interface GaugeProps {
  /** 0–100, or null where there is too little to read. */
  value: number | null;
  ceiling: number;
}

/** The score as a ring. The paler arc is what asking could still add. */
export function Gauge({ value, ceiling }: GaugeProps) {
  const said = value === null ? t('score.none') : t('score.said', { value, ceiling });
  return (
    <div role="img" aria-label={said} className="relative grid size-26 shrink-0 place-items-center">
      <svg viewBox="0 0 104 104" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <Arc percent={100} className="stroke-sunken" />
        {value !== null && <Arc percent={ceiling} className="stroke-accent/30" />}
        {value !== null && <Arc percent={value} className="stroke-accent" />}
      </svg>
      <span aria-hidden="true" className="grid justify-items-center leading-none">
        <span className="text-3xl font-semibold tabular-nums">{value ?? '–'}</span>
        {value !== null && <span className="mt-1 text-xs text-muted">{t('score.of100')}</span>}
      </span>
    </div>
  );
}

function Arc({ percent, className }: { percent: number; className: string }) {
  if (percent <= 0) return null;
  return (
    <circle
      cx="52"
      cy="52"
      r={RADIUS}
      fill="none"
      strokeWidth="10"
      strokeLinecap={percent < 100 ? 'round' : 'butt'}
      strokeDasharray={`${(percent / 100) * ROUND} ${ROUND}`}
      className={className}
    />
  );
}
