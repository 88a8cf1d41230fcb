import { Download, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { date } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { csv } from '@/lib/csv';
import { saveFile } from '../log/save-file';
import { StaleMark } from '../stale-mark';
import { errorOf } from '../use-connections';
import { useRuleActions, useShortlist } from './use-workflow';

const COLUMNS = ['job', 'candidate', 'name', 'score', 'because', 'since'];

/** Whom rules put on the shortlist, by job, kept on this device. */
export function Shortlist() {
  const { data } = useShortlist();
  const { unlist } = useRuleActions();
  const error = errorOf(data) ?? errorOf(unlist.data);
  const listed = data?.ok ? data.value : [];
  const jobs = [...new Set(listed.map(({ job }) => job))];
  const save = () =>
    saveFile(
      'candor-shortlist.csv',
      'text/csv',
      csv(
        COLUMNS,
        listed.map((one) => [
          one.job,
          one.candidateId,
          one.name,
          String(one.value ?? ''),
          one.because,
          new Date(one.atMs).toISOString(),
        ]),
      ),
    );
  return (
    <section aria-labelledby="shortlist" className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="shortlist" className="text-lg">
          {t('workflow.shortlist')}
        </h2>
        {listed.length > 0 && (
          <Button small icon={Download} onClick={save}>
            {t('workflow.export')}
          </Button>
        )}
      </div>
      {error && <Notice error={error} />}
      {data?.ok && listed.length === 0 && <p className="text-muted">{t('workflow.shortlistEmpty')}</p>}
      {jobs.map((job) => (
        <div key={job}>
          <h3>{job}</h3>
          <ul className="divide-y divide-line">
            {listed
              .filter((one) => one.job === job)
              .map(({ applicationKey, name, value, stale, because, atMs }) => (
                <li key={applicationKey} className="flex items-center justify-between gap-2 py-1.5">
                  <span className="min-w-0">
                    {name} <span className="tabular-nums">{value}</span>{' '}
                    <span className="text-sm text-muted">
                      · {because}, {date(atMs)}
                    </span>{' '}
                    <StaleMark stale={stale} />
                  </span>
                  <IconButton
                    icon={X}
                    label={`${t('workflow.unlist')}: ${name}`}
                    onClick={() => unlist.mutate(applicationKey)}
                  />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
