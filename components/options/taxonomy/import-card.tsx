import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t, tCount } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { FoundInFiles } from './found';
import type { useTaxonomy } from './use-taxonomy';

/** Files are chosen, what stands in them is shown, and only a press takes them into use. */
export function ImportCard({
  taxonomy: { read, use, progress },
}: {
  taxonomy: ReturnType<typeof useTaxonomy>;
}) {
  const input = useRef<HTMLInputElement>(null);
  const found = read.data?.ok && !read.isPending ? read.data.value : null;
  const done = use.data?.ok ? use.data.value : null;
  const error = errorOf(read.data) ?? errorOf(use.data);
  const putAway = () => {
    read.reset();
    if (input.current) input.current.value = '';
    input.current?.focus();
  };
  return (
    <section
      aria-labelledby="taxonomy-import"
      className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div>
        <h2 id="taxonomy-import" className="text-lg">
          {t('taxonomy.import')}
        </h2>
        <p className="text-sm text-muted">{t('taxonomy.importAbout')}</p>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label={t('taxonomy.files')}
        disabled={read.isPending}
        // The same files, mended meanwhile, are read again.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => {
          use.reset();
          const files = [...(target.files ?? [])];
          if (files.length > 0) read.mutate(files);
        }}
        className="max-w-full file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-line file:bg-surface file:px-3.5 file:font-medium file:text-ink"
      />
      {error && <Notice error={error} />}
      <p role="status" className="text-sm break-words empty:hidden">
        {read.isPending &&
          (progress
            ? t('taxonomy.reading', { file: progress.file, rows: tCount('taxonomy.rows', progress.rows) })
            : t('taxonomy.opening'))}
        {done && <span className="text-good">{t('taxonomy.done', { name: done.name })}</span>}
      </p>
      {found && !done && (
        <>
          <FoundInFiles found={found} />
          <div className="flex flex-wrap gap-2">
            <Button
              tone="primary"
              icon={Check}
              busy={use.isPending}
              onClick={() => use.mutate(found.name, { onSuccess: (answer) => answer.ok && putAway() })}
            >
              {t('taxonomy.use')}
            </Button>
            <Button onClick={putAway}>{t('taxonomy.leave')}</Button>
          </div>
        </>
      )}
    </section>
  );
}
