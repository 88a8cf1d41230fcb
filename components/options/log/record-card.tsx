import { Download, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { files, useExport, useLogCheck } from './use-log';

/** Whether the audit log is whole, and the log as a file that others can check. */
export function RecordCard() {
  const { data: answer } = useLogCheck();
  const saving = useExport();
  const error = errorOf(answer) ?? errorOf(saving.data);
  if (!answer) return <Bar className="h-24 rounded-xl" />;
  return (
    <section
      aria-label={t('log.audit.title')}
      className="grid gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <h2 className="text-lg">{t('log.audit.title')}</h2>
      {error && <Notice error={error} />}
      {answer.ok && <Verdict {...answer.value} />}
      <p className="text-muted">
        {t('log.audit.what')} <code className="font-mono text-sm">candor audit verify FILE</code>
      </p>
      <div>
        <Button icon={Download} busy={saving.isPending} onClick={() => saving.mutate(files.log())}>
          {t('log.audit.save')}
        </Button>
      </div>
    </section>
  );
}

function Verdict({ entries, broken }: { entries: number; broken: number | null }) {
  if (broken === null)
    return (
      <p className="flex items-center gap-2 text-good">
        <ShieldCheck aria-hidden className="size-4 shrink-0" />
        {tCount('log.audit.whole', entries)}
      </p>
    );
  return (
    <p role="alert" className="flex items-center gap-2 text-bad">
      <ShieldAlert aria-hidden className="size-4 shrink-0" />
      {t('log.audit.broken', { broken, entries })}
    </p>
  );
}
