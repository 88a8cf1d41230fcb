import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import type { SeenJobView } from '@/lib/messages';
import { MOST_CANDIDATES } from '@/lib/review/model';
import { useScores } from '../criteria/use-criteria';

const BEST = 5;

interface CandidatePickerProps {
  job: SeenJobView;
  chosen: readonly string[];
  onChange(chosen: string[]): void;
  error?: string;
}

/** Those scored for the job, best first. */
export function CandidatePicker({ job, chosen, onChange, error }: CandidatePickerProps) {
  const { data: answer } = useScores({ connectionId: job.connectionId, jobId: job.jobId });
  const rows = answer?.ok ? answer.value : [];
  const full = chosen.length >= MOST_CANDIDATES;
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const best = rows.slice(0, BEST).map((row) => row.applicationKey);
  return (
    <fieldset
      aria-describedby={error ? 'link-candidates-error' : undefined}
      className="grid gap-2 rounded-xl border border-line bg-surface p-4"
    >
      <legend className="sr-only">{t('links.whom')}</legend>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-lg">{job.title}</h2>
        <p className="text-sm text-muted" role="status">
          {tCount('links.chosen', chosen.length)}
          {full && ` · ${t('links.most', { n: MOST_CANDIDATES })}`}
        </p>
      </div>
      {!answer && <Bar className="h-24" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {rows.length > BEST && (
        <div className="flex gap-2">
          <Button small onClick={() => onChange(best)}>
            {t('links.best', { n: BEST })}
          </Button>
          <Button small onClick={() => onChange([])} disabled={chosen.length === 0}>
            {t('links.none')}
          </Button>
        </div>
      )}
      <ul className="grid max-h-96 gap-0.5 overflow-y-auto">
        {rows.map(({ applicationKey, name, value, stage, stale }) => (
          <li key={applicationKey}>
            <label className="flex min-h-9 items-center gap-3 rounded-lg px-2 py-1 hover:bg-sunken">
              <input
                type="checkbox"
                checked={chosen.includes(applicationKey)}
                disabled={full && !chosen.includes(applicationKey)}
                onChange={() => toggle(applicationKey)}
                className="size-4.5 shrink-0 accent-accent"
              />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{name}</span>
                {(stage || stale.length > 0) && (
                  <span className="block truncate text-sm text-muted">
                    {[stage, stale.length > 0 && t('links.stale')].filter(Boolean).join(' · ')}
                  </span>
                )}
              </span>
              <span className="font-medium tabular-nums">{value ?? '–'}</span>
            </label>
          </li>
        ))}
      </ul>
      {error && (
        <p id="link-candidates-error" role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
