import { Download, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { errorOf } from '../use-connections';
import { files, useExport, useLogCheck } from './use-log';

/** Whether the audit log is whole, and the log as a file that others can check. */
export function RecordCard() {
  const { data: answer } = useLogCheck();
  const saving = useExport();
  const error = errorOf(answer) ?? errorOf(saving.data);
  if (!answer) return <Bar className="h-24 rounded-xl" />;
  return (
    <section aria-label="Audit log" className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <h2 className="text-lg">Audit log</h2>
      {error && <Notice error={error} />}
      {answer.ok && <Verdict {...answer.value} />}
      <p className="text-muted">
        Every reading, score, write and decision is one entry; each carries the fingerprint of the one before.
        Anybody can check the file: <code className="font-mono text-sm">candor audit verify FILE</code>
      </p>
      <div>
        <Button icon={Download} busy={saving.isPending} onClick={() => saving.mutate(files.log())}>
          Save the signed log
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
        {entries === 1 ? 'One entry, whole.' : `${entries} entries, whole from the first to the last.`}
      </p>
    );
  return (
    <p role="alert" className="flex items-center gap-2 text-bad">
      <ShieldAlert aria-hidden className="size-4 shrink-0" />
      Entry {broken} of {entries} does not fit: it or the one before it was changed outside Candor.
    </p>
  );
}
