import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t, tCount } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { Changes } from './changes';
import type { useTeam } from './use-team';

/** A file is chosen, its changes are shown, and only a press takes them over. */
export function ImportCard({ team: { read, apply } }: { team: ReturnType<typeof useTeam> }) {
  const input = useRef<HTMLInputElement>(null);
  const seen = read.data?.ok ? read.data.value : null;
  const done = apply.data?.ok ? apply.data.value : null;
  const error = errorOf(read.data) ?? errorOf(apply.data);
  const open = seen?.changes.filter(({ locked }) => !locked).length ?? 0;
  const putAway = () => {
    read.reset();
    if (input.current) input.current.value = '';
    input.current?.focus();
  };
  return (
    <section
      aria-labelledby="team-import"
      className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div>
        <h2 id="team-import" className="text-lg">
          {t('team.import')}
        </h2>
        <p className="text-sm text-muted">{t('team.importAbout')}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('team.file')}
        // The same file, mended meanwhile, is read again.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => {
          apply.reset();
          const [file] = target.files ?? [];
          if (file) read.mutate(file);
        }}
        className="file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-line file:bg-surface file:px-3.5 file:font-medium file:text-ink"
      />
      {error && <Notice error={error} />}
      {seen && !done && (
        <div role="status" className="grid grid-cols-1 gap-3 border-t border-line pt-3">
          <p className="font-medium">
            {seen.changes.length === 0
              ? t('team.same', { file: seen.name })
              : tCount('team.changes', seen.changes.length)}
          </p>
          <Changes changes={seen.changes} />
        </div>
      )}
      {seen && !done && (
        <div className="flex flex-wrap gap-2">
          {open > 0 && (
            <Button
              tone="primary"
              icon={Check}
              busy={apply.isPending}
              onClick={() => apply.mutate(seen, { onSuccess: (answer) => answer.ok && putAway() })}
            >
              {tCount('team.apply', open)}
            </Button>
          )}
          <Button onClick={putAway}>{t('team.leave')}</Button>
        </div>
      )}
      <p role="status" className="text-good empty:hidden">
        {done && tCount('team.done', done.changed)} {done && done.rules > 0 && t('team.tryRules')}
      </p>
    </section>
  );
}
